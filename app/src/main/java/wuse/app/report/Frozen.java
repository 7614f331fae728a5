package wuse.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Versions;

/** A pack as it stood on one day, in force for good: what yesterday's rules say of today. */
final class Frozen {
  private Frozen() {}

  static Pack of(Pack pack, LocalDate day) {
    return pack instanceof Pack.Scorecard scorecard
        ? new Pack.Scorecard(
            scorecard.head(),
            scorecard.categories(),
            indicators(scorecard, day),
            frozen(scorecard.versions(), day, pack.from()))
        : new Pack.Roster(pack.head(), frozen(((Pack.Roster) pack).versions(), day, pack.from()));
  }

  /** Such packs together. */
  static Round round(List<Pack> packs) {
    try {
      return new Round(packs);
    } catch (PackOrder.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  /** An indicator without a rule on that day is none. */
  private static List<Indicator> indicators(Pack.Scorecard pack, LocalDate day) {
    List<Indicator> frozen = new ArrayList<>();
    for (Indicator one : pack.indicators()) {
      if (one.versions().on(day).isPresent()) {
        frozen.add(
            new Indicator(
                one.id(),
                one.name(),
                one.category(),
                one.severity(),
                one.applies(),
                one.reads(),
                one.points(),
                frozen(one.versions(), day, pack.from()),
                one.at()));
      }
    }
    return frozen;
  }

  private static <T> Versions<T> frozen(Versions<T> versions, LocalDate day, LocalDate from) {
    List<Versions.Version<T>> only = new ArrayList<>();
    for (Versions.Version<T> version : versions.all()) {
      if (versions.on(day).filter(value -> value == version.value()).isPresent()) {
        only.add(new Versions.Version<>(from, null, version.value(), version.at()));
      }
    }
    return new Versions<>(only);
  }
}
