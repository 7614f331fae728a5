package wuse.bench;

import java.util.List;
import wuse.term.Sheet;

/** Another way to hold the same policy. */
interface Rival {
  String name();

  /** For each sheet its points by indicator in hundredths. */
  List<int[]> points(List<Sheet> sheets);
}
