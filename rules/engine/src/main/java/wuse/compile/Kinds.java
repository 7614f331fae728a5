package wuse.compile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wuse.facts.FactKind;

/** Which kinds of fact a plan reads, and which it cannot do without. */
final class Kinds {
  private Kinds() {}

  static Set<FactKind<?>> of(List<Plan.Way> ways) {
    Set<FactKind<?>> kinds = new LinkedHashSet<>();
    ways.forEach(way -> collect(way.steps(), false, kinds));
    return Collections.unmodifiableSet(kinds);
  }

  static Set<FactKind<?>> neededByAll(List<Plan.Way> ways) {
    Set<FactKind<?>> needed = new LinkedHashSet<>(ways.get(0).needed());
    ways.forEach(way -> needed.retainAll(way.needed()));
    return needed;
  }

  static Set<FactKind<?>> neededBy(List<Plan.Step> steps) {
    Set<FactKind<?>> needed = new LinkedHashSet<>();
    collect(steps, true, needed);
    return needed;
  }

  // what is not there, and what is only counted, is not needed
  private static void collect(
      List<? extends Plan.Step> steps, boolean onlyNeeded, Set<FactKind<?>> kinds) {
    for (Plan.Step step : steps) {
      if (step instanceof Plan.Match match && match.kind() != null) {
        kinds.add(match.kind());
      } else if (step instanceof Plan.Some some) {
        collect(some.of(), onlyNeeded, kinds);
      } else if (step instanceof Plan.None none && !onlyNeeded) {
        collect(none.of(), false, kinds);
      } else if (step instanceof Plan.Tallied tallied && !onlyNeeded) {
        collect(tallied.source(), false, kinds);
      }
    }
  }
}
