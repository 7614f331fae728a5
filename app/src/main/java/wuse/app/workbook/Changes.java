package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import wuse.layout.Part;

/** What a cell's new text does to the file. */
final class Changes {
  private Changes() {}

  static List<Edit.Change> of(Plan.Slot slot, String before, String after) throws Misfit {
    List<String> path = slot.path();
    boolean condition = path.get(path.size() - 1).equals(Bands.WHEN);
    List<Edit.Change> changes = new ArrayList<>();
    if (condition && Bands.isRest(after) && !Bands.isRest(before)) {
      if (!before.isEmpty()) {
        changes.add(clear(path));
      }
      changes.add(set(Bands.other(path), Part.plain("true")));
      return changes;
    }
    if (condition && Bands.isRest(before)) {
      changes.add(clear(Bands.other(path)));
    }
    if (!after.isEmpty()) {
      changes.add(set(path, CellForm.read(after, slot.content())));
    } else if (!condition || !Bands.isRest(before)) {
      changes.add(clear(path));
    }
    return changes;
  }

  private static Edit.Change set(List<String> path, Part value) {
    return new Edit.Change(Edit.Change.Kind.SET, path, value);
  }

  private static Edit.Change clear(List<String> path) {
    return new Edit.Change(Edit.Change.Kind.CLEAR, path, null);
  }
}
