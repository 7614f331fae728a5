package wuse.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.UnaryTest;

/**
 * Finds tests of one pattern that no fact can pass together: such a rule can never find anything.
 */
final class DrlContradiction {
  private final FactKind<?> kind;
  private final Map<FactField, UnaryTest> left = new HashMap<>();

  private DrlContradiction(FactKind<?> kind) {
    this.kind = kind;
  }

  /** The field of the test that leaves nothing; absent where something is left. */
  static @Nullable DrlToken in(Drl.Pattern pattern, FactKind<?> kind) {
    return new DrlContradiction(kind).first(pattern.constraints());
  }

  private @Nullable DrlToken first(List<Drl.Logic> all) {
    for (Drl.Logic logic : all) {
      DrlToken found = null;
      if (logic instanceof Drl.All both) {
        found = first(both.of());
      } else if (logic instanceof Drl.Test test && leavesNothing(test)) {
        found = test.field();
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean leavesNothing(Drl.Test test) {
    FactField field = kind.field(test.field().text()).orElse(null);
    UnaryTest passes = field == null ? null : passes(test, Sense.of(field.type()));
    if (field == null || passes == null) {
      return false;
    }
    UnaryTest rest = left.merge(field, passes, DrlContradiction::both);
    return rest.spans().isEmpty();
  }

  private static UnaryTest both(UnaryTest one, UnaryTest other) {
    List<Span> outside = new ArrayList<>(one.negated("").spans());
    outside.addAll(other.negated("").spans());
    return UnaryTest.of("", outside).negated("");
  }

  /** Where the test is true; absent where it does not compare with what is written. */
  private static @Nullable UnaryTest passes(Drl.Test test, Sense sense) {
    Drl.Operator operator = test.operator();
    Drl.Value value = test.value();
    if (operator == null || value == null || sense == Sense.TIME) {
      return null;
    }
    List<Span> points = points(value, sense);
    if (points.isEmpty()) {
      return null;
    }
    Span point = points.get(0);
    return switch (operator.name()) {
      case "==", "in" -> UnaryTest.of("", points);
      case "!=", "not in" -> UnaryTest.of("", points).negated("");
      case "<" -> UnaryTest.of("", List.of(new Span(Line.LOWEST, point.from() - 1)));
      case "<=" -> UnaryTest.of("", List.of(new Span(Line.LOWEST, point.from())));
      case ">" -> UnaryTest.of("", List.of(new Span(point.from() + 1, Line.HIGHEST)));
      case ">=" -> UnaryTest.of("", List.of(new Span(point.from(), Line.HIGHEST)));
      default -> null;
    };
  }

  private static List<Span> points(Drl.Value value, Sense sense) {
    List<Drl.Value> all = value instanceof Drl.Choices choices ? choices.of() : List.of(value);
    List<Span> points = new ArrayList<>();
    for (Drl.Value one : all) {
      Long point = point(one, sense);
      if (point == null) {
        return List.of();
      }
      points.add(new Span(point, point));
    }
    return points;
  }

  private static @Nullable Long point(Drl.Value value, Sense sense) {
    try {
      if (value instanceof Drl.Digits digits && sense == Sense.NUMBER) {
        return Line.of(new BigDecimal(digits.digits()));
      }
      if (value instanceof Drl.Truth truth && sense == Sense.TRUTH) {
        return Line.of(truth.truth());
      }
      if (value instanceof Drl.Text text && sense == Sense.WORD) {
        return Line.of(text.at().text());
      }
      return value instanceof Drl.Text text && sense == Sense.DATE
          ? Line.of(LocalDate.parse(text.at().text()))
          : null;
    } catch (ArithmeticException | DateTimeException e) {
      return null; // reported where the value is read
    }
  }
}
