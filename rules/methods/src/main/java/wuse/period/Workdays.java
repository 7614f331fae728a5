package wuse.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * 工作日: weekdays less 国务院's holidays plus 调休 days. A year that nobody has written down is not
 * guessed: what needs it has no answer.
 */
public final class Workdays {
  private final Map<Integer, Year> years;

  /** One year as published: which weekdays are off, which weekend days are worked. */
  public record Year(Set<LocalDate> holidays, Set<LocalDate> workdays) {}

  /**
   * @param years what the State Council announced, by year; of another year nothing can be counted
   */
  public Workdays(Map<Integer, Year> years) {
    this.years = Map.copyOf(years);
  }

  /** Whether {@code day} is worked; empty where its year is not known. */
  public Optional<Boolean> isWorked(LocalDate day) {
    Year year = years.get(day.getYear());
    if (year == null) {
      return Optional.empty();
    }
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return Optional.of(
        year.workdays().contains(day) || (weekday && !year.holidays().contains(day)));
  }

  /**
   * The working days after {@code from} up to and including {@code to}; 0 where {@code to} is not
   * later.
   */
  public OptionalInt between(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      Optional<Boolean> worked = isWorked(day);
      if (worked.isEmpty()) {
        return OptionalInt.empty();
      }
      count += worked.get() ? 1 : 0;
    }
    return OptionalInt.of(count);
  }

  /** The {@code count}-th working day after {@code from}; {@code from} itself for 0. */
  public Optional<LocalDate> after(LocalDate from, int count) {
    LocalDate day = from;
    int left = count;
    while (left > 0) {
      day = day.plusDays(1);
      Optional<Boolean> worked = isWorked(day);
      if (worked.isEmpty()) {
        return Optional.empty();
      }
      left -= worked.get() ? 1 : 0;
    }
    return Optional.of(day);
  }
}
