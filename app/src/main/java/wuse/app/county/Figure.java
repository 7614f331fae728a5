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
  static BigDecimal kept(Site site, Lot lot, double slips) {
    return share(percentKept(site, lot, slips));
  }

  static int percentKept(Site site, Lot lot, double slips) {
    if (!site.slips(lot, slips)) {
      return lot.chance(0.7) ? 100 : lot.between(96, 99);
    }
    return site.slips(lot, 0.2) ? lot.between(50, 79) : lot.between(80, 94);
  }

  /** So many of {@code due} that were done. */
  static int done(Site site, Lot lot, int due, double slips) {
    if (!site.slips(lot, slips)) {
      return due;
    }
    int percent = site.slips(lot, 0.2) ? lot.between(40, 75) : lot.between(76, 98);
    return due * percent / 100;
  }

  /** A deviation in percent: small, larger where the unit slips. */
  static BigDecimal deviation(Site site, Lot lot, double slips) {
    int most = !site.slips(lot, slips) ? 9 : site.slips(lot, 0.25) ? 75 : 30;
    return tenths(lot.around(-most * 10, most * 10));
  }
}
