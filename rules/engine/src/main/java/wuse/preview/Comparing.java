package wuse.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.decision.Ranks;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.policy.Workload;

/** Holds two sides against one population. */
final class Comparing {
  private final Side before;
  private final Side after;
  private final Ledger ledger;
  private final Parts parts;
  private final int sample;
  private final State asIs;
  private final State asDrafted;

  /**
   * @param sample so many of those who move are shown in full, of each pack
   */
  Comparing(Population population, Side before, Side after, int sample) throws Pack.NotInForce {
    for (Pack pack : after.bound()) {
      after.digest(pack.head().path(), population.day());
    }
    this.before = before;
    this.after = after;
    this.ledger = population.ledger(before, after);
    this.parts = new Parts(before, after, ledger.day());
    this.sample = sample;
    this.asIs = State.of(ledger, before);
    this.asDrafted = State.of(ledger, after);
  }

  Preview preview() throws Pack.NotInForce {
    Map<Integer, Map<String, Integer>> drafted = drafted();
    List<Part> tried = parts.all();
    Variants variants = new Variants(ledger, before, after);
    Causes causes = new Causes(ledger, variants, tried);
    List<Effect> effects = new ArrayList<>();
    for (String path : paths()) {
      effects.add(effect(path, drafted, causes));
    }
    return new Preview(
        ledger.day(),
        ledger.size(),
        ledger.digest(),
        parts.changes(),
        tried,
        List.copyOf(effects),
        ledger.unlike());
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    Stream.concat(before.bound().stream(), after.bound().stream())
        .forEach(pack -> paths.add(pack.head().path()));
    return paths;
  }

  /** What the draft says of those whom it can touch. */
  private Map<Integer, Map<String, Integer>> drafted() {
    Touched touched = Touched.of(asIs, asDrafted, ledger.regions());
    Map<Integer, Map<String, Integer>> said = new ConcurrentHashMap<>();
    if (!touched.isNobody()) {
      units()
          .filter(touched::is)
          .forEach(unit -> said.put(unit, asDrafted.grade(unit, touched::stays)));
    }
    return said;
  }

  private IntStream units() {
    return IntStream.range(0, ledger.size()).parallel();
  }

  private Effect effect(String path, Map<Integer, Map<String, Integer>> drafted, Causes causes)
      throws Pack.NotInForce {
    Movements movements = new Movements(ledger);
    for (int unit = 0; unit < ledger.size(); unit++) {
      Map<String, Integer> was = ledger.said(unit);
      int from = was.getOrDefault(path, Verdict.NONE);
      int to = drafted.getOrDefault(unit, was).getOrDefault(path, Verdict.NONE);
      movements.add(unit, from, to);
    }
    List<Causes.Moved> moved = movements.moved();
    Inspections inspections =
        Inspections.of(
            slice(before, asIs, path),
            movements.before(),
            slice(after, asDrafted, path),
            movements.after());
    Pack pack = after.pack(path).or(() -> before.pack(path)).orElseThrow();
    return new Effect(
        path,
        pack.head().name(),
        before.digest(path, ledger.day()),
        after.digest(path, ledger.day()),
        movements.before(),
        movements.after(),
        movements.transitions(),
        moved.stream().map(this::mover).toList(),
        causes.of(path, moved),
        movements.groups(),
        examples(path, moved),
        inspections,
        effort(path, moved, drafted, inspections));
  }

  /** Null where the draft states no workload. */
  private @Nullable Effort effort(
      String path,
      List<Causes.Moved> moved,
      Map<Integer, Map<String, Integer>> drafted,
      @Nullable Inspections inspections) {
    Workload now = workload(slice(after, asDrafted, path));
    if (now == null || inspections == null) {
      return null;
    }
    Workload then = workload(slice(before, asIs, path));
    int opened = tasks(path, drafted, now.task().pointsFrom());
    int sent = (int) moved.stream().filter(one -> isWarned(one, now.warning().colours())).count();
    return new Effort(
        opened,
        sent,
        Effort.Hours.of(then == null ? now : then, inspections.before(), 0, 0),
        Effort.Hours.of(now, inspections.after(), opened, sent));
  }

  private static @Nullable Workload workload(@Nullable Slice slice) {
    return slice instanceof Slice.OfScorecard scorecard ? scorecard.scheme().workload() : null;
  }

  private static boolean isWarned(Causes.Moved moved, Set<Colour> colours) {
    String to = Verdict.word(moved.to());
    return Ranks.worse(Verdict.word(moved.from()), to)
        && Colour.named(to).filter(colours::contains).isPresent();
  }

  private int tasks(String path, Map<Integer, Map<String, Integer>> drafted, BigDecimal from) {
    Tasks tasks = new Tasks(path, before, asIs, after, asDrafted, from);
    return drafted.entrySet().parallelStream()
        .mapToInt(
            unit ->
                tasks.opened(
                    unit.getKey(),
                    ledger.said(unit.getKey()).getOrDefault(path, Verdict.NONE),
                    unit.getValue().getOrDefault(path, Verdict.NONE)))
        .sum();
  }

  private static @Nullable Slice slice(Side side, State state, String path) {
    return side.pack(path).map(state::slice).orElse(null);
  }

  private Mover mover(Causes.Moved moved) {
    return new Mover(
        ledger.member(moved.unit()),
        Verdict.word(moved.from()),
        Verdict.word(moved.to()),
        Verdict.score(moved.from()),
        Verdict.score(moved.to()));
  }

  /** Evenly spread over all who move, so that the same call shows the same ones. */
  private List<Example> examples(String path, List<Causes.Moved> moved) {
    int most = Math.min(sample, moved.size());
    return IntStream.range(0, most)
        .map(i -> (int) ((long) i * moved.size() / most))
        .mapToObj(moved::get)
        .flatMap(one -> Stream.ofNullable(example(path, one)))
        .toList();
  }

  private @Nullable Example example(String path, Causes.Moved moved) {
    State.Explained was = asIs.explained(path, moved.unit());
    State.Explained is = asDrafted.explained(path, moved.unit());
    return was == null || is == null
        ? null
        : new Example(
            mover(moved),
            was.decision(),
            is.decision(),
            Reason.between(was.decision(), was.slice(), is.decision(), is.slice()));
  }
}
