package wuse.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;
import wuse.policy.Words;

/**
 * 复核: when a value in force was last held against the law, and by when it must be again.
 *
 * @param indicator whose rule it is; null for what concerns the pack as a whole
 * @param name of the indicator or of the pack
 * @param from first day of the version in force
 * @param reviewed the day on which somebody last held it against the law
 * @param due the last day on which that still counts, by the pack's review interval
 * @param at where the version stands
 */
public record Reviewed(
    @Nullable String indicator,
    Words name,
    LocalDate from,
    LocalDate reviewed,
    LocalDate due,
    Position at) {

  /**
   * Everything of a pack that is in force on {@code day} and says when it was reviewed, in the
   * order of the pack.
   */
  public static List<Reviewed> of(Pack pack, LocalDate day) {
    Gathering all = new Gathering(day, pack.head().care().reviewEvery());
    if (pack instanceof Pack.Scorecard scorecard) {
      all.add(null, pack.head().name(), scorecard.versions(), Scheme::allReviewed);
      for (Indicator one : scorecard.indicators()) {
        all.add(one.id(), one.name(), one.versions(), Indicator.Rule::reviewed);
      }
    } else if (pack instanceof Pack.Roster roster) {
      all.add(null, pack.head().name(), roster.versions(), RosterTerms::reviewed);
    }
    return List.copyOf(all.found);
  }

  /** What of a pack is in force on {@code day} and past its review. */
  public static List<Reviewed> overdue(Pack pack, LocalDate day) {
    return of(pack, day).stream().filter(one -> one.overdueOn(day)).toList();
  }

  boolean overdueOn(LocalDate day) {
    return due.isBefore(day);
  }

  private record Gathering(LocalDate day, Period every, List<Reviewed> found) {
    Gathering(LocalDate day, Period every) {
      this(day, every, new ArrayList<>());
    }

    // what says no day of review was refused when it was read, and stands at the epoch
    <T> void add(
        @Nullable String indicator,
        Words name,
        Versions<T> versions,
        Function<T, LocalDate> reviewed) {
      for (Versions.Version<T> version : versions.all()) {
        boolean inForce = versions.on(day).filter(value -> value == version.value()).isPresent();
        LocalDate last = reviewed.apply(version.value());
        if (inForce && last.isAfter(LocalDate.EPOCH)) {
          found.add(
              new Reviewed(indicator, name, version.from(), last, last.plus(every), version.at()));
        }
      }
    }
  }
}
