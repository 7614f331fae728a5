package wuse.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as the format writes them. What is none is reported and a stand-in given. */
public final class Scalars {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,4}) (day|month|year)s?");

  /** What is said of a value that is no number, no date and so on. */
  private static final Set<String> ONE_VALUE =
      Set.of("W0206", "W0207", "W0208", "W0211", "W0212", "W0321");

  private static final Keys WORDS =
      Keys.of("words").need("zh", Content.Plain.TEXT).need("en", Content.Plain.TEXT).inLine();

  /** A text in both languages. */
  static final Content BOTH_LANGUAGES = Content.group(WORDS);

  private final Faults faults;

  /**
   * @param faults where what does not fit is told; a stand-in is answered then
   */
  public Scalars(Faults faults) {
    this.faults = faults;
  }

  /** A text that is not blank; the empty text where it is not one (W0205). */
  public String text(Node node) {
    if (node instanceof Node.Text text && !text.text().isBlank()) {
      return text.text();
    }
    notA("W0205", node);
    return "";
  }

  /** A decimal number; zero where it is not one (W0206). */
  public BigDecimal number(Node node) {
    if (node instanceof Node.Text text && NUMBER.matcher(text.text()).matches()) {
      return new BigDecimal(text.text());
    }
    notA("W0206", node);
    return BigDecimal.ZERO;
  }

  /** A name of something declared elsewhere. */
  public String name(Node node) {
    String name = text(node);
    if (node instanceof Node.Text text) {
      refuseWideComma(text);
    }
    return name;
  }

  /** A whole number, not negative. */
  public int count(Node node) {
    if (node instanceof Node.Text text && text.text().matches("\\d{1,9}")) {
      return Integer.parseInt(text.text());
    }
    notA("W0207", node);
    return 0;
  }

  /** A share of one. */
  public BigDecimal share(Node node) {
    BigDecimal share = number(node);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      faults.error("W0331", node.place(), share.toPlainString());
    }
    return share;
  }

  /** {@code true} or {@code false}; false where it is neither (W0212). */
  public boolean truth(Node node) {
    if (node instanceof Node.Text text && Set.of("true", "false").contains(text.text())) {
      return text.text().equals("true");
    }
    notA("W0212", node);
    return false;
  }

  /** A day as {@code 2026-08-15}; 1970-01-01 where it is none (W0208–W0210). */
  public LocalDate date(Node node) {
    if (!(node instanceof Node.Text text)) {
      notA("W0208", node);
      return LocalDate.EPOCH;
    }
    Matcher date = DATE.matcher(text.text());
    if (!date.matches()) {
      notA("W0208", node);
      return LocalDate.EPOCH;
    }
    return date(text, date.group(1), date.group(2), date.group(3));
  }

  private LocalDate date(Node.Text text, String year, String month, String day) {
    if (exists(year, month, day)) {
      return LocalDate.parse(text.text());
    }
    if (exists(year, day, month)) {
      faults.error("W0209", text.place(), text.text(), year + "-" + day + "-" + month);
    } else {
      faults.error("W0210", text.place(), text.text());
    }
    return LocalDate.EPOCH;
  }

  private static boolean exists(String year, String month, String day) {
    try {
      LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** A period as {@code 12 months}; zero where it is none (W0211). */
  public Period period(Node node) {
    if (node instanceof Node.Text text) {
      Matcher period = PERIOD.matcher(text.text());
      if (period.matches()) {
        int number = Integer.parseInt(period.group(1));
        return switch (period.group(2)) {
          case "day" -> Period.ofDays(number);
          case "month" -> Period.ofMonths(number);
          default -> Period.ofYears(number);
        };
      }
    }
    notA("W0211", node);
    return Period.ZERO;
  }

  /** A text in both languages. */
  public Words words(Node node) {
    if (!(node instanceof Node.Fields)) {
      notA("W0219", node);
      return new Words("", "");
    }
    Block block = Block.of(node, WORDS, faults);
    Words words = new Words(block.text("zh"), block.text("en"));
    block.close();
    return words;
  }

  /**
   * One of the words that the format knows; {@code standIn} where it is none, which is reported.
   */
  public <T> T word(Node node, Map<String, T> allowed, T standIn) {
    T value = wordOrNull(node, allowed);
    return value == null ? standIn : value;
  }

  /** One of the words that the format knows; {@code null} where it is none, which is reported. */
  public <T> @Nullable T wordOrNull(Node node, Map<String, T> allowed) {
    if (!(node instanceof Node.Text text) || text.text().isBlank()) {
      notA("W0205", node);
      return null;
    }
    T value = allowed.get(text.text());
    if (value == null) {
      faults.error(
          "W0213",
          text.place(),
          text.text(),
          NearestName.of(text.text(), allowed.keySet()),
          String.join("、", allowed.keySet()));
    }
    return value;
  }

  /**
   * A list, or one item that stands for a list of itself; empty where it is neither (W0204, W0214).
   */
  public List<Node> items(Node node) {
    if (node instanceof Node.Items items) {
      if (items.of().isEmpty()) {
        faults.error("W0214", node.place());
      }
      return items.of();
    }
    if (node instanceof Node.Text text && !text.text().isBlank()) {
      return List.of(node);
    }
    notA("W0204", node);
    return List.of();
  }

  private boolean hasWideMark(Node.Text text) {
    int[] points = text.text().codePoints().toArray();
    int wide = FullWidth.in(points);
    if (wide >= 0) {
      faults.error(
          "W0118",
          text.part(wide, 1),
          Character.toString(points[wide]),
          FullWidth.half(points[wide]),
          FullWidth.mended(text.text()));
    }
    return wide >= 0;
  }

  private void refuseWideComma(Node.Text text) {
    int comma = text.text().indexOf('，');
    if (comma >= 0) {
      int offset = text.text().codePointCount(0, comma);
      faults.error("W0118", text.part(offset, 1), "，", ", ");
    }
  }

  /** Reports that a node is not what is due; what is missing has been reported already. */
  public void notA(String code, Node node) {
    if (node instanceof Node.Text text && ONE_VALUE.contains(code) && hasWideMark(text)) {
      return;
    }
    if (node instanceof Node.Nothing) {
      faults.gap();
    } else if (node instanceof Node.Text text && text.text().isBlank()) {
      faults.error("W0214", text.place());
    } else if (node instanceof Node.Text text
        && code.equals("W0203")
        && text.text().contains("：")) {
      int colon = text.text().indexOf('：');
      faults.error("W0118", text.part(text.text().codePointCount(0, colon), 1), "：", ": ");
    } else {
      faults.error(code, node.place(), node instanceof Node.Text text ? text.text() : "");
    }
  }
}
