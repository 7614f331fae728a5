package wuse.app.workbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.layout.PolicyText;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Words;

/** What the checks say of a pack with the edits in it, at the cells where it was typed. */
final class Checked {
  private final Source source;
  private final List<Plan> plans;
  private final Map<String, Comparison> compared;

  /**
   * @param source the pack with the edits in it
   * @param plans its sheets
   */
  Checked(Source source, List<Plan> plans, Map<String, Comparison> compared) {
    this.source = source;
    this.plans = plans;
    this.compared = compared;
  }

  CellFault said(Fault fault) {
    FaultPage page = new FaultPage();
    FaultPage.Said zh = page.said(fault, "zh");
    FaultPage.Said en = page.said(fault, "en");
    return new CellFault(
        place(fault),
        fault.code(),
        new Words(zh.sentence(), en.sentence()),
        new Words(zh.hint(), en.hint()));
  }

  /** The cell that stands for the value; the place in the file where none does. */
  private String place(Fault fault) {
    PolicyText text = source.files().get(fault.at().file());
    if (text != null) {
      List<String> path = text.pathTo(fault.at().line(), fault.at().column());
      for (int length = path.size(); length > 0; length--) {
        String cell = cell(fault.at().file(), path.subList(0, length));
        if (cell != null) {
          return cell;
        }
      }
    }
    return fault.at().toString();
  }

  private @Nullable String cell(String file, List<String> path) {
    for (Plan plan : plans) {
      for (int i = 0; i < plan.lines().size(); i++) {
        int head = head(plan.lines().get(i), file, path);
        Comparison comparison = compared.get(plan.name());
        if (head >= 0 && comparison != null) {
          List<Integer> rows = comparison.standing();
          int row = i < rows.size() ? rows.get(i) : i + 1;
          return CellFault.cell(plan.name(), row, comparison.column(head));
        }
      }
    }
    return null;
  }

  /** The column whose value begins with the path, or is it. */
  private static int head(Plan.Line line, String file, List<String> path) {
    for (int head = 0; head < line.cells().size(); head++) {
      Plan.Slot slot = line.cells().get(head).slot();
      boolean here =
          slot != null
              && slot.file().equals(file)
              && slot.path().size() >= path.size()
              && slot.path().subList(0, path.size()).equals(path);
      if (here) {
        return head;
      }
    }
    return -1;
  }
}
