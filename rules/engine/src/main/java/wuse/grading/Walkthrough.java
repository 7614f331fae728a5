package wuse.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.policy.Term;
import wuse.policy.Words;

/**
 * 逐条对照: every condition that one indicator, or one item of a list, puts to one unit, in the order
 * in which grading asks: with the value, whether it held, and which step decided.
 *
 * @param id of the indicator or item
 * @param from first day of the version in force
 * @param says what grading says of the indicator; null for items of lists
 */
public record Walkthrough(
    String pack,
    String id,
    Words name,
    LocalDate day,
    LocalDate from,
    List<Step> steps,
    @Nullable Words says) {

  /** What came of a condition. */
  public enum Answer {
    HOLDS,
    FAILS,
    /** A value that matters is missing. */
    OPEN
  }

  /** What a condition is for. */
  public enum Kind {
    /** Whether the indicator concerns the unit. */
    APPLIES,
    BAND,
    /** A veto at its colour. */
    VETO,
    RELEASE,
    REQUIREMENT,
    SUSPENSION,
    REMOVAL
  }

  /**
   * @param number of the band or case, from 1
   * @param costs points that a band deducts; null for others
   * @param atMost colour at which a veto caps; empty for others
   * @param decides whether what is said rests on this step
   */
  public record Step(
      Kind kind,
      int number,
      @Nullable BigDecimal costs,
      String atMost,
      boolean decides,
      Tested tested) {}

  /** A condition and what came of it. */
  public sealed interface Tested {
    Answer answer();
  }

  /**
   * @param test as the policy writes it
   * @param needs only what stands at least so firm is looked at
   * @param value as a dossier would write it; null where it is missing, or not that firm
   */
  public record Cell(Term term, String test, Standing needs, @Nullable String value, Answer answer)
      implements Tested {}

  /** How conditions are joined. */
  public enum How {
    ALL,
    ANY,
    NOT
  }

  /** Of no conditions at all it always holds. */
  public record Joined(How how, List<Tested> of, Answer answer) implements Tested {}

  public Walkthrough {
    steps = List.copyOf(steps);
  }
}
