package wuse.sources.database;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database as a table would write them, one at a time, and the last of their marks.
 */
final class Records implements Iterator<Map<String, String>> {
  private final Iterator<Map<String, Object>> rows;
  private final String markColumn;
  private @Nullable Map<String, Object> next;
  private String mark = "";

  Records(Iterator<Map<String, Object>> rows, String markColumn) {
    this.rows = rows;
    this.markColumn = markColumn;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  List<String> columns() {
    return next == null ? List.of() : List.copyOf(next.keySet());
  }

  /** Of the rows shown so far. */
  String mark() {
    return mark;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Map<String, String> next() {
    if (next == null) {
      throw new java.util.NoSuchElementException();
    }
    Map<String, String> row = new LinkedHashMap<>();
    next.forEach((name, value) -> row.put(name, text(value)));
    marked(next);
    next = rows.hasNext() ? rows.next() : null;
    return row;
  }

  // databases fold the case of names each in its own way
  private void marked(Map<String, Object> row) {
    row.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase(markColumn) && value != null) {
            mark = value instanceof Timestamp moment ? moment.toString() : value.toString();
          }
        });
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Timestamp moment) {
      return moment.toLocalDateTime().toString();
    }
    return value.toString();
  }
}
