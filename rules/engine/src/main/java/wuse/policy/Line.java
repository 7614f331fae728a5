package wuse.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The number line on which every value of a term has its point, so that each test of a policy is a
 * set of intervals and each comparison one of two {@code long}s: numbers count in units of 10⁻⁹,
 * truth is 0 or 1, a date is its epoch day, a time its second, a word its 64-bit FNV-1a hash.
 */
public final class Line {
  /** No value: outside the line, {@link #LOWEST} is its first point. */
  public static final long MISSING = Long.MIN_VALUE;

  public static final long LOWEST = Long.MIN_VALUE + 1;
  public static final long HIGHEST = Long.MAX_VALUE;

  private static final int DECIMALS = 9;
  private static final long MILLION = 1_000_000L;
  private static final long ONE = 1_000_000_000L;
  private static final BigDecimal LIMIT = new BigDecimal("9000000000");

  private Line() {}

  /**
   * Rounded half even to nine decimals. Throws {@link ArithmeticException} beyond ±9,000,000,000.
   */
  public static long of(BigDecimal number) {
    if (number.abs().compareTo(LIMIT) > 0) {
      throw new ArithmeticException(number.toPlainString());
    }
    return number.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
  }

  /** A whole number of units. */
  public static long of(long whole) {
    return Math.multiplyExact(whole, ONE);
  }

  /** False before true. */
  public static long of(boolean truth) {
    return truth ? 1 : 0;
  }

  /** By days. */
  public static long of(LocalDate date) {
    return date.toEpochDay();
  }

  /** By seconds. */
  public static long of(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  /** The point of a word; two words share one with a chance of 2⁻⁶⁴. */
  public static long of(String word) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash == MISSING ? LOWEST : hash;
  }

  /** The number that stands at {@code point}, without trailing zeros. */
  public static BigDecimal number(long point) {
    // most numbers have few decimals, and one zero at a time is slow
    boolean few = point % MILLION == 0;
    BigDecimal all =
        few
            ? BigDecimal.valueOf(point / MILLION, DECIMALS - 6)
            : BigDecimal.valueOf(point, DECIMALS);
    BigDecimal number = all.stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** As {@link #number}, in plain digits. */
  public static String plain(long point) {
    long whole = point / ONE;
    return whole * ONE == point ? Long.toString(whole) : number(point).toPlainString();
  }

  /** The date that stands at {@code point}. */
  public static LocalDate date(long point) {
    return LocalDate.ofEpochDay(point);
  }
}
