package wuse.sources.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a table by their headers. */
final class Header {
  private final List<Column> columns;
  private final Map<String, Column> byKey = new HashMap<>();

  private Header(List<Column> columns) {
    this.columns = columns;
    columns.forEach(column -> byKey.putIfAbsent(column.key(), column));
    columns.forEach(column -> byKey.putIfAbsent(column.bareKey(), column));
  }

  /**
   * From the one to three lines of a header. A merged cell stands in its first place only: to the
   * right it goes on where the lines below have something, downwards it is not repeated.
   */
  static Header of(List<Row> lines) {
    int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    List<Set<String>> texts = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      texts.add(new LinkedHashSet<>());
    }
    for (int line = 0; line < lines.size(); line++) {
      String left = "";
      for (int i = 0; i < width; i++) {
        String text = lines.get(line).cell(i).strip();
        left = text.isEmpty() && goesOn(lines, line, i) ? left : text;
        if (!left.isEmpty()) {
          texts.get(i).add(left);
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(Column.of(i, String.join(">", texts.get(i))));
    }
    return new Header(columns);
  }

  // nothing above it in its own column, something below: a part of the cell to its left
  private static boolean goesOn(List<Row> lines, int line, int column) {
    boolean above = lines.subList(0, line).stream().anyMatch(row -> !row.cell(column).isBlank());
    boolean below =
        lines.subList(line + 1, lines.size()).stream().anyMatch(row -> !row.cell(column).isBlank());
    return !above && below;
  }

  /** Of a pull or a replayed row, where columns have names and no places. */
  static Header named(List<String> names) {
    return new Header(names.stream().map(name -> Column.of(-1, name)).toList());
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * The column of this key, with or without its unit; {@code *>折算} is the first whose last line is
   * 折算. Null if there is none.
   */
  @Nullable Column column(String key) {
    return key.startsWith("*>") ? lastLine(key.substring(1)) : byKey.get(key);
  }

  private @Nullable Column lastLine(String ending) {
    return columns.stream()
        .filter(column -> column.key().endsWith(ending) || column.bareKey().endsWith(ending))
        .findFirst()
        .orElse(null);
  }

  boolean has(String key) {
    return column(key) != null;
  }

  List<String> texts() {
    return columns.stream().map(Column::text).filter(text -> !text.isEmpty()).toList();
  }

  /** True if this row repeats the last line of the header, as printed pages do. */
  boolean repeatedBy(Row row) {
    boolean any = false;
    for (Column column : columns) {
      String cell = row.cell(Math.max(column.index(), 0)).strip();
      if (!cell.isEmpty() && !column.text().endsWith(cell)) {
        return false;
      }
      any |= !cell.isEmpty();
    }
    return any;
  }
}
