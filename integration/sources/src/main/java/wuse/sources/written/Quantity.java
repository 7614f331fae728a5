package wuse.sources.written;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with the unit that stands behind it, as in {@code 2.0mg/L}, {@code 1,200 kWh}, {@code
 * 95%}.
 *
 * @param unit as written, empty where none stands there
 */
public record Quantity(BigDecimal number, String unit) {
  static final String NUMBER =
      "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?(?:[eE][-+]?\\d{1,2})?";
  private static final Pattern FORM = Pattern.compile("(" + NUMBER + ")\\s*([^\\d\\s,.][^,]*)?");

  /** Empty if it is not one number with at most a unit behind. */
  public static Optional<Quantity> of(String text) {
    if (bare(text)) {
      return Optional.of(new Quantity(new BigDecimal(text), ""));
    }
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    String unit = form.group(2);
    return Optional.of(new Quantity(number(form.group(1)), unit == null ? "" : unit.strip()));
  }

  /** Digits with at most one point among them: nearly all numbers, read ten times as fast. */
  static boolean bare(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points < 2 && text.length() > points && text.length() < 20;
  }

  static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }
}
