package wuse.check;

import java.time.LocalDate;
import wuse.policy.Pack;

/** Whether the version in force was held against the law within the pack's review interval. */
final class ReviewCheck {
  private final LocalDate day;
  private final FaultList faults;

  ReviewCheck(LocalDate day, FaultList faults) {
    this.day = day;
    this.faults = faults;
  }

  void check(Pack pack) {
    for (Reviewed one : Reviewed.of(pack, day)) {
      if (one.overdueOn(day)) {
        faults.warning("W0512", one.at(), one.from(), one.reviewed(), one.due());
      } else if (one.reviewed().isAfter(day)) {
        faults.warning("W0513", one.at(), one.from(), one.reviewed());
      }
    }
  }
}
