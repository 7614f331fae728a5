package wuse.layout;

import java.util.List;
import wuse.policy.Content;

/** A text over lines of its own, after {@code |}. */
final class Verse {
  private Verse() {}

  /** Whether it was written so and can be so again; the rest goes into one line, in quotes. */
  static boolean fits(Part.Word word) {
    return word.style() == Part.Style.LINES && word.text().strip().contains("\n") && can(word);
  }

  /** As {@link #fits(Part.Word)}; what the format wants so is, however short it is and was set. */
  static boolean fits(Part.Word word, Setting setting) {
    return fits(word) || setting.content() == Content.Plain.PARAGRAPHS && can(word);
  }

  private static boolean can(Part.Word word) {
    String text = word.text();
    return !text.isBlank()
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
