package wuse.app.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import wuse.policy.NearestName;

/**
 * Which column of a sheet is which: by its header, in either language, wherever it was moved to.
 */
final class Columns {
  private final Plan plan;
  private final Sheet sheet;
  private final List<CellFault> faults;
  private final Map<Integer, Integer> found = new HashMap<>();

  Columns(Plan plan, Sheet sheet, List<CellFault> faults) {
    this.plan = plan;
    this.sheet = sheet;
    this.faults = faults;
  }

  /** By number of the planned column; those missing, unknown or there twice are reported. */
  Map<Integer, Integer> found() {
    Row row = sheet.getRow(0);
    int end = row == null ? 0 : row.getLastCellNum();
    for (int column = 0; column < end; column++) {
      header(column, text(row == null ? null : row.getCell(column)));
    }
    for (int head = 0; head < plan.heads().size(); head++) {
      if (!found.containsKey(head)) {
        faults.add(CellFault.of(plan.name(), "X08", title(head)));
      }
    }
    strays(end);
    return found;
  }

  private void header(int column, String text) {
    int head = number(text);
    String place = CellFault.cell(plan.name(), 0, column);
    if (head >= 0 && found.putIfAbsent(head, column) != null) {
      faults.add(CellFault.of(place, "X27", text));
    } else if (head < 0 && !text.isEmpty()) {
      List<String> titles = plan.heads().stream().map(one -> one.title().zh()).toList();
      faults.add(CellFault.of(place, "X07", text, NearestName.of(text, titles)));
    }
  }

  private int number(String text) {
    for (int head = 0; head < plan.heads().size(); head++) {
      if (plan.heads().get(head).title().zh().equals(text)
          || plan.heads().get(head).title().en().equals(text)) {
        return head;
      }
    }
    return -1;
  }

  private String title(int head) {
    return plan.heads().get(head).title().zh();
  }

  /** What stands in a column without a header belongs to nothing; said once a column. */
  private void strays(int end) {
    Set<Integer> said = new HashSet<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        int column = cell.getColumnIndex();
        boolean headed = column < end && !text(cell(0, column)).isEmpty();
        if (!headed && !text(cell).isEmpty() && said.add(column)) {
          String place = CellFault.cell(plan.name(), row.getRowNum(), column);
          faults.add(CellFault.of(place, "X23", text(cell)));
        }
      }
    }
  }

  private @Nullable Cell cell(int row, int column) {
    Row of = sheet.getRow(row);
    return of == null ? null : of.getCell(column);
  }

  private static String text(@Nullable Cell cell) {
    try {
      return BookReader.text(cell).strip();
    } catch (Misfit misfit) {
      return "?";
    }
  }
}
