package wuse.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.decision.Ranks;
import wuse.preview.Group.Dimension;

/** Counts who goes from where to where through one pack. */
final class Movements {
  private static final int GROUPS = 3;

  private final Ledger ledger;
  private final Map<Long, Integer> counts = new HashMap<>();
  private final List<Causes.Moved> moved = new ArrayList<>();
  private final Map<Dimension, Map<String, int[]>> groups = new EnumMap<>(Dimension.class);

  Movements(Ledger ledger) {
    this.ledger = ledger;
    for (Dimension by : Dimension.values()) {
      groups.put(by, new HashMap<>());
    }
  }

  void add(int unit, int from, int to) {
    counts.merge((long) (from >>> 16) << 32 | (to >>> 16), 1, Integer::sum);
    boolean moves = !Verdict.sameWord(from, to);
    if (moves) {
      moved.add(new Causes.Moved(unit, from, to));
    }
    boolean worse = moves && Ranks.worse(Verdict.word(from), Verdict.word(to));
    boolean better = moves && Ranks.better(Verdict.word(from), Verdict.word(to));
    groups.forEach(
        (by, values) -> {
          int[] sums = values.computeIfAbsent(by.of(ledger.member(unit)), none -> new int[GROUPS]);
          sums[0]++;
          sums[1] += worse ? 1 : 0;
          sums[2] += better ? 1 : 0;
        });
  }

  Map<String, Map<String, Integer>> transitions() {
    Map<String, Map<String, Integer>> transitions = new TreeMap<>(Ranks.IN_TABLES);
    counts.forEach(
        (both, units) ->
            transitions
                .computeIfAbsent(
                    Verdict.word((int) (both >>> 32) << 16), none -> new TreeMap<>(Ranks.IN_TABLES))
                .put(Verdict.word((int) (long) both << 16), units));
    return transitions;
  }

  Map<String, Integer> before() {
    Map<String, Integer> before = new TreeMap<>(Ranks.IN_TABLES);
    transitions()
        .forEach(
            (from, row) ->
                before.put(from, row.values().stream().mapToInt(Integer::intValue).sum()));
    return before;
  }

  Map<String, Integer> after() {
    Map<String, Integer> after = new TreeMap<>(Ranks.IN_TABLES);
    transitions()
        .values()
        .forEach(row -> row.forEach((to, units) -> after.merge(to, units, Integer::sum)));
    return after;
  }

  /** Those to the worse first, then in order of their ids. */
  List<Causes.Moved> moved() {
    moved.sort(
        Comparator.comparing(
                (Causes.Moved one) ->
                    Ranks.worse(Verdict.word(one.from()), Verdict.word(one.to())) ? 0 : 1)
            .thenComparing(one -> ledger.member(one.unit()).unit()));
    return List.copyOf(moved);
  }

  /** Each group of which somebody moves, the one with the most to the worse first. */
  List<Group> groups() {
    List<Group> all = new ArrayList<>();
    groups.forEach(
        (by, values) ->
            values.forEach(
                (value, sums) -> {
                  if (sums[1] + sums[2] > 0) {
                    all.add(new Group(by, value, sums[0], sums[1], sums[2]));
                  }
                }));
    all.sort(
        Comparator.comparing(Group::by)
            .thenComparing(Comparator.comparingInt(Group::worse).reversed())
            .thenComparing(Comparator.comparing(Group::worseShare).reversed())
            .thenComparing(Group::value));
    return List.copyOf(all);
  }
}
