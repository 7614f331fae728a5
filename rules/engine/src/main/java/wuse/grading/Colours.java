package wuse.grading;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.facts.FactKind;
import wuse.facts.Standing;
import wuse.facts.enforcement.ColourConfirmation;
import wuse.period.Workdays;
import wuse.policy.Colour;
import wuse.policy.Scheme;
import wuse.policy.Words;

/**
 * How a colour moves from day to day: down at once, up one step a day, and towards the public only
 * after notice.
 */
final class Colours {
  private final Scheme scheme;
  private final Workdays workdays;

  Colours(Scheme scheme, Workdays workdays) {
    this.scheme = scheme;
    this.workdays = workdays;
  }

  /**
   * What the colour is today.
   *
   * @param held why it stays below {@code target}; null where it does not
   * @param owed the first day on which the next step may be due, where no new fact is needed for it
   */
  record Step(
      Colour colour,
      @Nullable LocalDate lastDowngrade,
      @Nullable Words held,
      @Nullable LocalDate owed) {}

  /**
   * @param target the colour by score and caps
   * @param barred what else keeps colours from rising today; null where nothing does
   */
  Step step(Colour target, @Nullable Carried previous, @Nullable Barrier barred, LocalDate day) {
    LocalDate fell = previous == null ? null : previous.lastDowngrade();
    Colour before = previous == null ? null : colour(previous.colour());
    if (before == null || target == before) {
      return new Step(target, fell, null, null);
    }
    if (target.worseThan(before)) {
      return new Step(target, day, null, null);
    }
    LocalDate free = fell == null ? day : fell.plusDays(scheme.upgrade().daysAfterDowngrade());
    if (barred != null || day.isBefore(free)) {
      Words because = barred == null ? waits(before, free) : barred.says(before);
      return new Step(before, fell, because, day.isBefore(free) ? free : null);
    }
    // what was carried today has had today's step: the same day again says the same
    boolean stepped = previous != null && !day.isAfter(previous.asOf());
    Colour up = stepped ? before : before.oneBetter();
    boolean more = up.worseThan(target);
    return more
        ? new Step(up, fell, Wording.say("cap.upgrade", up.words()), day.plusDays(1))
        : new Step(up, fell, null, null);
  }

  private Words waits(Colour colour, LocalDate free) {
    return Wording.say(
        "cap.upgrade.downgrade", colour.words(), scheme.upgrade().daysAfterDowngrade(), free);
  }

  static @Nullable Colour colour(@Nullable String word) {
    return word == null ? null : Colour.named(word).orElse(null);
  }

  /** What is effective towards the public, and what is announced. */
  record Public(@Nullable String effective, Carried.@Nullable Pending pending) {}

  Public effective(Colour computed, @Nullable Carried previous, Dossier dossier, LocalDate day) {
    Colour effective = previous == null ? null : colour(previous.effectiveColour());
    if (effective == null || !computed.worseThan(effective)) {
      return new Public(computed.zh(), null);
    }
    Carried.Pending pending = announced(computed, previous, day);
    return takesEffect(pending, dossier, day)
        ? new Public(computed.zh(), null)
        : new Public(effective.zh(), pending);
  }

  /**
   * A worse colour than the one announced is announced anew; a better one keeps the days already
   * run.
   */
  private Carried.Pending announced(Colour computed, @Nullable Carried previous, LocalDate day) {
    Carried.Pending before = previous == null ? null : previous.pending();
    Colour announced = before == null ? null : colour(before.colour());
    if (before == null || announced == null || computed.worseThan(announced)) {
      LocalDate noticed = day.plusDays(scheme.effective().noticeDays());
      LocalDate answerBy = workdays.after(noticed, scheme.effective().answerDays()).orElse(null);
      return pending(computed, noticed, answerBy);
    }
    return pending(computed, before.noticed(), before.answerBy());
  }

  private Carried.Pending pending(Colour colour, LocalDate noticed, @Nullable LocalDate answerBy) {
    boolean person = scheme.effective().personNeeded().contains(colour);
    LocalDate on = person || answerBy == null ? null : answerBy.plusDays(1);
    return new Carried.Pending(colour.zh(), noticed, answerBy, on);
  }

  private static boolean takesEffect(Carried.Pending pending, Dossier dossier, LocalDate day) {
    LocalDate on = pending.effectiveOn();
    return (on != null && !day.isBefore(on)) || confirmed(pending, dossier, day);
  }

  /** A person's word counts from the end of the time to answer on; a lead is nobody's word. */
  private static boolean confirmed(Carried.Pending pending, Dossier dossier, LocalDate day) {
    LocalDate answerBy = pending.answerBy();
    Optional<LocalDate> word =
        dossier.facts(FactKind.of(ColourConfirmation.class)).stream()
            .filter(c -> c.colour().equals(pending.colour()))
            .filter(c -> c.known().standing().atLeast(Standing.MANAGED))
            .map(c -> c.known().occurred())
            .filter(on -> !on.isBefore(pending.noticed()) && !on.isAfter(day))
            .min(LocalDate::compareTo);
    return word.isPresent() && answerBy != null && day.isAfter(answerBy);
  }
}
