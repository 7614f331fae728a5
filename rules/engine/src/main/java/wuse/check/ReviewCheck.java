package wuse.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;

/** Whether the version in force was held against the law within the pack's review interval. */
final class ReviewCheck {
  private final LocalDate day;
  private final FaultList faults;

  ReviewCheck(LocalDate day, FaultList faults) {
    this.day = day;
    this.faults = faults;
  }

  void check(Pack pack) {
    Period every = pack.head().care().reviewEvery();
    if (pack instanceof Pack.Scorecard scorecard) {
      check(scorecard.versions(), Scheme::reviewed, every);
      for (Indicator indicator : scorecard.indicators()) {
        check(indicator.versions(), Indicator.Rule::reviewed, every);
      }
    } else if (pack instanceof Pack.Roster roster) {
      check(roster.versions(), RosterTerms::reviewed, every);
    }
  }

  private <T> void check(Versions<T> versions, Function<T, LocalDate> reviewed, Period every) {
    for (Versions.Version<T> version : versions.all()) {
      if (versions.on(day).filter(value -> value == version.value()).isEmpty()) {
        continue;
      }
      LocalDate last = reviewed.apply(version.value());
      LocalDate due = last.plus(every);
      if (last.isAfter(LocalDate.EPOCH) && due.isBefore(day)) {
        faults.warning("W0512", version.at(), version.from(), last, due);
      } else if (last.isAfter(day)) {
        faults.warning("W0513", version.at(), version.from(), last);
      }
    }
  }
}
