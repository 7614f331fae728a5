package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/** 升降: the colour's step of today and what is carried; no step where nothing is rated. */
record Movement(Colours.@Nullable Step step, Carried carried) {

  /** Not rated: the last colour stays, and so does what was announced. */
  static Movement still(LocalDate day, @Nullable Carried previous, List<Carried.Hold> holds) {
    return new Movement(
        null,
        previous == null
            ? Carried.ofColours(day, null, null, null, null, holds)
            : Carried.ofColours(
                day,
                previous.colour(),
                previous.effectiveColour(),
                previous.pending(),
                previous.lastDowngrade(),
                holds));
  }

  long horizon() {
    LocalDate owed = step == null ? null : step.owed();
    Carried.Pending pending = carried.pending();
    LocalDate effective =
        pending == null || step == null
            ? null
            : pending.effectiveOn() != null
                ? pending.effectiveOn()
                : afterAnswer(pending, carried.asOf());
    return Math.min(Horizon.of(owed), Horizon.of(effective));
  }

  /** A person's word, already given, takes effect when the time to answer is over. */
  private static @Nullable LocalDate afterAnswer(Carried.Pending pending, LocalDate day) {
    LocalDate answerBy = pending.answerBy();
    return answerBy == null || day.isAfter(answerBy) ? null : answerBy.plusDays(1);
  }
}
