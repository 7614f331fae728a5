package wuse.app.workbook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.layout.PolicyText;
import wuse.policy.Content;
import wuse.policy.Faults;

/** How a value stands in a cell, and what a cell's text says. */
final class CellForm {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
  private static final Pattern KEY = Pattern.compile(": |：");
  private static final Pattern PAIR = Pattern.compile("([^:：\"<>=\\[({]+?)\\s*[:：]\\s*(.+)");

  private CellForm() {}

  /**
   * A list a line each, a table {@code key: value} a line each, what is deeper as it is written.
   */
  static String shown(@Nullable Part part) {
    if (part == null) {
      return "";
    }
    if (part instanceof Part.Word word) {
      return word.text();
    }
    List<String> lines = new ArrayList<>();
    for (Part.Entry entry : part.children()) {
      if (!(entry.value() instanceof Part.Word word)) {
        return PolicyText.inLine(part);
      }
      lines.add((part instanceof Part.Table ? entry.name() + ": " : "") + word.text());
    }
    return lines.isEmpty() ? PolicyText.inLine(part) : String.join("\n", lines);
  }

  static boolean isNumber(Content content) {
    return content == Content.Plain.NUMBER
        || content == Content.Plain.POINTS
        || content == Content.Plain.AMOUNT
        || content == Content.Plain.COUNT
        || content == Content.Plain.SHARE;
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isDate(Content content) {
    return content == Content.Plain.DATE;
  }

  /** The words that may stand there; none where any may. */
  static List<String> choices(Content content) {
    if (content instanceof Content.Word word) {
      return word.of();
    }
    boolean truth = content == Content.Plain.TRUTH || content instanceof Content.Affirmed;
    return truth ? List.of("true", "false") : List.of();
  }

  /** Whether both say the same there. */
  static boolean same(String one, String other, Content content) {
    if (one.equals(other)) {
      return true;
    }
    if (isNumber(content) && isNumber(one) && isNumber(other)) {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }
    return isDate(content)
        && date(one) != null
        && String.valueOf(date(one)).equals(String.valueOf(date(other)));
  }

  /** What a text, which is not empty, says there. */
  static Part read(String written, Content content) throws Misfit {
    String text = written.strip();
    if (isNumber(content)) {
      return number(text);
    }
    if (isDate(content)) {
      LocalDate date = date(text);
      if (date == null) {
        throw new Misfit("X13", text);
      }
      return Part.plain(date.toString());
    }
    List<String> choices = choices(content);
    if (!choices.isEmpty() && !choices.contains(text)) {
      throw new Misfit("X14", text, String.join("、", choices));
    }
    return choices.isEmpty() ? free(written, content) : Part.plain(text);
  }

  private static Part number(String text) throws Misfit {
    if (!isNumber(text)) {
      throw new Misfit("X12", text);
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return Part.plain(number.toPlainString());
  }

  private static @Nullable LocalDate date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static Part free(String text, Content content) throws Misfit {
    if (content instanceof Content.Plain plain) {
      return switch (plain) {
        case TEXT -> Part.quoted(text);
        case CONDITION, WHERE -> text.strip().startsWith("{") ? yaml(text) : pairs(text);
        case CELL_OR_CONDITION -> cell(text.strip());
        case ANY, VALUE -> yaml(text);
        default -> Part.plain(text.strip());
      };
    }
    if (content instanceof Content.Entries) {
      return text.strip().startsWith("{") ? yaml(text) : pairs(text);
    }
    boolean list = content instanceof Content.Many many && many.each() instanceof Content.Plain;
    return list && !text.strip().startsWith("[") ? lines(text) : yaml(text);
  }

  private static Part lines(String text) {
    return Part.row(
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Part::plain).toList());
  }

  /** A test on the term that the indicator reads, or conditions on terms, a line each. */
  private static Part cell(String text) throws Misfit {
    if (text.startsWith("{")) {
      return yaml(text);
    }
    boolean condition = text.lines().allMatch(line -> PAIR.matcher(line).matches());
    return condition ? pairs(text) : Part.quoted(text);
  }

  private static Part pairs(String text) throws Misfit {
    Map<String, Part> fields = new LinkedHashMap<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      Matcher pair = KEY.matcher(line);
      int colon = pair.find() ? pair.start() : -1;
      if (colon <= 0 || fields.containsKey(line.substring(0, colon).strip())) {
        throw new Misfit("X15", line);
      }
      fields.put(line.substring(0, colon).strip(), Part.quoted(line.substring(colon + 1).strip()));
    }
    return Part.table(fields);
  }

  private static Part yaml(String text) throws Misfit {
    byte[] bytes = ("x: " + text.strip()).getBytes(StandardCharsets.UTF_8);
    Part read =
        PolicyText.read("", bytes, new Faults()).map(page -> page.at(List.of("x"))).orElse(null);
    if (read == null) {
      throw new Misfit("X15", text.strip());
    }
    return fresh(read);
  }

  /** Without the places that it had in the cell. */
  private static Part fresh(Part part) {
    if (part instanceof Part.Word word) {
      return word.style() == Part.Style.PLAIN ? Part.plain(word.text()) : Part.quoted(word.text());
    }
    if (part instanceof Part.Row row) {
      return Part.row(row.entries().stream().map(entry -> fresh(entry.value())).toList());
    }
    Map<String, Part> fields = new LinkedHashMap<>();
    part.children().forEach(entry -> fields.put(entry.name(), fresh(entry.value())));
    return Part.table(fields);
  }
}
