package wuse.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;

/**
 * Whether each article that a version cites is in force where the pack is, and as long as the
 * version is.
 */
final class LawCheck {
  private static final String NATION = "全国";

  private final Pack pack;
  private final FaultList faults;

  LawCheck(Pack pack, FaultList faults) {
    this.pack = pack;
    this.faults = faults;
  }

  void check() {
    if (pack instanceof Pack.Scorecard scorecard) {
      check(scorecard.versions(), Scheme::cited);
      for (Indicator indicator : scorecard.indicators()) {
        check(indicator.versions(), Indicator.Rule::basis);
      }
    } else if (pack instanceof Pack.Roster roster) {
      check(roster.versions(), RosterTerms::basis);
    }
  }

  private <T> void check(Versions<T> versions, Function<T, List<Citation>> basis) {
    List<Versions.Version<T>> all = versions.all();
    for (int i = 0; i < all.size(); i++) {
      Versions.Version<T> version = all.get(i);
      LocalDate next = i + 1 < all.size() ? all.get(i + 1).from().minusDays(1) : null;
      LocalDate last = version.to() == null ? next : version.to();
      for (Citation citation : basis.apply(version.value())) {
        check(citation, version.from(), last);
      }
    }
  }

  private void check(Citation citation, LocalDate from, @Nullable LocalDate last) {
    Library.Instrument instrument = pack.head().library().instruments().get(citation.instrument());
    if (instrument == null) {
      return;
    }
    checkRegion(citation, instrument);
    Library.Article article =
        citation.article() == null ? null : instrument.articles().get(citation.article());
    LocalDate start = article == null ? instrument.from() : article.from();
    LocalDate end = article == null ? instrument.to() : article.to();
    if (from.isBefore(start)) {
      faults.errorBeside("W0504", citation.at(), instrument.at(), citation.text(), start, from);
    }
    if (end != null && (last == null || last.isAfter(end))) {
      faults.errorBeside(
          "W0521", citation.at(), instrument.at(), citation.text(), end, from, end.plusDays(1));
    }
  }

  private void checkRegion(Citation citation, Library.Instrument instrument) {
    String region = pack.head().region();
    if (!instrument.region().equals(NATION) && !region.startsWith(instrument.region())) {
      faults.errorBeside(
          "W0505", citation.at(), instrument.at(), instrument.id(), instrument.region(), region);
    }
  }
}
