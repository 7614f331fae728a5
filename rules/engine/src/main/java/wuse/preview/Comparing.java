package wuse.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.grading.Graded;
import wuse.grading.Submission;
import wuse.policy.Pack;

/** Holds two sides against one population. */
final class Comparing {
  private static final int BATCH = 256;

  private final Population population;
  private final Side before;
  private final Side after;
  private final Map<String, Movements> movements = new LinkedHashMap<>();
  private final List<Posed> waiting = new ArrayList<>();
  private final TreeSet<String> digests = new TreeSet<>();
  private int units;

  Comparing(Population population, Side before, Side after) {
    this.population = population;
    this.before = before;
    this.after = after;
  }

  /** What a side says of a unit through one pack. */
  record Said(String result, @Nullable BigDecimal score) {
    static final Said NOTHING = new Said(Effect.NONE, null);
  }

  Preview preview() throws Pack.NotInForce {
    for (Side side : List.of(before, after)) {
      for (Pack pack : side.bound()) {
        pack.inForce(population.day());
        movements.putIfAbsent(pack.head().path(), new Movements());
      }
    }
    population.source().each(this::add);
    flush();
    List<Effect> effects = new ArrayList<>();
    for (Map.Entry<String, Movements> pack : movements.entrySet()) {
      effects.add(pack.getValue().effect(pack.getKey(), before, after, population.day()));
    }
    return new Preview(population.day(), units, Digest.of(digests), List.copyOf(effects));
  }

  private void add(Posed posed) {
    waiting.add(posed);
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    Map<String, List<Posed>> byRegion = new LinkedHashMap<>();
    for (Posed posed : waiting) {
      units++;
      digests.add(posed.member().unit() + " " + posed.digest());
      byRegion.computeIfAbsent(posed.member().region(), none -> new ArrayList<>()).add(posed);
    }
    waiting.clear();
    byRegion.forEach(this::compare);
  }

  private void compare(String region, List<Posed> posed) {
    List<Map<String, Said>> old = said(before, region, posed);
    List<Map<String, Said>> now = said(after, region, posed);
    movements.forEach(
        (path, moves) -> {
          for (int i = 0; i < posed.size(); i++) {
            moves.add(
                posed.get(i).member(),
                old.get(i).getOrDefault(path, Said.NOTHING),
                now.get(i).getOrDefault(path, Said.NOTHING));
          }
        });
  }

  private List<Map<String, Said>> said(Side side, String region, List<Posed> posed) {
    List<Pack> packs = side.packs(region);
    List<Submission> batch = posed.stream().map(Posed::submission).toList();
    List<Map<String, Said>> said = new ArrayList<>();
    for (List<Graded> graded : graded(side, packs, batch)) {
      Map<String, Said> of = new HashMap<>();
      for (int i = 0; i < packs.size(); i++) {
        of.put(packs.get(i).head().path(), said(graded.get(i)));
      }
      said.add(of);
    }
    return said;
  }

  private List<List<Graded>> graded(Side side, List<Pack> packs, List<Submission> batch) {
    try {
      return side.round(packs).grade(batch, population.day());
    } catch (Pack.NotInForce askedBefore) {
      throw new IllegalStateException(askedBefore);
    }
  }

  private static Said said(Graded graded) {
    if (!(graded instanceof Graded.Done done)) {
      return new Said(Effect.FAILED, null);
    }
    Decision.Result result = done.decision().result();
    return new Said(
        result.word(), result instanceof Decision.Coloured coloured ? coloured.score() : null);
  }
}
