package wuse.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import wuse.policy.Condition;
import wuse.policy.Indicator.Band;
import wuse.policy.Term;

/**
 * Whether the bands of an indicator meet every value, each at one place, and every band can be
 * reached.
 */
final class BandCheck {
  private final List<Band> bands;
  private final FaultList faults;
  private final Situations situations;

  BandCheck(List<Band> bands, FaultList faults) {
    this.bands = bands;
    this.faults = faults;
    this.situations = Situations.of(bands.stream().map(Band::when).toList());
  }

  void check() {
    if (bands.isEmpty() || situations.tooMany()) {
      return;
    }
    checkGap();
    Set<Integer> dead = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      if (isDead(i)) {
        dead.add(i);
      }
    }
    if (terms() == 1) {
      checkOverlaps(dead);
    }
  }

  private int terms() {
    Set<Term> terms = new HashSet<>();
    bands.forEach(band -> terms.addAll(Conditions.terms(band.when())));
    return terms.size();
  }

  private void checkGap() {
    List<Map<Term, Region>> gap =
        situations.where(one -> bands.stream().noneMatch(b -> Situations.holds(b.when(), one)));
    if (!gap.isEmpty()) {
      Band last = bands.get(bands.size() - 1);
      faults.error("W0301", last.at(), Situations.text(gap));
    }
  }

  private boolean isDead(int i) {
    Band band = bands.get(i);
    List<Map<Term, Region>> reached = situations.where(band.when());
    if (reached.isEmpty()) {
      faults.error("W0306", band.at());
      return true;
    }
    List<Band> before = bands.subList(0, i);
    if (!reached.stream().allMatch(one -> before.stream().anyMatch(holdsIn(one)))) {
      return false;
    }
    Band first = before.stream().filter(holdsIn(reached.get(0))).findFirst().orElseThrow();
    faults.errorBeside("W0303", band.at(), first.at());
    return true;
  }

  private static Predicate<Band> holdsIn(Map<Term, Region> situation) {
    return band -> Situations.holds(band.when(), situation);
  }

  /**
   * Of two bands that share a value only the first would count, which is not what a reader expects.
   */
  private void checkOverlaps(Set<Integer> dead) {
    for (int later = 1; later < bands.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (!dead.contains(later) && !isOtherwise(bands.get(later))) {
          checkOverlap(bands.get(earlier), bands.get(later));
        }
      }
    }
  }

  private void checkOverlap(Band earlier, Band later) {
    List<Map<Term, Region>> both =
        situations.where(new Condition.All(List.of(earlier.when(), later.when())));
    if (!both.isEmpty()) {
      faults.errorBeside("W0302", later.at(), earlier.at(), Situations.text(both));
    }
  }

  private static boolean isOtherwise(Band band) {
    return band.when().equals(Condition.ALWAYS);
  }
}
