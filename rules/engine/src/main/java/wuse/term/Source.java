package wuse.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Standing;

/** Where the value of one column comes from. */
interface Source {
  /** Sets the value at {@code place}, or that it is missing, and when it will change. */
  void fill(Asked asked, Sheet sheet, int place);

  /** The facts that the value rests on, oldest first. */
  List<Fact> evidence(Asked asked, Sheet sheet, int place);

  /** Whether it rests on facts, and the dossier holds none of their kind. */
  default boolean lacksFacts(Dossier dossier) {
    return true;
  }

  /**
   * Whether there is known to be no event of this day, or none any more: a source says what there
   * is and it is not among it, or it was recorded once and was taken back.
   */
  default boolean saysGone(Asked asked, LocalDate event) {
    return false;
  }

  /** The dates that a date term could have taken from facts that are taken back since. */
  default List<LocalDate> takenBack(Asked asked) {
    return List.of();
  }

  /** The places whose values it is computed from, nothing else; none where it asks facts. */
  default List<Integer> restsOn() {
    return List.of();
  }

  /** What is asked: which dossier, on which day, and what the rules found in it. */
  record Asked(Dossier dossier, LocalDate day, Map<Standing, RuleMatches.Found> found) {

    /** The matches of the rules that yield {@code key}, among facts of at least this standing. */
    List<List<Fact>> matches(Standing standing, String key) {
      RuleMatches.Found matched = found.get(standing);
      return matched == null ? List.of() : matched.matches().getOrDefault(key, List.of());
    }

    /** The first day on which {@link #matches} may be others; null where there is none. */
    @Nullable LocalDate changes(Standing standing, String key) {
      RuleMatches.Found matched = found.get(standing);
      return matched == null ? null : matched.changes().get(key);
    }
  }
}
