package wuse.bench;

import java.util.List;
import wuse.term.Sheet;

/** Another way to hold the same policy. */
interface Rival {
  String name();

  /** For each sheet its points by indicator in hundredths. */
  List<int[]> points(List<Sheet> sheets);

  /** What is timed: as far as it goes towards findings. */
  default List<?> work(List<Sheet> sheets) {
    return points(sheets);
  }
}
