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
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    String unit = form.group(2);
    return Optional.of(new Quantity(number(form.group(1)), unit == null ? "" : unit.strip()));
  }

  static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }
}
