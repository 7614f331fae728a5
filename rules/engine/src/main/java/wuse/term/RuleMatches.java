package wuse.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wuse.facts.Dossier;
import wuse.facts.Fact;

/** What the rules over several facts find in one dossier. */
public interface RuleMatches {

  /** No rules, nothing found. */
  RuleMatches NONE = (dossier, day) -> new Found(Map.of(), Map.of());

  /** What stands in the dossier on {@code day}. */
  Found in(Dossier dossier, LocalDate day);

  /**
   * @param matches by term key, each distinct match with the facts it names, in a stated order (by
   *     the facts' dates, then ids)
   * @param changes by term key, the first day on which the matches may be others with no new fact;
   *     none where there is no such day
   */
  record Found(Map<String, List<List<Fact>>> matches, Map<String, LocalDate> changes) {}
}
