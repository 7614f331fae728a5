package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 名单之外: who is not on the list is barred, has not applied, or is weighed for admission. */
final class Candidacy {
  private final RosterDate applied;
  private final Admission admission;
  private final Bar bar;

  Candidacy(RosterTerms terms, Admission admission, Columns columns) {
    this.applied = new RosterDate(terms.applied(), columns);
    this.admission = admission;
    this.bar = new Bar(terms.bar(), columns);
  }

  /** The state of a unit that is not on the list and, as far as that matters, never was. */
  Decision.Listed listed(RosterDay day) {
    Decision.Listed barred = bar.listed(day.sheet(), List.of());
    if (barred != null) {
      return barred;
    }
    return hasApplied(day.sheet(), null)
        ? admission.listed(day)
        : RosterState.NOT_APPLIED.listed(
            day.firstSeen(RosterState.NOT_APPLIED), null, null, List.of());
  }

  /**
   * After removal or expiry the unit may apply anew; until it does, its state says how it left.
   *
   * @param how removed or expired
   * @param because what is said of the membership that ended
   */
  Decision.Listed after(RosterState how, LocalDate left, RosterDay day, List<Words> because) {
    if (hasApplied(day.sheet(), left)) {
      return listed(day);
    }
    Decision.Listed barred = bar.listed(day.sheet(), because);
    return barred == null ? how.listed(left, null, null, because) : barred;
  }

  private boolean hasApplied(Sheet sheet, @Nullable LocalDate since) {
    LocalDate on = applied.come(sheet);
    return on != null && (since == null || !on.isBefore(since));
  }

  /** When an application or a bar moves the state, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    return Math.min(applied.changes(sheet), bar.changes(sheet));
  }
}
