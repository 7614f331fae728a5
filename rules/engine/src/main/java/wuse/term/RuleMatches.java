package wuse.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wuse.facts.Dossier;
import wuse.facts.Fact;

/** What the rules over several facts find in one dossier. */
public interface RuleMatches {

  /** No rules, nothing found. */
  RuleMatches NONE = (dossier, day) -> Map.of();

  /**
   * @return by term key, each distinct match with the facts it names, in a stated order (by the
   *     facts' dates, then ids)
   */
  Map<String, List<List<Fact>>> in(Dossier dossier, LocalDate day);
}
