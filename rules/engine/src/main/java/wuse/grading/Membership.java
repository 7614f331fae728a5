package wuse.grading;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 在册期: begins when a person confirms what was proposed, and ends with the roster's validity. */
final class Membership {
  private final RosterDate confirmation;
  private final Period validity;
  private final Candidacy candidacy;

  /**
   * A membership that was confirmed.
   *
   * @param on the day of the person's confirmation
   * @param expiry the first day after its validity
   * @param because what was weighed where proposal and confirmation are of one day
   */
  record Joined(LocalDate on, LocalDate expiry, List<Words> because) {
    LocalDate lastDay() {
      return expiry.minusDays(1);
    }
  }

  Membership(RosterTerms terms, Candidacy candidacy, Columns columns) {
    this.confirmation = new RosterDate(terms.joinConfirmed(), columns);
    this.validity = terms.validity();
    this.candidacy = candidacy;
  }

  /** The membership that a person confirmed; null where none was, or what was not proposed. */
  @Nullable Joined joined(RosterDay day) {
    LocalDate confirmed = confirmation.come(day.sheet());
    if (confirmed == null) {
      return null;
    }
    if (wasProposed(confirmed, day.previous())) {
      return new Joined(confirmed, confirmed.plus(validity), List.of());
    }
    if (!confirmed.equals(day.day())) {
      return null;
    }
    Decision.Listed today = candidacy.listed(day);
    return today.state().equals(RosterState.PROPOSED.zh())
        ? new Joined(confirmed, confirmed.plus(validity), today.because())
        : null;
  }

  /**
   * A proposal is confirmed when it was made or after; a unit that left the list was confirmed
   * until then; who is on it was confirmed; without an earlier decision the record is believed.
   * Nothing else is, but on the very day of the proposal.
   */
  private static boolean wasProposed(LocalDate confirmed, @Nullable Carried previous) {
    String state = previous == null ? null : previous.state();
    if (previous == null || state == null) {
      return true;
    }
    LocalDate since = previous.since() == null ? confirmed : previous.since();
    return RosterState.isMember(state)
        || (RosterState.hasLeft(state) && !confirmed.isAfter(since))
        || (state.equals(RosterState.PROPOSED.zh()) && !confirmed.isBefore(since));
  }

  /** When it begins or expires, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    LocalDate confirmed = confirmation.known(sheet);
    LocalDate expiry = confirmed == null ? null : confirmed.plus(validity);
    return Math.min(confirmation.changes(sheet), Horizon.ahead(expiry, sheet.day()));
  }
}
