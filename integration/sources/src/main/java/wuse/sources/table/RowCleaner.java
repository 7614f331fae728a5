package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.sources.written.Absent;

/**
 * What is done to a row before it is read: rows that only serve the reader of a printed page are
 * left out, cells merged downwards are filled, what is personal is taken out.
 */
final class RowCleaner {
  private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "累计", "本页合计", "本页小计");
  private static final Pattern NOTE =
      Pattern.compile("(?:表格|填表|填报)说明.*|(?:注|备注|说明|制表|制表人|审核|打印时间|导出时间|数据来源)\\d?[:：].*");
  private static final Pattern PIECE = Pattern.compile("[^、,，;；\\n]+");

  private final Header header;
  private final boolean countsTotals;
  private final List<Column> down;
  private final List<Column> masked;
  private final List<Column> personal;
  private @Nullable Row above;

  RowCleaner(Mapping mapping, Header header) {
    this.header = header;
    this.countsTotals = mapping.layout() instanceof RowLayout layout && layout.totals() != null;
    this.down = columns(mapping.down(), header);
    this.masked = columns(mapping.masked(), header);
    this.personal =
        header.columns().stream()
            .filter(Column::personal)
            .filter(column -> !masked.contains(column))
            .filter(column -> !mapping.keys().contains(column.key()))
            .toList();
  }

  private static List<Column> columns(List<Names> names, Header header) {
    List<Column> columns = new ArrayList<>();
    for (Names each : names) {
      for (String key : each.keys()) {
        Column column = header.column(key);
        if (column != null) {
          columns.add(column);
          break;
        }
      }
    }
    return columns;
  }

  /** True for repeated headers, numbered columns, notes, and totals that nobody reads. */
  boolean holdsNoData(Row row) {
    String first =
        row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("").strip();
    return header.repeatedBy(row)
        || numbered(row)
        || NOTE.matcher(first).matches()
        || !countsTotals && TOTALS.contains(Absent.folded(first));
  }

  // 1 2 3 4 … below the header, as forms number their columns
  private static boolean numbered(Row row) {
    int expected = 1;
    for (String cell : row.cells()) {
      if (!cell.isBlank() && !cell.strip().equals(String.valueOf(expected++))) {
        return false;
      }
    }
    return expected > 3;
  }

  Row cleaned(Row row) {
    if (down.isEmpty() && masked.isEmpty() && personal.isEmpty()) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    down.forEach(column -> fill(cells, column));
    personal.forEach(column -> replace(cells, column, ""));
    masked.forEach(column -> replace(cells, column, masked(row.cell(column.index()))));
    above = new Row(row.number(), cells);
    return above;
  }

  private void fill(List<String> cells, Column column) {
    while (cells.size() <= column.index()) {
      cells.add("");
    }
    if (above != null && cells.get(column.index()).isBlank()) {
      cells.set(column.index(), above.cell(column.index()));
    }
  }

  private static void replace(List<String> cells, Column column, String with) {
    if (column.index() >= 0 && column.index() < cells.size()) {
      cells.set(column.index(), with);
    }
  }

  // who they are stays out, how many they were is the rule's question
  private static String masked(String names) {
    return PIECE.matcher(names).replaceAll("某");
  }
}
