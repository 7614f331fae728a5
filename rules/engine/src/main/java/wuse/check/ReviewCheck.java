package wuse.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;

/**
 * Whether the version in force was held against the law within the last year; our own period, as
 * nobody prescribes one.
 */
final class ReviewCheck {
  private static final Period GOOD_FOR = Period.ofMonths(12);

  private final LocalDate day;
  private final FaultList faults;

  ReviewCheck(LocalDate day, FaultList faults) {
    this.day = day;
    this.faults = faults;
  }

  void check(Pack pack) {
    if (pack instanceof Pack.Scorecard scorecard) {
      check(scorecard.versions(), Scheme::reviewed);
      for (Indicator indicator : scorecard.indicators()) {
        check(indicator.versions(), Indicator.Rule::reviewed);
      }
    } else if (pack instanceof Pack.Roster roster) {
      check(roster.versions(), RosterTerms::reviewed);
    }
  }

  private <T> void check(Versions<T> versions, Function<T, LocalDate> reviewed) {
    for (Versions.Version<T> version : versions.all()) {
      if (versions.on(day).filter(value -> value == version.value()).isEmpty()) {
        continue;
      }
      LocalDate last = reviewed.apply(version.value());
      LocalDate due = last.plus(GOOD_FOR);
      if (last.isAfter(LocalDate.EPOCH) && due.isBefore(day)) {
        faults.warning("W0512", version.at(), version.from(), last, due);
      } else if (last.isAfter(day)) {
        faults.warning("W0513", version.at(), version.from(), last);
      }
    }
  }
}
