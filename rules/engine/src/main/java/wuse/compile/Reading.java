package wuse.compile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;

/** A value got from what a constraint sees; null where it is absent. */
@FunctionalInterface
interface Reading {
  @Nullable Object of(Sight sight);

  static Reading field(int place, FactField field) {
    return sight -> sight.at(place) instanceof Fact fact ? field.get(fact) : null;
  }

  static Reading object(int place) {
    return sight -> sight.at(place);
  }

  static Reading constant(Object value) {
    return sight -> value;
  }

  /** The day of a date or a time, the day on which a fact occurred, or the day asked. */
  default Reading day() {
    return sight -> dayOf(of(sight));
  }

  private static @Nullable LocalDate dayOf(@Nullable Object value) {
    if (value instanceof Fact fact) {
      return fact.known().occurred();
    }
    if (value instanceof Today today) {
      return today.day();
    }
    return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
  }

  /** Equal values have equal keys: 1.0 and 1.00 are one number. */
  static Object keyOf(Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }
}
