package wuse.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.FieldCondition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Term;
import wuse.policy.Versions;
import wuse.policy.Veto;

/** Whether every condition of a pack, but those of bands, can be true at all. */
final class ConditionCheck {
  private final FaultList faults;

  ConditionCheck(FaultList faults) {
    this.faults = faults;
  }

  void check(Pack pack) {
    pack.head().glossary().all().forEach(this::check);
    if (pack instanceof Pack.Scorecard scorecard) {
      scorecard.indicators().forEach(this::check);
      for (Versions.Version<Scheme> version : scorecard.versions().all()) {
        Condition when = version.value().notRated().when();
        if (!when.equals(new Condition.Any(List.of()))) {
          check(when);
        }
      }
    } else if (pack instanceof Pack.Roster roster) {
      roster.versions().all().forEach(version -> check(version.value()));
    }
  }

  private void check(Term term) {
    if (term.derivation() instanceof Derivation.FromFacts facts) {
      check(facts.where());
    } else if (term.derivation() instanceof Derivation.Cases cases) {
      cases.cases().forEach(one -> check(one.when()));
      List<Condition> row = cases.cases().stream().map(Derivation.Case::when).toList();
      new CaseCheck(faults).check(row, term.at());
    }
  }

  private void check(Indicator indicator) {
    check(indicator.applies());
    for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
      Veto veto = version.value().veto();
      if (veto != null) {
        veto.cases().forEach(one -> check(one.when()));
        List<Condition> row = veto.cases().stream().map(Veto.Case::when).toList();
        new CaseCheck(faults).check(row, version.at());
        check(veto.release().when());
      }
    }
  }

  private void check(RosterTerms terms) {
    terms.admission().forEach(one -> check(one.when()));
    terms.suspend().forEach(one -> check(one.when()));
    terms.removal().raised().forEach(one -> check(one.when()));
  }

  private void check(@Nullable Condition condition) {
    if (condition == null) {
      return;
    }
    Situations situations = Situations.of(List.of(condition));
    if (!situations.tooMany() && situations.where(condition).isEmpty()) {
      Conditions.at(condition).ifPresent(at -> faults.error("W0306", at));
    }
  }

  private void check(FieldCondition condition) {
    if (condition instanceof FieldCondition.Cell cell) {
      if (cell.test().spans().isEmpty() || noneHolds(cell)) {
        faults.error("W0306", cell.at());
      }
    } else if (condition instanceof FieldCondition.All all) {
      all.of().forEach(this::check);
    } else if (condition instanceof FieldCondition.Any any) {
      any.of().forEach(this::check);
    } else if (condition instanceof FieldCondition.Not not) {
      check(not.of());
    }
  }

  private static boolean noneHolds(FieldCondition.Cell cell) {
    FactField field = cell.field();
    return !field.values().isEmpty()
        && field.values().stream().noneMatch(word -> cell.test().holds(Line.of(word)));
  }
}
