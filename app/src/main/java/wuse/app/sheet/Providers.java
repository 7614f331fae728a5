package wuse.app.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import wuse.decision.Finding;
import wuse.facts.Cover;
import wuse.facts.FactKind;
import wuse.facts.Vouching;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Glossary;
import wuse.policy.Term;
import wuse.policy.Words;

/** Where the value of a term would come from, and who has spoken for that. */
public final class Providers {
  private final Glossary glossary;

  /**
   * @param glossary the terms and what they derive from
   */
  public Providers(Glossary glossary) {
    this.glossary = glossary;
  }

  /** Kinds of fact that would give the value, in the order in which they are asked. */
  public Set<FactKind<?>> kinds(String term) {
    Set<FactKind<?>> kinds = new LinkedHashSet<>();
    glossary.named(term).ifPresent(found -> add(found.derivation(), kinds, new TreeSet<>()));
    return kinds;
  }

  Sheet.Missing missing(Finding.Read read, Words name, Vouching vouching) {
    Set<FactKind<?>> kinds = kinds(read.term());
    return new Sheet.Missing(
        read.term(),
        name,
        kinds.stream().map(FactWords::kind).toList(),
        sources(kinds, vouching),
        read.vouched());
  }

  /** As in {@code 执法系统 2025-11-20—2026-11-20}, one for each kind and span. */
  private static List<String> sources(Set<FactKind<?>> kinds, Vouching vouching) {
    List<String> sources = new ArrayList<>();
    for (Cover cover : vouching.covers()) {
      if (kinds.stream().anyMatch(kind -> kind.zh().equals(cover.kind()))) {
        String to = Objects.toString(cover.to(), "");
        sources.add(cover.source() + " " + cover.from() + "—" + to);
      }
    }
    return sources;
  }

  private void add(Derivation derivation, Set<FactKind<?>> kinds, Set<String> seen) {
    if (derivation instanceof Derivation.FromFacts facts) {
      kinds.add(facts.kind());
    } else if (derivation instanceof Derivation.FromRule rule) {
      rule.rule().kinds().stream()
          .flatMap(name -> FactKind.named(name).stream())
          .forEach(kinds::add);
    } else if (derivation instanceof Derivation.Cases cases) {
      cases.cases().forEach(one -> add(one.when(), kinds, seen));
    } else {
      operands(derivation).forEach(operand -> add(operand, kinds, seen));
    }
  }

  private static List<Derivation.Operand> operands(Derivation derivation) {
    if (derivation instanceof Derivation.Difference difference) {
      return List.of(difference.left(), difference.right());
    }
    if (derivation instanceof Derivation.Quotient quotient) {
      return List.of(quotient.over(), quotient.under());
    }
    if (derivation instanceof Derivation.Minimum minimum) {
      return minimum.of();
    }
    return derivation instanceof Derivation.Maximum maximum ? maximum.of() : List.of();
  }

  private void add(Derivation.Operand operand, Set<FactKind<?>> kinds, Set<String> seen) {
    if (operand instanceof Derivation.Operand.OfTerm of) {
      add(of.term(), kinds, seen);
    } else if (operand instanceof Derivation.Operand.Nested nested) {
      add(nested.derivation(), kinds, seen);
    }
  }

  private void add(Condition condition, Set<FactKind<?>> kinds, Set<String> seen) {
    if (condition instanceof Condition.Cell cell) {
      add(cell.term(), kinds, seen);
    } else if (condition instanceof Condition.Not not) {
      add(not.of(), kinds, seen);
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(one -> add(one, kinds, seen));
    } else {
      ((Condition.All) condition).of().forEach(one -> add(one, kinds, seen));
    }
  }

  private void add(Term term, Set<FactKind<?>> kinds, Set<String> seen) {
    if (seen.add(term.key())) {
      add(term.derivation(), kinds, seen);
    }
  }
}
