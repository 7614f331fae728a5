package wuse.sources.written;

import java.math.BigDecimal;
import java.util.Optional;

/** Chinese numerals, plain and as banks write them: 十二, 两, 壹拾贰万叁仟. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String BANK = "零壹贰叁肆伍陆柒捌玖";
  private static final String TENS = "十百千";
  private static final String BANK_TENS = "拾佰仟";

  private Numerals() {}

  /** Empty if the text holds anything else. */
  static Optional<BigDecimal> of(String text) {
    long whole = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int power = power(c);
      if (digit(c) >= 0) {
        digit = digit(c);
      } else if (power > 0) {
        section += (digit < 0 ? 1 : digit) * (long) Math.pow(10, power);
        digit = -1;
      } else if (c == '万' || c == '亿') {
        whole = (whole + section + Math.max(digit, 0)) * (c == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = -1;
      } else {
        return Optional.empty();
      }
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(whole + section + Math.max(digit, 0)));
  }

  private static int digit(char c) {
    if (c == '〇') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    int plain = DIGITS.indexOf(c);
    return plain >= 0 ? plain : BANK.indexOf(c);
  }

  private static int power(char c) {
    int plain = TENS.indexOf(c);
    return 1 + (plain >= 0 ? plain : BANK_TENS.indexOf(c));
  }
}
