package wuse.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of a pattern, ready to be asked: of the pattern's own object and of up to three
 * objects matched before it.
 *
 * @param others slots of those objects, in the order in which {@link Sight} sees them
 * @param join the two equal values where the constraint is nothing but their equality
 */
record Constraint(Check check, List<Integer> others, @Nullable Join join) {
  static final int MOST_OTHERS = 3;

  /** A value of the pattern's own object and the equal one of the only other object. */
  record Join(Reading own, Reading other) {
    private static final Object ABSENT_HERE = "absent here";
    private static final Object ABSENT_THERE = "absent there";

    /** Never equal to an absent value of the other side. */
    Object ownKey(Object object) {
      Object value = own.of(new Sight(object));
      return value == null ? ABSENT_HERE : Reading.keyOf(value);
    }

    Object otherKey(Object object) {
      Object value = other.of(new Sight(object, object, null, null));
      return value == null ? ABSENT_THERE : Reading.keyOf(value);
    }
  }
}
