package wuse.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file as its author sees it: by line and column, both from 1, columns counted in
 * characters.
 */
final class SourceText {
  /**
   * A key, or a list's dash and a key, and the full-width colon behind it where YAML wants {@code
   * ": "}.
   */
  private static final Pattern WIDE_COLON = Pattern.compile("^[ ]*(?:- )*[^\\s\"'#：:,\\[{]+(：)");

  private final String file;
  private final String text;
  private final int before;
  private final List<String> lines;
  private final int[][] points;

  /** {@code before} lines of the file stand before the text. */
  SourceText(String file, int before, String text) {
    this.file = file;
    this.before = before;
    this.text = text;
    this.lines = List.of(text.split("\r\n|\r|\n", -1));
    this.points = new int[lines.size()][];
  }

  /**
   * The first quote at or above the line that its own line does not close; null where there is
   * none.
   */
  Node.@Nullable Place openQuoteBefore(int last) {
    for (int number = before + 1; number <= last; number++) {
      int open = openQuote(points(number));
      if (open >= 0) {
        return Node.Place.of(file, number, open + 1, 1);
      }
    }
    return null;
  }

  /**
   * Quotes count where a value can begin; one inside a plain text is a character like any other.
   */
  private static int openQuote(int[] points) {
    int open = -1;
    for (int i = 0; i < points.length; i++) {
      if (open >= 0) {
        i += points[open] == '"' && points[i] == '\\' ? 1 : 0;
        open = i < points.length && points[i] == points[open] ? -1 : open;
      } else if (points[i] == '#' && (i == 0 || points[i - 1] == ' ')) {
        return -1;
      } else if ((points[i] == '"' || points[i] == '\'') && beginsValue(points, i)) {
        open = i;
      }
    }
    return open;
  }

  private static boolean beginsValue(int[] points, int i) {
    return i == 0 || " [{,".indexOf(points[i - 1]) >= 0;
  }

  /** Bytes that are no UTF-8 stay visible as such. */
  static SourceText of(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new SourceText(file, 0, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Lines of the file that stand before the text. */
  int before() {
    return before;
  }

  /** The number of the last line. */
  int lastLine() {
    return before + lines.size();
  }

  /** Empty outside the text. */
  String line(int number) {
    return number > before && number <= lastLine() ? lines.get(number - before - 1) : "";
  }

  private int[] points(int number) {
    int index = number - before - 1;
    if (index < 0 || index >= points.length) {
      return new int[0];
    }
    if (points[index] == null) {
      points[index] = lines.get(index).codePoints().toArray();
    }
    return points[index];
  }

  /** A space where there is none. */
  int charAt(Position at) {
    int[] points = points(at.line());
    return at.column() <= points.length ? points[at.column() - 1] : ' ';
  }

  boolean quoteAt(Position at) {
    int point = charAt(at);
    return point == '"' || point == '\'';
  }

  /** Characters from there to the end of the line, without blanks and comment. */
  int lengthFrom(int line, int column) {
    int[] points = points(line);
    int end = points.length;
    while (end > column && points[end - 1] == ' ') {
      end--;
    }
    return Math.max(0, end - column + 1);
  }

  /**
   * Characters of the value that stands there: to its closing quote, or as far as a plain value in
   * one line goes.
   */
  int valueLength(Position at) {
    int[] points = points(at.line());
    int start = at.column() - 1;
    if (start >= points.length) {
      return 0;
    }
    int quote = points[start] == '"' || points[start] == '\'' ? points[start] : 0;
    int end = start + 1;
    while (end < points.length && !endsBefore(points, end, quote)) {
      end++;
    }
    return quote != 0
        ? Math.min(end + 1, points.length) - start
        : trimmed(points, start, end) - start;
  }

  private static boolean endsBefore(int[] points, int i, int quote) {
    if (quote != 0) {
      return points[i] == quote;
    }
    boolean comment = points[i] == '#' && points[i - 1] == ' ';
    return comment || points[i] == ',' || points[i] == ']' || points[i] == '}';
  }

  private static int trimmed(int[] points, int start, int end) {
    int last = end;
    while (last > start + 1 && points[last - 1] == ' ') {
      last--;
    }
    return last;
  }

  void refuseTabsAndControls(Faults faults) {
    for (int number = before + 1; number <= lastLine(); number++) {
      int[] points = points(number);
      refuseWideIndent(number, points, faults);
      for (int i = 0; i < points.length; i++) {
        if (points[i] == '\t') {
          faults.error("W0107", Node.Place.of(file, number, i + 1, 1));
          break;
        }
        if (Character.getType(points[i]) == Character.CONTROL) {
          faults.error(
              "W0122", Node.Place.of(file, number, i + 1, 1), String.format("U+%04X", points[i]));
          break;
        }
      }
    }
  }

  /** Blanks that look like spaces and are none: YAML takes them for the beginning of a word. */
  private void refuseWideIndent(int number, int[] points, Faults faults) {
    for (int i = 0; i < points.length && " \u3000\u00A0".indexOf(points[i]) >= 0; i++) {
      if (points[i] != ' ') {
        faults.error("W0121", Node.Place.of(file, number, i + 1, 1));
        return;
      }
    }
  }

  /**
   * The first full-width mark at or above the line that YAML would have wanted half-width; null
   * where there is none.
   */
  Node.@Nullable Place wideMarkNear(int line) {
    for (int number = line; number >= Math.max(before + 1, line - 1); number--) {
      Matcher colon = WIDE_COLON.matcher(line(number));
      if (colon.find()) {
        return part(number, colon.start(1));
      }
      int comma = wideCommaInBrackets(line(number));
      if (comma >= 0) {
        return part(number, comma);
      }
    }
    return null;
  }

  private Node.Place part(int number, int offset) {
    return Node.Place.of(file, number, line(number).codePointCount(0, offset) + 1, 1);
  }

  private static int wideCommaInBrackets(String line) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (depth > 0 && (c == '，' || c == '：')) {
        return i;
      }
    }
    return -1;
  }
}
