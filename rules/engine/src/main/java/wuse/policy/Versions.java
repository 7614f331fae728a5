package wuse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values by their first day of effect, oldest first. */
public record Versions<T>(List<Version<T>> all) {

  /**
   * @param to the last day in force; absent = until the next version, or for good
   */
  public record Version<T>(LocalDate from, @Nullable LocalDate to, T value, Position at) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  public Versions {
    all = List.copyOf(all);
  }

  /** What is in force on {@code day}; empty before the first and in a hole. */
  public Optional<T> on(LocalDate day) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).from().isAfter(day)) {
        return all.get(i).covers(day) ? Optional.of(all.get(i).value()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first day of the version in force on {@code day}; absent where none is. */
  public @Nullable LocalDate startOf(LocalDate day) {
    LocalDate start = null;
    for (Version<T> version : all) {
      start = version.covers(day) ? version.from() : start;
    }
    return start;
  }

  /**
   * The first day after {@code day} on which another value, or none, is in force; absent when this
   * one stays for good.
   */
  public @Nullable LocalDate changesAfter(LocalDate day) {
    LocalDate next = null;
    for (Version<T> version : all) {
      next = earlier(next, version.from().isAfter(day) ? version.from() : null);
      LocalDate end = version.to();
      next = earlier(next, end != null && !end.isBefore(day) ? end.plusDays(1) : null);
    }
    return next;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
