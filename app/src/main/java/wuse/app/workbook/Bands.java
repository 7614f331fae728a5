package wuse.app.workbook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;

/** 档: when it holds stands in one cell, the last band's too, which holds for all the rest. */
final class Bands {
  static final String WHEN = "when";
  static final String OTHERWISE = "otherwise";
  private static final Set<String> REST = Set.of("其余", OTHERWISE);

  private Bands() {}

  /** What stands in the cell of a band's condition. */
  static String shown(@Nullable Part band) {
    if (!(band instanceof Part.Table table)) {
      return "";
    }
    Part.@Nullable Entry when = table.get(WHEN);
    if (when == null) {
      return table.get(OTHERWISE) == null ? "" : "其余";
    }
    return CellForm.shown(when.value());
  }

  static boolean isRest(String text) {
    return REST.contains(text.strip());
  }

  /** The path of the value that the cell stands for in the other way of writing. */
  static List<String> other(List<String> when) {
    return Contents.joined(when.subList(0, when.size() - 1), List.of(OTHERWISE));
  }
}
