package wuse.app.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where in a YAML file somebody is typing: told by indentation and brackets alone, so that it can
 * be told while the file cannot be read.
 *
 * @param path keys from outside to the mapping in which the cursor stands
 * @param key the key whose value is being written; empty where a key is
 * @param word what stands at the cursor
 */
record Cursor(List<String> path, String key, String word) {

  /**
   * @param line from 1
   * @param column from 1, the place before which the cursor stands
   */
  static Cursor at(String text, int line, int column) {
    List<String> lines = text.lines().toList();
    String whole = line <= lines.size() ? lines.get(line - 1) : "";
    String before = whole.substring(0, Math.min(Math.max(0, column - 1), whole.length()));
    String after = whole.substring(before.length());
    Row row = Row.of(before);
    Deque<String> path = new ArrayDeque<>(above(lines, line, row));
    Flow flow = Flow.of(row.rest(before));
    flow.open().forEach(path::addLast);
    return new Cursor(List.copyOf(path), flow.key(), flow.typed() + rest(after, flow.quoted()));
  }

  /** The path to what is written there: to the value, or to the key under the cursor. */
  List<String> toValue() {
    Deque<String> whole = new ArrayDeque<>(path);
    whole.addLast(key);
    return List.copyOf(whole);
  }

  boolean inValue() {
    return !key.isEmpty();
  }

  private static String rest(String after, boolean quoted) {
    int end = 0;
    while (end < after.length()
        && (quoted ? "\"'" : ":,{}[]# \"'").indexOf(after.charAt(end)) < 0) {
      end++;
    }
    return after.substring(0, end);
  }

  private static Deque<String> above(List<String> lines, int line, Row row) {
    Deque<String> path = new ArrayDeque<>();
    int limit = row.outside();
    for (int number = Math.min(line - 1, lines.size()); number >= 1 && limit > 0; number--) {
      String text = lines.get(number - 1);
      Row above = Row.of(text);
      boolean said = !text.isBlank() && !text.strip().startsWith("#");
      if (said && above.key() < limit && !above.name(text).isEmpty()) {
        path.addFirst(above.name(text));
        limit = above.outside();
      }
    }
    return path;
  }

  /**
   * How a line is indented.
   *
   * @param dash column of its first dash from 0; -1 where none
   * @param key column from 0 of what stands behind blanks and dashes
   */
  private record Row(int dash, int key) {
    static Row of(String line) {
      int dash = -1;
      int at = 0;
      while (at < line.length() && (line.charAt(at) == ' ' || isDash(line, at))) {
        dash = dash < 0 && line.charAt(at) == '-' ? at : dash;
        at++;
      }
      return new Row(dash, at);
    }

    private static boolean isDash(String line, int at) {
      return line.charAt(at) == '-' && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }

    /** What it stands in begins left of this column; a list may begin under its key. */
    int outside() {
      return dash < 0 ? key : dash + 1;
    }

    String rest(String line) {
      return line.substring(Math.min(key, line.length()));
    }

    /** The key of a line that has one. */
    String name(String line) {
      String rest = rest(line);
      int colon = rest.indexOf(':');
      boolean mapped = colon > 0 && (colon + 1 == rest.length() || rest.charAt(colon + 1) == ' ');
      return mapped && "{[".indexOf(rest.charAt(0)) < 0 ? Flow.plain(rest.substring(0, colon)) : "";
    }
  }

  /** What stands in one line up to the cursor, behind its indentation. */
  private static final class Flow {
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Boolean> mappings = new ArrayDeque<>();
    private StringBuilder typed = new StringBuilder();
    private String key = "";
    private char quote;

    static Flow of(String line) {
      Flow flow = new Flow();
      for (int i = 0; i < line.length(); i++) {
        flow.take(line.charAt(i), i + 1 == line.length() ? ' ' : line.charAt(i + 1));
      }
      return flow;
    }

    private void take(char c, char next) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        typed.append(c);
      } else if ((c == '"' || c == '\'') && typed.toString().isBlank()) {
        quote = c;
        typed.append(c);
      } else if (c == '{' || c == '[') {
        begin(c == '{');
      } else if (c == '}' || c == ']') {
        end();
      } else if (c == ',' && !mappings.isEmpty()) {
        key = mappings.getLast() ? "" : key;
        typed = new StringBuilder();
      } else if (c == ':' && next == ' ' && key.isEmpty()) {
        key = plain(typed.toString());
        typed = new StringBuilder();
      } else {
        typed.append(c);
      }
    }

    private void begin(boolean mapping) {
      // a list stands at its key, a mapping in a list at the key of the list
      mappings.addLast(mapping);
      open.addLast(key);
      key = mapping ? "" : key;
      typed = new StringBuilder();
    }

    private void end() {
      if (!mappings.isEmpty()) {
        mappings.removeLast();
        key = open.removeLast();
        typed = new StringBuilder();
      }
    }

    /** Keys of the mappings that are open. */
    List<String> open() {
      List<Boolean> kinds = List.copyOf(mappings);
      List<String> keys = List.copyOf(open);
      return java.util.stream.IntStream.range(0, keys.size())
          .filter(kinds::get)
          .mapToObj(keys::get)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    String key() {
      return key;
    }

    String typed() {
      String word = typed.toString().stripLeading();
      return quoted() ? word.substring(1) : plain(word);
    }

    boolean quoted() {
      return quote != 0;
    }

    static String plain(String written) {
      String word = written.strip();
      boolean quoted =
          word.length() > 1
              && (word.charAt(0) == '"' || word.charAt(0) == '\'')
              && word.charAt(word.length() - 1) == word.charAt(0);
      return quoted ? word.substring(1, word.length() - 1) : word;
    }
  }
}
