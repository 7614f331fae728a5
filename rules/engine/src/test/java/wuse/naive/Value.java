package wuse.naive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A term's value.
 *
 * @param is null where it is missing
 * @param vouched of a missing one: whether a source says that there is nothing
 * @param given whether it was given outright
 */
record Value(@Nullable Object is, boolean vouched, boolean given) {

  static Value of(@Nullable Object value, boolean vouched) {
    return new Value(value, vouched, false);
  }

  static Value missing(boolean vouched) {
    return new Value(null, vouched, false);
  }

  boolean absent() {
    return is == null;
  }

  @Nullable BigDecimal number() {
    return (BigDecimal) is;
  }
}
