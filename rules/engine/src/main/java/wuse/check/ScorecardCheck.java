package wuse.check;

import java.util.LinkedHashSet;
import java.util.Set;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Term;
import wuse.policy.Versions;

/** What only a scorecard can get wrong. */
final class ScorecardCheck {
  private final Pack.Scorecard pack;
  private final Findings findings;

  ScorecardCheck(Pack.Scorecard pack, Findings findings) {
    this.pack = pack;
    this.findings = findings;
  }

  void check() {
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        new BandCheck(version.value().bands(), findings).check();
        checkSays(version.value());
        checkReads(indicator, version.value());
      }
    }
    for (Versions.Version<Scheme> version : pack.versions().all()) {
      new ColourCheck(version.value().colours(), findings).check();
      checkNumber(version);
    }
  }

  private void checkSays(Indicator.Rule rule) {
    for (Indicator.Band band : rule.bands()) {
      if (band.costs() && band.says() == null) {
        findings.warning("W0324", band.at());
      }
    }
  }

  private void checkReads(Indicator indicator, Indicator.Rule rule) {
    Set<Term> tested = new LinkedHashSet<>();
    rule.bands().forEach(band -> tested.addAll(Conditions.terms(band.when())));
    for (Term term : tested) {
      if (!indicator.reads().isEmpty() && !indicator.reads().contains(term)) {
        findings.warning("W0342", rule.bands().get(0).at(), indicator.id(), term.name());
      }
    }
  }

  /** The declared number of indicators is there from the first day on, not only in the folder. */
  private void checkNumber(Versions.Version<Scheme> version) {
    Integer declared = pack.head().declared();
    if (declared == null || declared != pack.indicators().size()) {
      return;
    }
    for (Indicator indicator : pack.indicators()) {
      if (!findings.hasErrorIn(indicator.at().file())
          && indicator.versions().on(version.from()).isEmpty()) {
        findings.errorBeside("W0345", indicator.at(), version.at(), indicator.id(), version.from());
      }
    }
  }
}
