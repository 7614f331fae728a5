package wuse.simulate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Term;

/**
 * Which values are history: they count or add up happenings of a window of time, and what happened
 * cannot be mended; only the window's passing takes it away. Read off the term's own declaration.
 */
final class History {
  private static final Set<Derivation.Take> HAPPENINGS =
      Set.of(
          Derivation.Take.COUNT,
          Derivation.Take.COUNT_DAYS,
          Derivation.Take.EXISTS,
          Derivation.Take.SUM,
          Derivation.Take.MAX,
          Derivation.Take.WORST);

  private History() {}

  static boolean is(Term term) {
    return is(term.derivation());
  }

  private static boolean is(Derivation derivation) {
    if (derivation instanceof Derivation.FromFacts facts) {
      return facts.within() != null && HAPPENINGS.contains(facts.take());
    }
    if (derivation instanceof Derivation.FromRule rule) {
      return !rule.rule().reach().isEmpty();
    }
    if (derivation instanceof Derivation.Cases cases) {
      return cases.cases().stream()
          .flatMap(one -> Cells.of(one.when()).stream())
          .map(Condition.Cell::term)
          .anyMatch(History::is);
    }
    return operands(derivation).anyMatch(History::isOperand);
  }

  private static Stream<Derivation.Operand> operands(Derivation derivation) {
    if (derivation instanceof Derivation.Difference of) {
      return Stream.of(of.left(), of.right());
    }
    if (derivation instanceof Derivation.Quotient of) {
      return Stream.of(of.over(), of.under());
    }
    List<Derivation.Operand> all =
        derivation instanceof Derivation.Minimum of
            ? of.of()
            : derivation instanceof Derivation.Maximum most ? most.of() : List.of();
    return all.stream();
  }

  private static boolean isOperand(Derivation.Operand operand) {
    if (operand instanceof Derivation.Operand.OfTerm of) {
      return is(of.term());
    }
    return operand instanceof Derivation.Operand.Nested nested && is(nested.derivation());
  }
}
