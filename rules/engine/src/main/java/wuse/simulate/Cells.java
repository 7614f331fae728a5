package wuse.simulate;

import java.util.ArrayList;
import java.util.List;
import wuse.policy.Condition;

/** The cells of a condition, in the order in which they are written. */
final class Cells {
  private Cells() {}

  static List<Condition.Cell> of(Condition condition) {
    List<Condition.Cell> cells = new ArrayList<>();
    collect(condition, cells);
    return cells;
  }

  private static void collect(Condition condition, List<Condition.Cell> cells) {
    if (condition instanceof Condition.Cell cell) {
      cells.add(cell);
    } else if (condition instanceof Condition.All all) {
      all.of().forEach(one -> collect(one, cells));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(one -> collect(one, cells));
    } else if (condition instanceof Condition.Not not) {
      collect(not.of(), cells);
    }
  }
}
