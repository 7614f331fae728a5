package wuse.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wuse.app.report.NightReport;

/**
 * 变动矩阵: from what (a row) to what (a column).
 *
 * @param columns results, best first
 */
record Matrix(List<String> columns, List<Row> rows) {

  /** From one result: a cell for each column. */
  record Row(String from, List<Cell> cells) {}

  /**
   * @param stayed whether row and column are the same
   */
  record Cell(String to, long units, boolean stayed) {}

  static Matrix of(NightReport.OfPack pack) {
    List<String> results = pack.distribution().stream().map(NightReport.Bar::result).toList();
    List<Row> rows = new ArrayList<>();
    for (NightReport.Bar bar : pack.distribution()) {
      long left =
          pack.moves().stream()
              .filter(move -> move.from().equals(bar.result()))
              .mapToLong(NightReport.Move::units)
              .sum();
      long before = Objects.requireNonNullElse(bar.before(), 0L);
      rows.add(
          new Row(
              bar.result(),
              results.stream().map(to -> cell(pack, bar.result(), to, before - left)).toList()));
    }
    return new Matrix(results, rows);
  }

  private static Cell cell(NightReport.OfPack pack, String from, String to, long stayed) {
    if (from.equals(to)) {
      return new Cell(to, Math.max(0, stayed), true);
    }
    long units =
        pack.moves().stream()
            .filter(move -> move.from().equals(from) && move.to().equals(to))
            .mapToLong(NightReport.Move::units)
            .sum();
    return new Cell(to, units, false);
  }
}
