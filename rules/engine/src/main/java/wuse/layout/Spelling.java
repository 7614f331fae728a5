package wuse.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a single value is spelt so that it is read back as the same text. */
final class Spelling {
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
  private static final Set<String> OTHER_THAN_TEXT =
      Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", ".nan", ".inf");
  private static final Pattern NUMBER_OR_DATE =
      Pattern.compile(
          "[-+]?[0-9][0-9_,.]*([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|\\d{4}-\\d\\d?-\\d\\d?.*");

  private Spelling() {}

  /** One line, for a value or a key; a plain one that could not be read back is put in quotes. */
  static String of(Part.Word word, boolean inFlow) {
    boolean plain =
        word.style() == Part.Style.PLAIN && (word.isNull() || canBePlain(word.text(), inFlow));
    return plain ? word.text() : quoted(word.text());
  }

  /**
   * As {@link #of(Part.Word, boolean)}.
   *
   * @param single whether single quotes are liked better, where they will do
   */
  static String of(Part.Word word, boolean inFlow, boolean single) {
    return single && word.style() == Part.Style.QUOTED && !hasControl(word.text())
        ? "'" + word.text().replace("'", "''") + "'"
        : of(word, inFlow);
  }

  /** Whether it needs no quotes and would not be taken for a number, a date or a truth. */
  static boolean isPlainText(String text) {
    return canBePlain(text, true)
        && !OTHER_THAN_TEXT.contains(text.toLowerCase(Locale.ROOT))
        && !NUMBER_OR_DATE.matcher(text).matches();
  }

  private static boolean canBePlain(String text, boolean inFlow) {
    if (text.isEmpty() || !text.equals(text.strip()) || hasControl(text)) {
      return false;
    }
    boolean taken = INDICATORS.indexOf(text.charAt(0)) >= 0;
    boolean negative = text.charAt(0) == '-' && text.length() > 1 && text.charAt(1) > ' ';
    boolean read = !text.contains(": ") && !text.endsWith(":") && !text.contains(" #");
    boolean marker = text.startsWith("---") || text.startsWith("...");
    boolean flow = !inFlow || text.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
    return (!taken || negative) && read && !marker && flow;
  }

  /** Double quotes, but single ones where the text itself holds double ones or a backslash. */
  private static String quoted(String text) {
    boolean single = (text.contains("\"") || text.contains("\\")) && !hasControl(text);
    return single ? "'" + text.replace("'", "''") + "'" : doubly(text);
  }

  private static String doubly(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                        isControl(point)
                            ? String.format("\\U%08X", point)
                            : Character.toString(point));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Spelling::isControl);
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || point == 0xFEFF;
  }
}
