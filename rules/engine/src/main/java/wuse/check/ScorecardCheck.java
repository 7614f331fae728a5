package wuse.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Term;
import wuse.policy.Versions;
import wuse.policy.Workload;

/** What only a scorecard can get wrong. */
final class ScorecardCheck {
  private final Pack.Scorecard pack;
  private final FaultList faults;

  ScorecardCheck(Pack.Scorecard pack, FaultList faults) {
    this.pack = pack;
    this.faults = faults;
  }

  void check() {
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        new BandCheck(version.value().bands(), faults).check();
        checkSays(version.value());
        checkReads(indicator, version.value());
      }
    }
    for (Versions.Version<Scheme> version : pack.versions().all()) {
      new ColourCheck(version.value().colours(), faults).check();
      new CapCheck(pack, faults).check(version.value());
      checkWorkload(version.value());
      checkNumber(version);
    }
  }

  /** Inspections are counted by the rates of the colours; without one there are none to count. */
  private void checkWorkload(Scheme scheme) {
    Workload workload = scheme.workload();
    boolean rated = scheme.consequences().stream().anyMatch(one -> one.inspectionRate() != null);
    if (workload != null && !rated && !faults.hasErrorIn(workload.at().file())) {
      faults.error("W0348", workload.at());
    }
  }

  private void checkSays(Indicator.Rule rule) {
    for (Indicator.Band band : rule.bands()) {
      if (band.costs() && band.says() == null) {
        faults.warning("W0324", band.at());
      }
    }
  }

  private void checkReads(Indicator indicator, Indicator.Rule rule) {
    Set<Term> tested = new LinkedHashSet<>();
    rule.bands().forEach(band -> tested.addAll(Conditions.terms(band.when())));
    for (Term term : tested) {
      if (!indicator.reads().isEmpty() && !indicator.reads().contains(term)) {
        faults.warning("W0342", rule.bands().get(0).at(), indicator.id(), term.name());
      }
    }
  }

  /**
   * The declared number of indicators is there on every day of the version, not only in the folder.
   */
  private void checkNumber(Versions.Version<Scheme> version) {
    Integer declared = pack.head().declared();
    if (declared == null || declared != pack.indicators().size()) {
      return;
    }
    for (Indicator indicator : pack.indicators()) {
      if (!faults.hasErrorIn(indicator.at().file())) {
        firstDayWithout(indicator, version)
            .ifPresent(
                day ->
                    faults.errorBeside("W0345", indicator.at(), version.at(), indicator.id(), day));
      }
    }
  }

  /** The first day of the version on which the indicator says nothing. */
  private Optional<LocalDate> firstDayWithout(
      Indicator indicator, Versions.Version<Scheme> version) {
    Stream<LocalDate> ends =
        indicator.versions().all().stream()
            .flatMap(one -> Stream.ofNullable(one.to()))
            .map(last -> last.plusDays(1));
    return Stream.concat(Stream.of(version.from()), ends)
        .filter(day -> pack.versions().on(day).filter(on -> on == version.value()).isPresent())
        .filter(day -> indicator.versions().on(day).isEmpty())
        .min(LocalDate::compareTo);
  }
}
