package wuse.dossier;

import java.util.Collection;
import java.util.Map;

/** Plain maps and lists as JSON that people can read: two blanks a level, keys in their order. */
final class JsonPage {
  /** Stands for JSON's null, which no list of ours may hold. */
  static final Object NULL = new Object();

  private final StringBuilder text = new StringBuilder();

  private JsonPage() {}

  static String of(Object value) {
    JsonPage page = new JsonPage();
    page.value(value, "\n");
    return page.text.toString();
  }

  private void value(Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      object(map, line);
    } else if (value instanceof Collection<?> list) {
      list(list, line);
    } else if (value instanceof String string) {
      quoted(string);
    } else {
      text.append(value == NULL ? "null" : value.toString());
    }
  }

  private void object(Map<?, ?> map, String line) {
    String separator = "";
    text.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator).append(line).append("  ");
      quoted(entry.getKey().toString());
      text.append(": ");
      value(entry.getValue(), line + "  ");
      separator = ",";
    }
    text.append(map.isEmpty() ? "" : line).append('}');
  }

  private void list(Collection<?> list, String line) {
    String separator = "";
    text.append('[');
    for (Object item : list) {
      text.append(separator);
      value(item, line);
      separator = ", ";
    }
    text.append(']');
  }

  private void quoted(String string) {
    text.append('"');
    for (char c : string.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }
}
