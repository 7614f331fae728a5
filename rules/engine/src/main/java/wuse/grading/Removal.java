package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.Sheet;

/** 移出: proposed as soon as an event is known, and done when a person confirms it, never before. */
final class Removal {
  private final RosterDate confirmation;
  private final RemovalEvents events;

  Removal(RosterTerms terms, Columns columns) {
    this.confirmation = new RosterDate(terms.removalConfirmed(), columns);
    this.events = new RemovalEvents(terms.removal(), columns);
  }

  /**
   * The day of a removal that a person confirmed. Only what is proposed can be confirmed, and a
   * ground that is quashed restores the member; without an earlier decision the record is believed.
   */
  @Nullable LocalDate confirmed(LocalDate joined, RosterDay day) {
    LocalDate removed = confirmation.come(day.sheet());
    if (removed == null || removed.isBefore(joined)) {
      return null;
    }
    boolean needsGround =
        isUnproposed(day.previous()) || events.quashed(joined, removed, day.sheet());
    return needsGround && events.since(joined, day.sheet()).isEmpty() ? null : removed;
  }

  private static boolean isUnproposed(@Nullable Carried previous) {
    return previous != null && RosterState.isUnproposed(previous.state());
  }

  /** The state of a member whose removal is proposed; null where there is no ground. */
  Decision.@Nullable Listed proposed(Membership.Joined joined, RosterDay day) {
    List<Given.Entry> grounds = events.since(joined.on(), day.sheet());
    LocalDate still = stillProposed(joined.on(), day);
    if (grounds.isEmpty() && still == null) {
      return null;
    }
    List<Words> because = new ArrayList<>(joined.because());
    grounds.forEach(ground -> because.add(says(ground, day)));
    LocalDate first = first(grounds, day);
    LocalDate since = still != null && still.isBefore(first) ? still : first;
    return RosterState.REMOVAL_PROPOSED.listed(since, joined.lastDay(), null, because);
  }

  /**
   * An event that a condition raised stays an event when the condition ends. Whoever tells terms
   * alone tells all events that there are.
   */
  private @Nullable LocalDate stillProposed(LocalDate joined, RosterDay day) {
    if (!day.was(RosterState.REMOVAL_PROPOSED) || day.previous() == null) {
      return null;
    }
    LocalDate since = day.previous().since();
    return events.areTold(day) || since == null || since.isBefore(joined) ? null : since;
  }

  private static LocalDate first(List<Given.Entry> grounds, RosterDay day) {
    return grounds.stream()
        .map(e -> e.on() == null ? day.firstSeen(RosterState.REMOVAL_PROPOSED) : e.on())
        .min(LocalDate::compareTo)
        .orElse(day.day());
  }

  private static Words says(Given.Entry ground, RosterDay day) {
    return Wording.say(
        "roster.removal", ground.name(), ground.on() == null ? day.day() : ground.on());
  }

  /** When a confirmation or an event comes, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    return Math.min(confirmation.changes(sheet), events.changes(sheet));
  }
}
