package wuse.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wuse.policy.Condition;
import wuse.policy.Position;
import wuse.policy.Term;

/** The parts of a condition. */
final class Conditions {

  private Conditions() {}

  /** What the condition is made of; none for a cell. */
  static List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of();
    }
    if (condition instanceof Condition.Any any) {
      return any.of();
    }
    return condition instanceof Condition.Not not ? List.of(not.of()) : List.of();
  }

  static Set<Term> terms(Condition condition) {
    Set<Term> terms = new LinkedHashSet<>();
    if (condition instanceof Condition.Cell cell) {
      terms.add(cell.term());
    }
    parts(condition).forEach(part -> terms.addAll(terms(part)));
    return terms;
  }

  /** Where its first cell stands. */
  static Optional<Position> at(Condition condition) {
    return condition instanceof Condition.Cell cell
        ? Optional.of(cell.at())
        : parts(condition).stream().flatMap(part -> at(part).stream()).findFirst();
  }
}
