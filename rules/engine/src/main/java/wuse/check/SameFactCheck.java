package wuse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wuse.facts.FactKind;
import wuse.policy.Derivation;
import wuse.policy.Derivation.Operand;
import wuse.policy.FieldCondition;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.policy.Versions;

/**
 * Whether one and the same fact can cost points in more indicators than the pack's authors allow:
 * then a person should see that this is meant.
 */
final class SameFactCheck {
  private final Pack.Scorecard pack;
  private final FaultList faults;

  SameFactCheck(Pack.Scorecard pack, FaultList faults) {
    this.pack = pack;
    this.faults = faults;
  }

  /** Which facts of a kind an indicator counts. */
  record Count(Indicator indicator, FieldCondition where) {}

  void check() {
    Map<FactKind<?>, List<Count>> counts = new LinkedHashMap<>();
    for (Indicator indicator : pack.indicators()) {
      for (Term term : lastRead(indicator)) {
        collect(indicator, term.derivation(), counts, new LinkedHashSet<>());
      }
    }
    counts.forEach(this::check);
  }

  /** The terms that the bands of its last version test. */
  private static Set<Term> lastRead(Indicator indicator) {
    Set<Term> terms = new LinkedHashSet<>();
    List<Versions.Version<Indicator.Rule>> all = indicator.versions().all();
    if (!all.isEmpty()) {
      all.get(all.size() - 1)
          .value()
          .bands()
          .forEach(band -> terms.addAll(Conditions.terms(band.when())));
    }
    return terms;
  }

  private static void collect(
      Indicator indicator,
      Derivation derivation,
      Map<FactKind<?>, List<Count>> counts,
      Set<Derivation> seen) {
    if (!seen.add(derivation)) {
      return;
    }
    if (derivation instanceof Derivation.FromFacts facts) {
      counts
          .computeIfAbsent(facts.kind(), none -> new ArrayList<>())
          .add(new Count(indicator, facts.where()));
    } else if (derivation instanceof Derivation.Cases cases) {
      cases.cases().stream()
          .flatMap(one -> Conditions.terms(one.when()).stream())
          .forEach(term -> collect(indicator, term.derivation(), counts, seen));
    } else {
      operands(derivation).forEach(operand -> collect(indicator, operand, counts, seen));
    }
  }

  private static List<Derivation> operands(Derivation derivation) {
    List<Operand> operands =
        derivation instanceof Derivation.Minimum least
            ? least.of()
            : derivation instanceof Derivation.Maximum most ? most.of() : pair(derivation);
    List<Derivation> derivations = new ArrayList<>();
    for (Operand operand : operands) {
      if (operand instanceof Operand.OfTerm of) {
        derivations.add(of.term().derivation());
      } else if (operand instanceof Operand.Nested nested) {
        derivations.add(nested.derivation());
      }
    }
    return derivations;
  }

  private static List<Operand> pair(Derivation derivation) {
    if (derivation instanceof Derivation.Difference difference) {
      return List.of(difference.left(), difference.right());
    }
    return derivation instanceof Derivation.Quotient quotient
        ? List.of(quotient.over(), quotient.under())
        : List.of();
  }

  private void check(FactKind<?> kind, List<Count> counts) {
    Set<Indicator> most = FactWitness.of(counts).most();
    int allowed = pack.head().care().sameFactAtMost();
    if (most.size() > allowed) {
      List<Indicator> all = List.copyOf(most);
      String ids = String.join("、", all.stream().map(Indicator::id).toList());
      faults.warningBeside(
          "W0344", all.get(allowed).at(), all.get(0).at(), kind.zh(), most.size(), ids, allowed);
    }
  }
}
