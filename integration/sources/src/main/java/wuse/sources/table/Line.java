package wuse.sources.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.sources.written.Absent;

/** A data row under its header. */
final class Line {
  private final Header header;
  private final Row row;
  private final Context context;

  Line(Header header, Row row, Context context) {
    this.header = header;
    this.row = row;
    this.context = context;
  }

  long number() {
    return row.number();
  }

  Context context() {
    return context;
  }

  /** What stands under the first of these headers that says something; null if none does. */
  @Nullable Entry entry(Names names) {
    for (int i = 0; i < names.keys().size(); i++) {
      Entry entry = entry(names.keys().get(i), names.written().get(i));
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable Entry entry(String key, String label) {
    Column column = header.column(key);
    String text = column == null ? context.value(key) : row.cell(place(column));
    if (text == null || Absent.is(text)) {
      return null;
    }
    return new Entry(text.strip(), column, column == null ? label : column.text(), row.number());
  }

  List<Column> columns() {
    return header.columns();
  }

  /** What stands in a column; null if nothing does. */
  @Nullable Entry at(Column column) {
    String text = row.cell(place(column));
    return Absent.is(text) ? null : new Entry(text.strip(), column, column.text(), row.number());
  }

  // columns of a pull have names only and stand in order
  private int place(Column column) {
    return column.index() >= 0 ? column.index() : header.columns().indexOf(column);
  }

  /** What stands there, by header, without what is empty: what a waiting row keeps. */
  Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : header.columns()) {
      String text = row.cell(place(column)).strip();
      if (!text.isEmpty() && !column.text().isEmpty()) {
        cells.putIfAbsent(column.text(), text);
      }
    }
    return cells;
  }

  /** Cells beyond the last header, which a stray comma makes. */
  List<String> beyond() {
    List<String> beyond = new ArrayList<>();
    for (int i = header.columns().size(); i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        beyond.add(row.cells().get(i));
      }
    }
    return beyond;
  }

  /** The first thing that stands in the row; empty if it is blank. */
  String first() {
    return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("").strip();
  }
}
