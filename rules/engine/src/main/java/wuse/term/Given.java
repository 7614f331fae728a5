package wuse.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Line;

/**
 * A term's value given outright, as a dossier's author does: it wins over a derived one and its
 * standing suffices.
 *
 * @param value a {@link Boolean}, {@link BigDecimal}, {@link String}, {@link LocalDate} or a {@link
 *     List} of {@link Entry}
 * @param event the happening that it belongs to
 */
public record Given(Object value, @Nullable String event) {

  /** One entry of a list term: a name, and the day it bears where it has one. */
  public record Entry(String name, @Nullable LocalDate on) {}

  /** The value's point of {@link Line}. */
  long point() {
    if (value instanceof BigDecimal number) {
      return Line.of(number);
    }
    if (value instanceof Boolean truth) {
      return Line.of(truth.booleanValue());
    }
    if (value instanceof LocalDate date) {
      return Line.of(date);
    }
    return value instanceof List<?> list ? Line.of((long) list.size()) : Line.of(value.toString());
  }

  /** The value of a term of words or of a list. */
  @Nullable Object word() {
    return value instanceof String || value instanceof List<?> ? value : null;
  }
}
