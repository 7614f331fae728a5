package wuse.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 结转: all of the past that the next evaluation reads. It holds days of events, never of runs;
 * {@code asOf} is the day of the decision that printed it and stands outside the content digest.
 *
 * @param colour the last computed colour; absent before the first
 * @param effectiveColour the colour that counts towards the public; absent before the first
 * @param pending a worsening that is announced and not yet effective
 * @param holds vetoes that are open, and closed ones whose trigger still stands
 * @param state of a roster; absent for a scorecard
 * @param since since when the state holds
 * @param until the last day of the state, where it has one
 * @param earliestAgain the first day on which the unit may be admitted again
 */
public record Carried(
    LocalDate asOf,
    @Nullable String colour,
    @Nullable String effectiveColour,
    @Nullable Pending pending,
    @Nullable LocalDate lastDowngrade,
    List<Hold> holds,
    @Nullable String state,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate earliestAgain) {

  public Carried {
    holds = List.copyOf(holds);
  }

  /** Of a scorecard. */
  public static Carried ofColours(
      LocalDate asOf,
      @Nullable String colour,
      @Nullable String effectiveColour,
      @Nullable Pending pending,
      @Nullable LocalDate lastDowngrade,
      List<Hold> holds) {
    return new Carried(
        asOf, colour, effectiveColour, pending, lastDowngrade, holds, null, null, null, null);
  }

  /** Of a roster. */
  public static Carried ofState(
      LocalDate asOf,
      String state,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain) {
    return new Carried(asOf, null, null, null, null, List.of(), state, since, until, earliestAgain);
  }

  /**
   * 拟调整.
   *
   * @param answerBy the last day to answer; absent where the working days of its year are not known
   * @param effectiveOn the day on which it takes effect by itself; absent where a person's word is
   *     needed
   */
  public record Pending(
      String colour,
      LocalDate noticed,
      @Nullable LocalDate answerBy,
      @Nullable LocalDate effectiveOn) {}

  /**
   * A veto's hold.
   *
   * @param from the day of the event
   * @param until the last day that the hold itself lasts
   * @param released the day of its release; absent while there is none
   * @param firstSeen whether {@code from} is the day first seen, for want of the event's own
   */
  public record Hold(
      String id,
      String atMost,
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate released,
      boolean firstSeen) {}
}
