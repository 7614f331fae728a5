package wuse.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A truth about what a constraint sees. What compares an absent value is false, whatever it asks.
 */
@FunctionalInterface
interface Check {
  boolean holds(Sight sight);

  /** How two values are held against each other. */
  enum Order {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    static Order of(String sign) {
      for (Order order : values()) {
        if (order.sign.equals(sign)) {
          return order;
        }
      }
      throw new IllegalArgumentException(sign);
    }

    /** Whether the difference, as of a comparator, is one of this order. */
    boolean takes(int difference) {
      return switch (this) {
        case EQUAL -> difference == 0;
        case UNEQUAL -> difference != 0;
        case LESS -> difference < 0;
        case AT_MOST -> difference <= 0;
        case MORE -> difference > 0;
        case AT_LEAST -> difference >= 0;
      };
    }
  }

  static Check any(List<Check> of) {
    Check[] checks = of.toArray(Check[]::new);
    return sight -> {
      for (Check check : checks) {
        if (check.holds(sight)) {
          return true;
        }
      }
      return false;
    };
  }

  static Check all(List<Check> of) {
    Check[] checks = of.toArray(Check[]::new);
    return sight -> {
      for (Check check : checks) {
        if (!check.holds(sight)) {
          return false;
        }
      }
      return true;
    };
  }

  static Check compared(Reading left, Order order, Reading right) {
    return sight -> {
      Object one = left.of(sight);
      Object other = right.of(sight);
      return one != null && other != null && order.takes(difference(one, other));
    };
  }

  @SuppressWarnings("unchecked") // both sides are of one sense, which the reader has checked
  private static int difference(Object one, Object other) {
    if (one instanceof Comparable<?> comparable) {
      return ((Comparable<Object>) comparable).compareTo(other);
    }
    return one == other ? 0 : 1; // facts: the same one or another
  }

  static Check absent(Reading left, boolean absent) {
    return sight -> (left.of(sight) == null) == absent;
  }

  static Check oneOf(Reading left, Set<Object> values, boolean wanted) {
    return sight -> {
      Object value = left.of(sight);
      return value != null && values.contains(Reading.keyOf(value)) == wanted;
    };
  }

  static Check matches(Reading left, WordPattern pattern, boolean wanted) {
    return sight -> left.of(sight) instanceof String word && pattern.matches(word) == wanted;
  }

  /** {@code later} lies {@code range} days after {@code earlier}, both ends included. */
  static Check apart(Reading later, Reading earlier, Drl.Range range) {
    long least = range.from() == null ? Long.MIN_VALUE : range.from();
    long most = range.to() == null ? Long.MAX_VALUE : range.to();
    return sight -> {
      @Nullable Object to = later.of(sight);
      @Nullable Object from = earlier.of(sight);
      if (to == null || from == null) {
        return false;
      }
      long days = ((LocalDate) to).toEpochDay() - ((LocalDate) from).toEpochDay();
      return least <= days && days <= most;
    };
  }
}
