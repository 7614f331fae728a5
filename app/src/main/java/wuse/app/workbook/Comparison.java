package wuse.app.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;

/** What was changed in one sheet since it was written, and what cannot be what was meant. */
final class Comparison {
  private final Plan plan;
  private final Sheet sheet;
  private final List<CellFault> faults;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<Integer, Integer> columns;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final List<Integer> standing = new ArrayList<>();

  Comparison(Plan plan, Sheet sheet, List<CellFault> faults) {
    this.plan = plan;
    this.sheet = sheet;
    this.faults = faults;
    this.columns = new Columns(plan, sheet, faults).found();
  }

  /** None where its columns are not those that were written. */
  List<Edit> edits() {
    if (columns.size() == plan.heads().size()) {
      compare();
    }
    return edits;
  }

  /** The rows, counted from 0, that stand for something after the change, in order. */
  List<Integer> standing() {
    return standing;
  }

  int column(int head) {
    return columns.getOrDefault(head, head);
  }

  private void compare() {
    Map<String, Plan.Line> lines = new HashMap<>();
    plan.lines().forEach(line -> lines.put(line.key(), line));
    Plan.@Nullable Line last = null;
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      if (row == null || isBlank(row)) {
        continue;
      }
      String key = text(row, Plan.KEY);
      Plan.@Nullable Line line = lines.get(key);
      if (key.isEmpty()) {
        added(row, last);
      } else if (line == null) {
        fault(row, Plan.KEY, "X16", key);
      } else if (rows.putIfAbsent(key, i) != null) {
        fault(row, Plan.KEY, "X17", key);
      } else {
        known(row, line);
        last = line;
      }
    }
    if (plan.editable()) {
      plan.lines().stream().filter(line -> !rows.containsKey(line.key())).forEach(this::missing);
    }
  }

  private boolean isBlank(Row row) {
    for (int head = 0; head < plan.heads().size(); head++) {
      if (!text(row, head).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Empty too where something stands there that has no text, which is reported with its row. */
  private String text(Row row, int head) {
    try {
      return BookReader.text(row.getCell(column(head)));
    } catch (Misfit misfit) {
      return "?";
    }
  }

  private void known(Row row, Plan.Line line) {
    if (plan.editable() && isEmptied(row, line)) {
      remove(place(row, Plan.KEY), line);
      return;
    }
    standing.add(row.getRowNum());
    for (int head = 0; head < plan.heads().size(); head++) {
      try {
        cell(row, head, line);
      } catch (Misfit misfit) {
        faults.add(CellFault.of(place(row, head), misfit.code(), misfit.words()));
      }
    }
  }

  private void cell(Row row, int head, Plan.Line line) throws Misfit {
    Plan.Cell planned = line.cells().get(head);
    String text = BookReader.text(row.getCell(column(head)));
    Plan.Slot slot = planned.slot();
    if (slot == null) {
      if (!text.equals(planned.text())) {
        throw new Misfit("X09", text, planned.text());
      }
    } else if (!CellForm.same(text, planned.text(), slot.content())) {
      List<Edit.Change> changes = Changes.of(slot, planned.text(), text);
      edits.add(edit(place(row, head), line, slot.file(), head, planned.text(), text, changes));
    }
  }

  private Edit edit(
      String place,
      Plan.Line line,
      String file,
      int head,
      String before,
      String after,
      List<Edit.Change> changes) {
    return new Edit(
        place,
        file,
        line.unit(),
        line.key(),
        plan.heads().get(head).title(),
        before,
        after,
        changes);
  }

  /** Whether everything was deleted that a band says, and nothing else stands in the row. */
  private boolean isEmptied(Row row, Plan.Line line) {
    Plan.Slot item = line.item();
    if (item == null) {
      return false;
    }
    boolean said = false;
    for (int head = 0; head < plan.heads().size(); head++) {
      Plan.Cell cell = line.cells().get(head);
      if (cell.slot() != null && isOf(cell.slot(), item)) {
        said |= !cell.text().isEmpty();
        if (!text(row, head).isEmpty()) {
          return false;
        }
      }
    }
    return said;
  }

  private static boolean isOf(Plan.Slot slot, Plan.Slot item) {
    int length = item.path().size();
    return slot.path().size() > length && slot.path().subList(0, length).equals(item.path());
  }

  private void remove(String place, Plan.Line line) {
    Plan.Slot item = line.item();
    if (item != null) {
      Edit.Change change = new Edit.Change(Edit.Change.Kind.REMOVE, item.path(), null);
      edits.add(edit(place, line, item.file(), Plan.KEY, line.key(), "", List.of(change)));
    }
  }

  /**
   * A row that is not there any more: its band is taken away, unless more than the band is gone.
   */
  private void missing(Plan.Line line) {
    Plan.Slot item = line.item();
    boolean only =
        item != null
            && line.cells().stream().allMatch(c -> c.slot() == null || isOf(c.slot(), item));
    if (only) {
      remove(plan.name(), line);
    } else {
      faults.add(CellFault.of(plan.name(), item == null ? "X18" : "X28", line.key()));
    }
  }

  private void added(Row row, Plan.@Nullable Line last) {
    Plan.Slot item = last == null ? null : last.item();
    if (last == null || item == null) {
      fault(row, Plan.KEY, "X19");
      return;
    }
    NewBand band = new NewBand();
    int before = faults.size();
    for (int head = 1; head < plan.heads().size(); head++) {
      try {
        band.say(BookReader.text(row.getCell(column(head))), bandSlot(head, item));
      } catch (Misfit misfit) {
        faults.add(CellFault.of(place(row, head), misfit.code(), misfit.words()));
      }
    }
    if (faults.size() == before) {
      standing.add(row.getRowNum());
      Part value = band.part();
      Edit.Change change = new Edit.Change(Edit.Change.Kind.ADD, item.path(), value);
      String after = CellForm.shown(value);
      edits.add(edit(place(row, 1), last, item.file(), Plan.KEY, "", after, List.of(change)));
    }
  }

  /** What a column of bands stands for; null for columns of more than the band. */
  private Plan.@Nullable Slot bandSlot(int head, Plan.Slot item) {
    for (Plan.Line line : plan.lines()) {
      Plan.Slot own = line.item();
      Plan.Slot slot = line.cells().get(head).slot();
      if (own != null && slot != null && isOf(slot, own)) {
        List<String> below = slot.path().subList(own.path().size(), slot.path().size());
        return new Plan.Slot(item.file(), below, slot.content());
      }
    }
    return null;
  }

  private void fault(Row row, int head, String code, String... words) {
    faults.add(CellFault.of(place(row, head), code, words));
  }

  private String place(Row row, int head) {
    return CellFault.cell(plan.name(), row.getRowNum(), column(head));
  }
}
