package wuse.compile;

import java.util.List;
import java.util.Set;

/**
 * A truth about what a constraint sees. What compares an absent value is false, whatever it asks.
 */
@FunctionalInterface
interface Check {
  /** Nothing differs however long one waits. */
  long NEVER = Long.MAX_VALUE;

  boolean holds(Sight sight);

  /**
   * In how many days at the earliest the answer may be another one, all else staying as it is: 1 is
   * tomorrow, as it is where nobody can say more.
   *
   * @param tomorrow what is seen a day later; only what depends on the day asked differs
   */
  default long daysLeft(Sight today, Sight tomorrow) {
    return 1;
  }

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
    return new Joined(of.toArray(Check[]::new), true);
  }

  static Check all(List<Check> of) {
    return new Joined(of.toArray(Check[]::new), false);
  }

  static Check compared(Reading left, Order order, Reading right) {
    return new Compared(left, order, right);
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
    long least = range.from() == null ? -Long.MAX_VALUE : range.from();
    long most = range.to() == null ? Long.MAX_VALUE : range.to();
    return new Apart(later, earlier, least, most);
  }
}
