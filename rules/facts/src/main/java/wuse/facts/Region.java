package wuse.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact.Reason;

/**
 * 区划: a province, city or county by its GB/T 2260 code. Codes change over the years, so one that
 * our table does not have is kept.
 *
 * @param text 2, 4 or 6 digits; 330000 is written 33, 330400 is written 3304
 */
public record Region(String text) implements Written {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d(\\d\\d){0,2}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  public Region {
    text = Fit.text("区划", text);
    if (!FORM.matcher(text).matches()) {
      throw new UnfitFact("区划", text, Reason.WRONG_FORM, List.of("33", "3304", "330483"));
    }
    while (text.length() > 2 && text.endsWith("00")) {
      text = text.substring(0, text.length() - 2);
    }
  }

  /**
   * From a code or a name: 330483, 桐乡市, 浙江省嘉兴市桐乡市.
   *
   * @throws UnfitFact if the name is unknown ({@code allowed} empty) or not unique ({@code allowed}
   *     the codes)
   */
  public static Region reading(String codeOrName) {
    String text = Fit.text("区划", codeOrName);
    if (DIGITS.matcher(text).matches()) {
      return new Region(text);
    }
    TreeSet<String> codes = Table.CODES.getOrDefault(text, new TreeSet<>());
    if (codes.size() != 1) {
      throw new UnfitFact("区划", text, Reason.UNKNOWN_CODE, List.copyOf(codes));
    }
    return new Region(codes.first());
  }

  /** Own name, as in 桐乡市; null if the table does not have the code. */
  public @Nullable String name() {
    return Table.NAMES.name(text);
  }

  /** True if this is the other region or lies in it. */
  public boolean within(Region other) {
    return text.startsWith(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Table {
    static final CodeTable NAMES = CodeTable.read("regions.csv");
    static final Map<String, TreeSet<String>> CODES = codes();

    // 桐乡市, 嘉兴市桐乡市, 浙江省桐乡市, 浙江省嘉兴市桐乡市 are all written; 上海市徐汇区 leaves out 市辖区
    private static Map<String, TreeSet<String>> codes() {
      Map<String, TreeSet<String>> codes = new HashMap<>();
      for (List<String> row : NAMES.rows()) {
        String code = row.get(0);
        String name = row.get(1);
        String province = above(code, 2);
        String city = above(code, 4);
        for (String written : List.of(name, city + name, province + name, province + city + name)) {
          codes.computeIfAbsent(written, none -> new TreeSet<>()).add(code);
        }
      }
      return codes;
    }

    private static String above(String code, int length) {
      String name = code.length() > length ? NAMES.name(code.substring(0, length)) : null;
      return name == null ? "" : name;
    }
  }
}
