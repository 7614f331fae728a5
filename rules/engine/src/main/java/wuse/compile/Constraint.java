package wuse.compile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FieldType;

/**
 * One constraint of a pattern, ready to be asked: of the pattern's own object and of up to three
 * objects matched before it.
 *
 * @param others slots of those objects, in the order in which {@link Sight} sees them
 * @param join the two equal values where the constraint is nothing but their equality
 */
record Constraint(Check check, List<Integer> others, @Nullable Join join) {
  static final int MOST_OTHERS = 3;

  boolean holds(Object own, @Nullable Object... seen) {
    return check.holds(new Sight(own, seen));
  }

  /** A value of the pattern's own object and the equal one of the only other object. */
  record Join(Reading own, Reading other) {
    private static final Object ABSENT_HERE = "absent here";
    private static final Object ABSENT_THERE = "absent there";

    /** Never equal to an absent value of the other side. */
    Object ownKey(Object object) {
      Object value = own.of(new Sight(object));
      return value == null ? ABSENT_HERE : keyOf(value);
    }

    Object otherKey(Object object) {
      Object value = other.of(new Sight(object, object));
      return value == null ? ABSENT_THERE : keyOf(value);
    }
  }

  /** What a test sees: place 0 is the pattern's own object. */
  record Sight(Object own, @Nullable Object... others) {

    @Nullable Object at(int place) {
      return place == 0 ? own : others[place - 1];
    }
  }

  /** A truth about what is seen. */
  @FunctionalInterface
  interface Check {
    boolean holds(Sight sight);
  }

  /** What a value is, which decides how it may be compared. */
  enum Sense {
    NUMBER,
    TRUTH,
    WORD,
    DATE,
    TIME,
    FACT;

    boolean ordered() {
      return this == NUMBER || this == DATE || this == TIME;
    }

    static Sense of(FieldType type) {
      return switch (type) {
        case INT, DECIMAL -> NUMBER;
        case BOOL -> TRUTH;
        case DATE -> DATE;
        case TIME -> TIME;
        case TEXT, CHOICE, CREDIT_CODE, OUTLET, PERMIT_NUMBER, POLLUTANT, INDUSTRY, REGION -> WORD;
      };
    }
  }

  /** A value got from what is seen; null where it is absent. */
  @FunctionalInterface
  interface Reading {
    @Nullable Object of(Sight sight);

    static Reading field(int place, FactField field) {
      return sight -> sight.at(place) instanceof Fact fact ? field.get(fact) : null;
    }

    static Reading object(int place) {
      return sight -> sight.at(place);
    }

    static Reading constant(Object value) {
      return sight -> value;
    }

    /** The day of a date or a time, the day on which a fact occurred, or the day asked. */
    default Reading day() {
      return sight -> dayOf(of(sight));
    }
  }

  private static @Nullable LocalDate dayOf(@Nullable Object value) {
    if (value instanceof Fact fact) {
      return fact.known().occurred();
    }
    if (value instanceof Today today) {
      return today.day();
    }
    return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
  }

  /** A comparison; false where a side is absent, whatever the operator. */
  static Check compared(Reading left, String operator, Reading right) {
    return sight -> {
      Object one = left.of(sight);
      Object other = right.of(sight);
      return one != null && other != null && holds(one, operator, other);
    };
  }

  static Check absent(Reading left, boolean absent) {
    return sight -> (left.of(sight) == null) == absent;
  }

  static Check oneOf(Reading left, Set<Object> values, boolean wanted) {
    return sight -> {
      Object value = left.of(sight);
      return value != null && values.contains(keyOf(value)) == wanted;
    };
  }

  static Check matches(Reading left, WordPattern pattern, boolean wanted) {
    return sight -> left.of(sight) instanceof String word && pattern.matches(word) == wanted;
  }

  /** {@code later} lies {@code range} days after {@code earlier}, both ends included. */
  static Check apart(Reading later, Reading earlier, Drl.Range range) {
    return sight -> {
      Object to = later.of(sight);
      Object from = earlier.of(sight);
      if (to == null || from == null) {
        return false;
      }
      long days = ChronoUnit.DAYS.between((LocalDate) from, (LocalDate) to);
      return (range.from() == null || days >= range.from())
          && (range.to() == null || days <= range.to());
    };
  }

  /** Equal values have equal keys: 1.0 and 1.00 are one number. */
  static Object keyOf(Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  @SuppressWarnings("unchecked") // both sides are of one sense, which the reader has checked
  private static boolean holds(Object one, String operator, Object other) {
    if (!(one instanceof Comparable<?>)) { // facts: the same one or another
      return (one == other) == operator.equals("==");
    }
    int order = ((Comparable<Object>) one).compareTo(other);
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }
}
