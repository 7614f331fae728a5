package wuse.sources.written;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A limit or a measured value as text: {@code 50}, {@code 2.0mg/L}, {@code 6~9}, {@code ≤50倍},
 * {@code ≥0.3}, {@code 1级}, {@code <0.05}, {@code 0.05L}, {@code ND}, {@code 未检出}.
 *
 * @param lower lower bound; null where none is written
 * @param upper upper bound, or the value; null where only a lower bound or no number is written
 * @param unit as written, empty where none stands there
 * @param notDetected written as below what the method can find
 */
public record WrittenLimit(
    @Nullable BigDecimal lower, @Nullable BigDecimal upper, String unit, boolean notDetected) {
  private static final String N = Quantity.NUMBER;
  private static final String UNIT = "\\s*([^\\d\\s,.~<>≤≥/至到–—-][^,~]*)?";
  private static final Pattern RANGE =
      Pattern.compile("(" + N + ")\\s*[^\\d\\s]*?\\s*(?:~|-|–|—|至|到)\\s*(" + N + ")" + UNIT);
  private static final Pattern ONE = Pattern.compile("([<>≤≥]|<=|>=)?\\s*(" + N + ")" + UNIT);
  // how laboratories write below the detection limit (HJ 164, HJ 91.1)
  private static final Pattern BELOW = Pattern.compile("(" + N + ")\\s*(?:L|ND|\\(L\\))");
  private static final Pattern NOTHING = Pattern.compile("(?i)ND|N\\.D\\.?|未检出|<DL|<LOD");

  /** Empty if it is none of these. */
  public static Optional<WrittenLimit> of(String text) {
    if (Quantity.bare(text)) {
      return Optional.of(new WrittenLimit(null, new BigDecimal(text), "", false));
    }
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (NOTHING.matcher(written).matches()) {
      return Optional.of(new WrittenLimit(null, BigDecimal.ZERO, "", true));
    }
    Matcher below = BELOW.matcher(written);
    if (below.matches()) {
      return Optional.of(new WrittenLimit(null, Quantity.number(below.group(1)), "", true));
    }
    Matcher one = ONE.matcher(written);
    if (one.matches()) {
      return Optional.of(one(one));
    }
    Matcher range = RANGE.matcher(written);
    return range.matches() ? Optional.of(range(range)) : Optional.empty();
  }

  private static WrittenLimit one(Matcher m) {
    BigDecimal number = Quantity.number(m.group(2));
    String sign = m.group(1) == null ? "" : m.group(1);
    return sign.startsWith(">") || sign.equals("≥")
        ? new WrittenLimit(number, null, unit(m.group(3)), false)
        : new WrittenLimit(null, number, unit(m.group(3)), sign.equals("<"));
  }

  private static WrittenLimit range(Matcher m) {
    return new WrittenLimit(
        Quantity.number(m.group(1)), Quantity.number(m.group(2)), unit(m.group(3)), false);
  }

  private static String unit(@Nullable String written) {
    return written == null ? "" : written.strip();
  }
}
