package wuse.period;

import java.time.LocalDate;
import java.time.Period;

/**
 * A rolling window: what happened on day E counts on day D while E ≤ D &lt; E + length. With 24
 * months, 2025-03-10 counts until and including 2027-03-09.
 */
public record Window(Period length) {

  /** Whether what happened on {@code event} counts on {@code day}. */
  public boolean counts(LocalDate event, LocalDate day) {
    return !day.isBefore(event) && day.isBefore(leaves(event));
  }

  /** The first day on which it no longer counts. */
  public LocalDate leaves(LocalDate event) {
    return event.plus(length);
  }

  /**
   * The earliest day whose events still count on {@code day}: where the span begins that a source
   * must vouch for.
   */
  public LocalDate opensOn(LocalDate day) {
    LocalDate start = day.minus(length);
    while (!counts(start, day)) {
      start = start.plusDays(1);
    }
    while (counts(start.minusDays(1), day)) {
      start = start.minusDays(1);
    }
    return start;
  }
}
