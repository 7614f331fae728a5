package wuse.period;

import java.time.LocalDate;

/**
 * A hold of N days from day E lasts through E + N: 180 days from 2026-09-01 end with 2027-02-28.
 */
public final class Hold {
  private Hold() {}

  /** The last day on which it holds. */
  public static LocalDate lastDay(LocalDate from, int days) {
    return from.plusDays(days);
  }
}
