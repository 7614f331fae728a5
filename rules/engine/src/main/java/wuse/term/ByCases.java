package wuse.term;

import java.util.ArrayList;
import java.util.List;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Standing;
import wuse.policy.Derivation;

/**
 * A value chosen by the first case that is true; an undecided case before it leaves the value
 * missing.
 */
final class ByCases implements Source {
  private final List<Check> checks = new ArrayList<>();
  private final List<Derivation.Case> cases;

  ByCases(Derivation.Cases derivation, Columns columns, Standing standing) {
    this.cases = derivation.cases();
    cases.forEach(one -> checks.add(Check.of(one.when(), columns, standing)));
  }

  @Override
  public void fill(Asked asked, Sheet sheet, int place) {
    checks.forEach(check -> sheet.changesOn(place, check.changes(sheet)));
    for (int i = 0; i < cases.size(); i++) {
      byte truth = checks.get(i).on(sheet);
      if (truth == Check.TRUE) {
        sheet.set(place, cases.get(i).point(), cases.get(i).word());
        return;
      }
      if (truth == Check.UNDECIDED) {
        sheet.setMissing(place, nobodyVouches(checks.get(i), sheet));
        return;
      }
    }
    sheet.setMissing(place, false);
  }

  private static boolean nobodyVouches(Check check, Sheet sheet) {
    return check.places().stream().anyMatch(sheet::unvouched);
  }

  @Override
  public boolean lacksFacts(Dossier dossier) {
    return false;
  }

  @Override
  public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
    List<Fact> facts = new ArrayList<>();
    checks.stream()
        .flatMap(check -> check.places().stream())
        .distinct()
        .forEach(other -> facts.addAll(sheet.evidence(other)));
    return facts;
  }

  @Override
  public List<Integer> restsOn() {
    return checks.stream().flatMap(check -> check.places().stream()).distinct().toList();
  }
}
