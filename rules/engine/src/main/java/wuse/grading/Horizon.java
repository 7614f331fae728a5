package wuse.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.term.Sheet;

/**
 * The first day on which, with no new fact, something could differ, as an epoch day; {@link
 * Long#MAX_VALUE} is never.
 */
final class Horizon {
  private Horizon() {}

  static long of(@Nullable LocalDate day) {
    return day == null ? Long.MAX_VALUE : day.toEpochDay();
  }

  /**
   * Of a date that may still lie ahead of {@code day}; one that has come moves nothing any more.
   */
  static long ahead(@Nullable LocalDate date, LocalDate day) {
    return date == null || !date.isAfter(day) ? of(null) : of(date);
  }

  /** Of the value at a place, whatever it is read for. */
  static long of(Sheet sheet, int place) {
    return sheet.nextChange(place);
  }

  static @Nullable LocalDate day(long epochDay) {
    return epochDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(epochDay);
  }
}
