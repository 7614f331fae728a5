package wuse.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wuse.compile.Plan.Match;

/** Where a way reads the day asked. */
final class DayAsked {
  private DayAsked() {}

  /**
   * Whether it is read besides being held against one fact at a time: then nobody can say before
   * tomorrow what the rule finds tomorrow.
   */
  static boolean isReadDaily(List<Plan.Step> steps) {
    Set<Integer> slots = new HashSet<>();
    collect(steps, slots);
    return isRead(steps, slots);
  }

  private static void collect(List<? extends Plan.Step> steps, Set<Integer> slots) {
    for (Plan.Step step : steps) {
      if (step instanceof Match match && match.kind() == null) {
        slots.add(match.slot());
      }
      collect(inside(step), slots);
    }
  }

  private static boolean isRead(List<? extends Plan.Step> steps, Set<Integer> slots) {
    return steps.stream().anyMatch(step -> isRead(step, slots) || isRead(inside(step), slots));
  }

  private static boolean isRead(Plan.Step step, Set<Integer> slots) {
    if (step instanceof Match match) {
      return match.kind() == null && !(match.alone().isEmpty() && match.joining().isEmpty())
          || reads(match.joining(), slots);
    }
    return step instanceof Plan.Tallied tallied
        && (reads(tallied.constraints(), slots)
            || tallied.measures().stream().anyMatch(one -> slots.contains(one.ofSlot())));
  }

  private static boolean reads(List<Constraint> constraints, Set<Integer> slots) {
    return constraints.stream().flatMap(one -> one.others().stream()).anyMatch(slots::contains);
  }

  private static List<? extends Plan.Step> inside(Plan.Step step) {
    if (step instanceof Plan.Some some) {
      return some.of();
    }
    if (step instanceof Plan.None none) {
      return none.of();
    }
    return step instanceof Plan.Tallied tallied ? tallied.source() : List.of();
  }
}
