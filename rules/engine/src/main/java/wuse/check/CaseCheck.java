package wuse.check;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import wuse.policy.Condition;
import wuse.policy.Position;
import wuse.policy.Term;

/**
 * Whether every case of a row, of which the first that is true holds, can be reached behind those
 * before it.
 */
final class CaseCheck {
  private final FaultList faults;

  CaseCheck(FaultList faults) {
    this.faults = faults;
  }

  /**
   * @param at where a case without a condition of its own is marked
   */
  void check(List<Condition> cases, Position at) {
    Situations situations = Situations.of(cases);
    if (situations.tooMany()) {
      return;
    }
    for (int i = 1; i < cases.size(); i++) {
      List<Condition> before = cases.subList(0, i);
      List<Map<Term, Region>> reached = situations.where(cases.get(i));
      if (!reached.isEmpty() && reached.stream().allMatch(one -> anyHolds(before, one))) {
        Condition first = before.stream().filter(holdsIn(reached.get(0))).findFirst().orElseThrow();
        faults.errorBeside(
            "W0435", Conditions.at(cases.get(i)).orElse(at), Conditions.at(first).orElse(at));
      }
    }
  }

  private static boolean anyHolds(List<Condition> conditions, Map<Term, Region> situation) {
    return conditions.stream().anyMatch(holdsIn(situation));
  }

  private static Predicate<Condition> holdsIn(Map<Term, Region> situation) {
    return condition -> Situations.holds(condition, situation);
  }
}
