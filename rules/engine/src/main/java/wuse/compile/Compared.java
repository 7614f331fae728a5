package wuse.compile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value held against another of the same sense. */
record Compared(Reading left, Check.Order order, Reading right) implements Check {

  @Override
  public boolean holds(Sight sight) {
    Object one = left.of(sight);
    Object other = right.of(sight);
    return one != null && other != null && order.takes(difference(one, other));
  }

  @SuppressWarnings("unchecked") // both sides are of one sense, which the reader has checked
  private static int difference(Object one, Object other) {
    if (one instanceof Comparable<?> comparable) {
      return ((Comparable<Object>) comparable).compareTo(other);
    }
    return one == other ? 0 : 1; // facts: the same one or another
  }

  /** A day asked that nears a date makes a difference when it gets there, and the day after. */
  @Override
  public long daysLeft(Sight today, Sight tomorrow) {
    Object one = left.of(today);
    Object other = right.of(today);
    if (one == null || other == null) {
      return NEVER;
    }
    if (!(one instanceof LocalDate left) || !(other instanceof LocalDate right)) {
      return moves(this.left, today, tomorrow) || moves(this.right, today, tomorrow) ? 1 : NEVER;
    }
    long apart = left.toEpochDay() - right.toEpochDay();
    long then = day(this.left, tomorrow) - day(this.right, tomorrow);
    return then == apart
        ? NEVER
        : Math.abs(then) < Math.abs(apart) ? Math.abs(apart) : apart == 0 ? 1 : NEVER;
  }

  private static boolean moves(Reading reading, Sight today, Sight tomorrow) {
    @Nullable Object now = reading.of(today);
    return now != null && !now.equals(reading.of(tomorrow));
  }

  private static long day(Reading reading, Sight sight) {
    return reading.of(sight) instanceof LocalDate date ? date.toEpochDay() : 0;
  }
}
