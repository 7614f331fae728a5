package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.decision.Ranks;
import wuse.policy.Pack;

/** Counts who goes from where to where through one pack. */
final class Movements {
  private final Map<String, Map<String, Integer>> transitions = new TreeMap<>(Ranks.BEST_FIRST);
  private final List<Mover> movers = new ArrayList<>();

  void add(Member member, Comparing.Said from, Comparing.Said to) {
    transitions
        .computeIfAbsent(from.result(), none -> new TreeMap<>(Ranks.BEST_FIRST))
        .merge(to.result(), 1, Integer::sum);
    if (!from.result().equals(to.result())) {
      movers.add(new Mover(member, from.result(), to.result(), from.score(), to.score()));
    }
  }

  Effect effect(String path, Side before, Side after, LocalDate day) throws Pack.NotInForce {
    Pack pack = after.pack(path).or(() -> before.pack(path)).orElseThrow();
    Map<String, Integer> from = new LinkedHashMap<>();
    Map<String, Integer> to = new TreeMap<>(Ranks.BEST_FIRST);
    transitions.forEach(
        (result, row) -> {
          from.put(result, row.values().stream().mapToInt(Integer::intValue).sum());
          row.forEach((next, units) -> to.merge(next, units, Integer::sum));
        });
    movers.sort(
        Comparator.comparing(Mover::worse)
            .reversed()
            .thenComparing(mover -> mover.member().unit()));
    return new Effect(
        path,
        pack.head().name(),
        before.digest(path, day),
        after.digest(path, day),
        from,
        new LinkedHashMap<>(to),
        transitions,
        List.copyOf(movers));
  }
}
