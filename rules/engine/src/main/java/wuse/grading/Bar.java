package wuse.grading;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 禁入: after malicious discharge nobody is admitted for as long as the roster says. */
final class Bar {
  private final RosterDate from;
  private final Period lasts;

  Bar(RosterTerms.Bar bar, Columns columns) {
    this.from = new RosterDate(bar.from(), columns);
    this.lasts = bar.lasts();
  }

  /**
   * The state of a unit that is barred today; null where no bar holds.
   *
   * @param because what is said before the bar
   */
  Decision.@Nullable Listed listed(Sheet sheet, List<Words> because) {
    LocalDate opened = from.come(sheet);
    LocalDate last = opened == null ? null : last(opened);
    if (last == null || sheet.day().isAfter(last)) {
      return null;
    }
    List<Words> all = new ArrayList<>(because);
    all.add(Wording.say("roster.barred", last));
    return RosterState.BARRED.listed(opened, last, last.plusDays(1), all);
  }

  private LocalDate last(LocalDate opened) {
    return opened.plus(lasts).minusDays(1);
  }

  /** When a bar begins or has ended, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    LocalDate opened = from.come(sheet);
    LocalDate free = opened == null ? null : last(opened).plusDays(1);
    return Math.min(from.changes(sheet), Horizon.ahead(free, sheet.day()));
  }
}
