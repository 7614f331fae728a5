package wuse.layout;

import java.util.List;

/** A text over lines of its own, after {@code |}. */
final class Verse {
  private Verse() {}

  /** Whether it was written so and can be so again; the rest goes into one line, in quotes. */
  static boolean fits(Part.Word word) {
    String text = word.text();
    return word.style() == Part.Style.LINES
        && text.strip().contains("\n")
        && !Character.isWhitespace(text.charAt(0))
        && text.codePoints().allMatch(point -> point == '\n' || !Character.isISOControl(point));
  }

  /** What stands behind the key: whether line ends at its end count. */
  static String sign(String text) {
    if (!text.endsWith("\n")) {
      return "|-";
    }
    return text.endsWith("\n\n") ? "|+" : "|";
  }

  /** Each line of it with its line end. */
  static String lines(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : List.of(whole.split("\n", -1))) {
      lines.append(line.isEmpty() ? "" : indent + line).append('\n');
    }
    return lines.toString();
  }
}
