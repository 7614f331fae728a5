package wuse.compile;

import java.time.LocalDate;

/** One day lies between {@code least} and {@code most} days after another, both included. */
record Apart(Reading later, Reading earlier, long least, long most) implements Check {
  private static final long UNKNOWN = Long.MIN_VALUE;

  @Override
  public boolean holds(Sight sight) {
    long days = days(sight);
    return days != UNKNOWN && least <= days && days <= most;
  }

  private long days(Sight sight) {
    return later.of(sight) instanceof LocalDate to && earlier.of(sight) instanceof LocalDate from
        ? to.toEpochDay() - from.toEpochDay()
        : UNKNOWN;
  }

  @Override
  public long daysLeft(Sight today, Sight tomorrow) {
    long days = days(today);
    long then = days(tomorrow);
    if (days == then) {
      return NEVER;
    }
    // the distance falls towards an end from above as it grows towards one from below
    return then > days ? until(days, least, most) : until(-days, -most, -least);
  }

  private static long until(long days, long least, long most) {
    if (days < least) {
      return least - days;
    }
    return days <= most && most != Long.MAX_VALUE ? most - days + 1 : NEVER;
  }
}
