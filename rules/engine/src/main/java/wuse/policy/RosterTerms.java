package wuse.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 名单: who may be admitted to a roster, what suspends and what removes, from one day on. */
public record RosterTerms(
    List<Citation> basis,
    LocalDate reviewed,
    String origin,
    Term applied,
    Term joinConfirmed,
    Term removalConfirmed,
    List<Requirement> admission,
    Selective selective,
    Excluded excluded,
    List<Suspension> suspend,
    Removal removal,
    Bar bar,
    Period validity,
    List<Words> privileges,
    List<Words> stays) {

  /**
   * A condition of admission.
   *
   * @param again where it fails: the earliest day on which it can hold again is that term's date +
   *     period
   */
  public record Requirement(
      String id, Words name, Condition when, @Nullable Again again, @Nullable String origin) {}

  public record Again(Term latest, Period plus) {}

  /** At least so many words of the list term must be among the known ones. */
  public record Selective(Term term, int atLeast, Set<String> of) {}

  /** The term's word, where it is one of these, excludes; empty text does not. */
  public record Excluded(Term term, Set<String> of) {}

  /** Suspends while {@code when} is true, or from {@code opened} until {@code closed}. */
  public record Suspension(
      String id,
      Words name,
      @Nullable Condition when,
      @Nullable Term opened,
      @Nullable Term closed) {}

  /**
   * The list term gives events of these names; one of them after admission suspends and proposes
   * removal.
   */
  public record Removal(Term term, Set<String> of, List<Raised> raised) {

    public Removal(Term term, Set<String> of) {
      this(term, of, List.of());
    }
  }

  /**
   * An event that nobody needs to give: on the day of a date term, or while a condition is true.
   */
  public record Raised(String name, @Nullable Term on, @Nullable Condition when) {}

  /** No admission for so long after the date of the term. */
  public record Bar(Term from, Period lasts) {}
}
