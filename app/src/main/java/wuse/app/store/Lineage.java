package wuse.app.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs that a run of a pack stands on, itself included, newest first: the decision of a unit is
 * the row of the first of them that graded it.
 */
final class Lineage {
  static final Lineage NONE = new Lineage(List.of());

  private final List<Run> runs;
  private final Map<Long, Integer> places = new HashMap<>();

  Lineage(List<Run> runs) {
    this.runs = List.copyOf(runs);
    for (Run run : this.runs) {
      places.put(run.no(), places.size());
    }
  }

  List<Run> runs() {
    return runs;
  }

  boolean has(long run) {
    return places.containsKey(run);
  }

  /** Smaller is newer; a run that is not of it is older than all. */
  int place(long run) {
    return places.getOrDefault(run, Integer.MAX_VALUE);
  }

  Run run(long no) {
    return runs.get(place(no));
  }

  boolean isNone() {
    return runs.isEmpty();
  }
}
