package wuse.sources.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above a header as {@code 标签：值}, and holds for every row below. */
record Context(Map<String, String> values) {
  static final Context NONE = new Context(Map.of());
  private static final Pattern PAIR =
      Pattern.compile(
          "([^:：\\s\\d][^:：\\s]{1,19})[:：]\\s*(.*?)(?=\\s+[^:：\\s\\d][^:：\\s]{1,19}[:：]|$)");

  Context {
    values = Map.copyOf(values);
  }

  static Context above(List<Row> lines) {
    Map<String, String> values = new HashMap<>();
    lines.forEach(line -> read(line, values));
    return new Context(values);
  }

  // a value may stand behind its label, or in the next cell
  private static void read(Row line, Map<String, String> values) {
    String waiting = "";
    for (String cell : line.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      if (!waiting.isEmpty()) {
        values.putIfAbsent(waiting, cell.strip());
        waiting = "";
        continue;
      }
      Matcher pair = PAIR.matcher(cell.strip());
      while (pair.find()) {
        String label = Column.key(pair.group(1));
        if (pair.group(2).isBlank()) {
          waiting = label;
        } else {
          values.putIfAbsent(label, pair.group(2).strip());
        }
      }
    }
  }

  @Nullable String value(String key) {
    return values.get(key);
  }
}
