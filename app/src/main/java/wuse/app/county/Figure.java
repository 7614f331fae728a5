package wuse.app.county;

import java.math.BigDecimal;

/** 数值: shares and amounts as they are written in tables. */
final class Figure {
  private Figure() {}

  /** 95 is 0.95. */
  static BigDecimal share(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }

  static BigDecimal whole(int number) {
    return BigDecimal.valueOf(number);
  }

  /** 123 is 1.23. */
  static BigDecimal hundredths(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  /** 123 is 12.3. */
  static BigDecimal tenths(int tenths) {
    return BigDecimal.valueOf(tenths, 1);
  }

  /**
   * A share of what should be: nearly all of it, less where the unit slips.
   *
   * @param slips how often the usual unit falls short
   */
  static BigDecimal kept(Page page, double slips) {
    return share(percentKept(page, slips));
  }

  static int percentKept(Page page, double slips) {
    if (!page.slips(slips)) {
      return page.chance(0.7) ? 100 : page.between(96, 99);
    }
    return page.slips(0.2) ? page.between(50, 79) : page.between(80, 94);
  }

  /** So many of {@code due} that were done. */
  static int done(Page page, int due, double slips) {
    if (!page.slips(slips)) {
      return due;
    }
    int percent = page.slips(0.2) ? page.between(40, 75) : page.between(76, 98);
    return due * percent / 100;
  }

  /** A deviation in percent: small, larger where the unit slips. */
  static BigDecimal deviation(Page page, double slips) {
    int most = !page.slips(slips) ? 9 : page.slips(0.25) ? 75 : 30;
    return tenths(page.around(-most * 10, most * 10));
  }
}
