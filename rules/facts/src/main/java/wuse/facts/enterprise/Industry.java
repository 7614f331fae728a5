package wuse.facts.enterprise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.CodeTable;
import wuse.facts.Fit;
import wuse.facts.UnfitFact;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.Written;

/**
 * 行业 (GB/T 4754-2017), from the section (D) to the class (D4417), with the sub-codes that the
 * permit platform adds (D4417-1). Our table is incomplete, so a code that it does not have is kept.
 *
 * @param text the section's letter, up to four digits, the platform's suffix; a letter that was
 *     left out is added, one that contradicts the division is refused
 */
public record Industry(String text) implements Written {
  private static final Pattern FORM = Pattern.compile("([A-T]?)(\\d{2,4})?(-\\d{1,3})?");

  public Industry {
    text = Fit.text("行业", text).toUpperCase(Locale.ROOT);
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || (parts.group(2) == null && text.length() != 1)) {
      throw new UnfitFact("行业", text, Reason.WRONG_FORM, List.of("D", "D44", "D4417", "D4417-1"));
    }
    text = withSection(text, parts.group(1), parts.group(2));
  }

  private static String withSection(String text, String letter, @Nullable String digits) {
    List<String> division = digits == null ? null : Table.ROWS.row(digits.substring(0, 2));
    if (division == null) {
      return text;
    }
    String lettered = division.get(1) + text.substring(letter.length());
    if (!letter.isEmpty() && !lettered.equals(text)) {
      throw new UnfitFact("行业", text, Reason.UNKNOWN_CODE, List.of(lettered));
    }
    return lettered;
  }

  /**
   * From a code or a name of the standard: D4417, 4417, 涂料制造.
   *
   * @throws UnfitFact if it is neither
   */
  public static Industry reading(String codeOrName) {
    String text = Fit.text("行业", codeOrName);
    if (text.charAt(0) < 128) {
      return new Industry(text);
    }
    return named(text).orElseThrow(() -> new UnfitFact("行业", text, Reason.UNKNOWN_CODE, List.of()));
  }

  /** The industry of this name; where a group has one class of the same name, that class. */
  public static Optional<Industry> named(String name) {
    return Optional.ofNullable(Table.BY_NAME.get(name)).map(Industry::new);
  }

  /** Digits without section and suffix: 4417; the letter for a section. */
  public String stem() {
    int suffix = text.indexOf('-');
    String stem = suffix < 0 ? text : text.substring(0, suffix);
    return stem.length() > 1 && Character.isLetter(stem.charAt(0)) ? stem.substring(1) : stem;
  }

  /** Name of the stem; null if the table does not have it. */
  public @Nullable String name() {
    return Table.ROWS.name(stem());
  }

  /** True if this is the other industry or one of its groups, classes or sub-codes. */
  public boolean within(Industry other) {
    return text.startsWith(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Table {
    static final CodeTable ROWS = CodeTable.read("industries.csv");
    static final Map<String, String> BY_NAME = byName();

    // deeper codes come later in the file and overwrite their group of the same name
    private static Map<String, String> byName() {
      Map<String, String> codes = new HashMap<>();
      ROWS.rows()
          .forEach(
              row ->
                  codes.merge(row.get(2), row.get(0), (a, b) -> b.length() >= a.length() ? b : a));
      return codes;
    }
  }
}
