package wuse.app.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.policy.Words;

/**
 * What somebody changed in a workbook.
 *
 * @param place sheet and cell
 * @param file of the pack that it changes
 * @param unit what it belongs to: an indicator, a part of {@code pack.yaml}
 * @param where which row it is, as its first column says it
 * @param what the column
 * @param before empty where nothing stood there
 * @param after empty where nothing is to stand there
 */
public record Edit(
    String place,
    String file,
    String unit,
    String where,
    Words what,
    String before,
    String after,
    List<Change> changes) {

  /** What happens to one value of the file. */
  record Change(Kind kind, List<String> path, @Nullable Part value) {
    enum Kind {
      SET,
      CLEAR,
      /** An item goes behind the one at the path. */
      ADD,
      /** The item at the path goes. */
      REMOVE
    }
  }
}
