package wuse.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FieldType;
import wuse.policy.FieldCondition;
import wuse.policy.Line;
import wuse.policy.UnaryTest;

/** Conditions over one fact's fields, and the points of its values. */
final class FactTest {
  private FactTest() {}

  static Predicate<Fact> of(FieldCondition condition) {
    if (condition instanceof FieldCondition.Cell cell) {
      return cell(cell.field(), cell.test());
    }
    if (condition instanceof FieldCondition.Present present) {
      return fact -> (present.field().get(fact) != null) == present.present();
    }
    if (condition instanceof FieldCondition.Not not) {
      return of(not.of()).negate();
    }
    if (condition instanceof FieldCondition.Any any) {
      return any.of().stream().map(FactTest::of).reduce(fact -> false, Predicate::or);
    }
    List<Predicate<Fact>> parts =
        ((FieldCondition.All) condition).of().stream().map(FactTest::of).toList();
    return parts.stream().reduce(Predicate::and).orElse(fact -> true);
  }

  /**
   * Words of a closed list are compared as words: hashing each anew would cost more than all the
   * rest.
   */
  private static Predicate<Fact> cell(FactField field, UnaryTest test) {
    if (field.type() == FieldType.CHOICE) {
      Set<String> passing = new HashSet<>();
      field.values().stream().filter(word -> test.holds(Line.of(word))).forEach(passing::add);
      return fact -> {
        Object word = field.get(fact);
        return word != null && passing.contains(word);
      };
    }
    return fact -> {
      Object value = field.get(fact);
      return value != null && test.holds(point(value));
    };
  }

  /** The point of a field's value. */
  static long point(Object value) {
    if (value instanceof BigDecimal number) {
      return Line.of(number);
    }
    if (value instanceof Boolean truth) {
      return Line.of(truth.booleanValue());
    }
    if (value instanceof LocalDate date) {
      return Line.of(date);
    }
    if (value instanceof LocalDateTime time) {
      return Line.of(time);
    }
    return Line.of(value.toString());
  }

  /** A date or the date of a time; null where the field has none. */
  static @Nullable LocalDate date(FactField field, Fact fact) {
    Object value = field.get(fact);
    if (value instanceof LocalDateTime time) {
      return time.toLocalDate();
    }
    return (LocalDate) value;
  }
}
