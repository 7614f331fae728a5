package wuse.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.decision.Ranks;

/**
 * 拆因: grades the combinations that tell which part of a draft moves a unit: each part alone, and
 * for those whom none moves alone the draft without each part.
 */
final class Causes {
  private final Ledger ledger;
  private final Variants variants;
  private final List<Part> parts;
  private final List<Map<Integer, Map<String, Integer>>> alone = new ArrayList<>();
  private final List<@Nullable State> without = new ArrayList<>();

  Causes(Ledger ledger, Variants variants, List<Part> parts) {
    this.ledger = ledger;
    this.variants = variants;
    this.parts = parts;
    if (parts.size() > 1) {
      parts.forEach(part -> alone.add(moved(variants.with(List.of(part)))));
      parts.forEach(part -> without.add(null));
    }
  }

  /** What is said otherwise of whom. */
  private Map<Integer, Map<String, Integer>> moved(State state) {
    Touched touched = Touched.of(State.of(ledger, ledger.side()), state, ledger.regions());
    Map<Integer, Map<String, Integer>> moved = new ConcurrentHashMap<>();
    if (!touched.isNobody()) {
      IntStream.range(0, ledger.size())
          .parallel()
          .filter(touched::is)
          .forEach(unit -> moved.put(unit, state.grade(unit, touched::stays)));
    }
    return moved;
  }

  /** One unit that moves through the pack asked. */
  record Moved(int unit, int from, int to) {}

  List<Cause> of(String pack, List<Moved> movers) {
    Map<Named, int[]> counts = new LinkedHashMap<>();
    for (Moved mover : movers) {
      count(counts, cause(pack, mover), mover.from, mover.to);
    }
    offsets(pack, movers, counts);
    return counts.entrySet().stream().map(Causes::cause).sorted(Causes::inOrder).toList();
  }

  private record Named(Cause.Kind kind, List<Integer> parts) {}

  private Named cause(String pack, Moved mover) {
    if (parts.size() <= 1) {
      return new Named(Cause.Kind.ONLY, IntStream.range(0, parts.size()).boxed().toList());
    }
    List<Integer> enough =
        IntStream.range(0, parts.size())
            .filter(part -> Verdict.sameWord(alone(pack, mover, part), mover.to))
            .boxed()
            .toList();
    if (!enough.isEmpty()) {
      return new Named(enough.size() == 1 ? Cause.Kind.ONLY : Cause.Kind.EITHER, enough);
    }
    List<Integer> needed =
        IntStream.range(0, parts.size())
            .filter(part -> !Verdict.sameWord(without(pack, mover, part), mover.to))
            .boxed()
            .toList();
    return new Named(Cause.Kind.TOGETHER, needed);
  }

  private int alone(String pack, Moved mover, int part) {
    Map<String, Integer> said = alone.get(part).get(mover.unit);
    return said == null ? mover.from : said.getOrDefault(pack, Verdict.NONE);
  }

  private int without(String pack, Moved mover, int part) {
    State state = without.get(part);
    if (state == null) {
      List<Part> rest = new ArrayList<>(parts);
      rest.remove(part);
      state = variants.with(rest);
      without.set(part, state);
    }
    return Objects.requireNonNull(state).grade(mover.unit).getOrDefault(pack, Verdict.NONE);
  }

  /** Who would move by one part alone and does not by all of them. */
  private void offsets(String pack, List<Moved> movers, Map<Named, int[]> counts) {
    HashSet<Integer> moving = new HashSet<>();
    movers.forEach(mover -> moving.add(mover.unit));
    for (int part = 0; part < alone.size(); part++) {
      Named named = new Named(Cause.Kind.OFFSET, List.of(part));
      alone
          .get(part)
          .forEach(
              (unit, said) -> {
                int from = ledger.said(unit).getOrDefault(pack, Verdict.NONE);
                int to = said.getOrDefault(pack, Verdict.NONE);
                if (!moving.contains(unit) && !Verdict.sameWord(from, to)) {
                  count(counts, named, from, to);
                }
              });
    }
  }

  private static void count(Map<Named, int[]> counts, Named named, int from, int to) {
    int[] sums = counts.computeIfAbsent(named, none -> new int[2]);
    sums[0]++;
    sums[1] += Ranks.worse(Verdict.word(from), Verdict.word(to)) ? 1 : 0;
  }

  private static Cause cause(Map.Entry<Named, int[]> counted) {
    return new Cause(
        counted.getKey().kind,
        counted.getKey().parts,
        counted.getValue()[0],
        counted.getValue()[1]);
  }

  private static int inOrder(Cause a, Cause b) {
    int kind = a.kind().compareTo(b.kind());
    int units = kind == 0 ? Integer.compare(b.units(), a.units()) : kind;
    return units == 0 ? a.parts().toString().compareTo(b.parts().toString()) : units;
  }
}
