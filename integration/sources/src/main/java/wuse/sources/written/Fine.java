package wuse.sources.written;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fine in the words of a decision: {@code 罚款10万元}, {@code 罚款人民币拾万元整}, {@code 处100,000元罚款}.
 * Confiscated gains are no fine.
 */
public final class Fine {
  private static final String AMOUNT =
      "([\\d,.]+|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+)\\s*(万|亿)?\\s*(?:元|圆)";
  private static final Pattern BEHIND = Pattern.compile("罚款(?:金额)?[^,，。;；\\d元]{0,8}?" + AMOUNT);
  private static final Pattern BEFORE =
      Pattern.compile("处(?:以)?(?:人民币)?" + AMOUNT + "整?(?:人民币)?的?罚款");
  private static final Pattern TOTAL = Pattern.compile("(?:合计|共计|总计|合并)[^,，。;；\\d]{0,8}?" + AMOUNT);
  private static final Pattern ALONE = Pattern.compile("(?:人民币|¥)?\\s*" + AMOUNT + "整?");

  private Fine() {}

  /**
   * The fines in yuan that the text speaks of: none, one, or several that only a person can tell
   * apart. Where a total of fines is written, that one.
   */
  public static List<BigDecimal> in(String text) {
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher alone = ALONE.matcher(written);
    if (alone.matches()) {
      return yuan(alone).map(List::of).orElse(List.of());
    }
    List<BigDecimal> fines = found(BEHIND, written);
    if (fines.isEmpty()) {
      fines = found(BEFORE, written);
    }
    List<BigDecimal> totals = fines.size() > 1 ? found(TOTAL, written) : List.of();
    return totals.size() == 1 ? totals : fines;
  }

  private static List<BigDecimal> found(Pattern pattern, String written) {
    List<BigDecimal> amounts = new ArrayList<>();
    Matcher found = pattern.matcher(written);
    while (found.find()) {
      yuan(found).filter(amount -> !amounts.contains(amount)).ifPresent(amounts::add);
    }
    return amounts;
  }

  private static Optional<BigDecimal> yuan(Matcher amount) {
    String scale = amount.group(2);
    int zeros = scale == null ? 0 : scale.equals("万") ? 4 : 8;
    return number(amount.group(1)).map(number -> number.movePointRight(zeros).stripTrailingZeros());
  }

  private static Optional<BigDecimal> number(String written) {
    if (!Character.isDigit(written.charAt(0))) {
      return Numerals.of(written);
    }
    try {
      return Optional.of(Quantity.number(written));
    } catch (NumberFormatException dotsAndCommas) {
      return Optional.empty();
    }
  }
}
