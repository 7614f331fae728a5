package wuse.app.settings;

import java.math.BigDecimal;

/**
 * A share of a hundred.
 *
 * @param number 0 to 100
 */
public record Percent(BigDecimal number) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException if it is no number from 0 to 100
   */
  public static Percent of(String written) {
    BigDecimal number = new BigDecimal(written.strip());
    if (number.signum() < 0 || number.compareTo(WHOLE) > 0) {
      throw new IllegalArgumentException(written);
    }
    return new Percent(number);
  }

  /** As a part of one. */
  public BigDecimal share() {
    return number.movePointLeft(2);
  }
}
