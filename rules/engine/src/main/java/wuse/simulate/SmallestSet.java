package wuse.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The set of mends of least effort with which a goal is reached; each trial is a grading. Mending
 * more never makes worse, so a branch whose every mend does not reach the goal is left.
 */
final class SmallestSet {
  private static final int MOST_TRIALS = 5_000;

  private final List<Mend> candidates;
  private final Map<String, BigDecimal> efforts;
  private final Function<List<Mend>, Trial> graded;
  private final Map<String, BigDecimal> gains;
  private @Nullable List<Mend> best;
  private BigDecimal least = BigDecimal.ZERO;
  private int trials;

  /**
   * @param needed points still needed for the goal; nothing where that cannot be said
   */
  record Trial(boolean reached, BigDecimal needed) {}

  /**
   * @param proved whether no set of less effort was left untried
   */
  record Found(List<Mend> mends, BigDecimal effort, boolean proved) {}

  /**
   * @param gains the most points that mending each can give back
   */
  SmallestSet(
      List<Mend> candidates,
      Map<String, BigDecimal> efforts,
      Map<String, BigDecimal> gains,
      Function<List<Mend>, Trial> graded) {
    this.candidates =
        candidates.stream()
            .sorted(
                Comparator.comparing((Mend m) -> rate(m, efforts, gains))
                    .reversed()
                    .thenComparing(Mend::id))
            .toList();
    this.efforts = efforts;
    this.gains = gains;
    this.graded = graded;
  }

  private static double rate(
      Mend mend, Map<String, BigDecimal> efforts, Map<String, BigDecimal> gains) {
    return gains.getOrDefault(mend.id(), BigDecimal.ZERO).doubleValue()
        / efforts.getOrDefault(mend.id(), BigDecimal.ONE).doubleValue();
  }

  /** Empty where not even all of them reach the goal. */
  Optional<Found> found() {
    if (!reached(candidates)) {
      return Optional.empty();
    }
    List<Mend> forced = new ArrayList<>();
    for (Mend one : candidates) {
      if (!reached(without(candidates, one))) {
        forced.add(one);
      }
    }
    greedy(forced);
    List<Mend> free = candidates.stream().filter(one -> !forced.contains(one)).toList();
    search(free, 0, forced, effort(forced));
    List<Mend> smallest = best == null ? candidates : best;
    return Optional.of(new Found(smallest, effort(smallest), trials < MOST_TRIALS));
  }

  /** A first set, from which nothing can be left out. */
  private void greedy(List<Mend> forced) {
    List<Mend> chosen = new ArrayList<>(forced);
    for (Mend one : candidates) {
      if (!chosen.contains(one) && !reached(chosen)) {
        chosen.add(one);
      }
    }
    for (int i = chosen.size() - 1; i >= 0; i--) {
      List<Mend> fewer = without(chosen, chosen.get(i));
      if (reached(fewer)) {
        chosen = fewer;
      }
    }
    best = chosen;
    least = effort(chosen);
  }

  private void search(List<Mend> free, int from, List<Mend> chosen, BigDecimal effort) {
    if (effort.compareTo(least) >= 0 || trials >= MOST_TRIALS) {
      return;
    }
    Trial trial = graded(chosen);
    if (trial.reached()) {
      best = chosen;
      least = effort;
      return;
    }
    if (from == free.size()
        || effort.add(bound(free, from, trial.needed())).compareTo(least) >= 0) {
      return;
    }
    List<Mend> all = new ArrayList<>(chosen);
    all.addAll(free.subList(from, free.size()));
    if (!reached(all)) {
      return;
    }
    List<Mend> with = new ArrayList<>(chosen);
    with.add(free.get(from));
    search(free, from + 1, with, effort.add(effort(free.get(from))));
    search(free, from + 1, chosen, effort);
  }

  /** The least effort that could give so many points, were mends divisible. */
  private BigDecimal bound(List<Mend> free, int from, BigDecimal needed) {
    BigDecimal missing = needed;
    BigDecimal effort = smallest(free, from);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < free.size() && missing.signum() > 0; i++) {
      BigDecimal gain = gains.getOrDefault(free.get(i).id(), BigDecimal.ZERO);
      if (gain.signum() > 0) {
        BigDecimal part =
            gain.compareTo(missing) <= 0
                ? BigDecimal.ONE
                : missing.divide(gain, 6, java.math.RoundingMode.DOWN);
        sum = sum.add(effort(free.get(i)).multiply(part));
        missing = missing.subtract(gain);
      }
    }
    return sum.max(effort);
  }

  private BigDecimal smallest(List<Mend> free, int from) {
    return free.subList(from, free.size()).stream()
        .map(this::effort)
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal effort(Mend mend) {
    return efforts.getOrDefault(mend.id(), BigDecimal.ONE);
  }

  private BigDecimal effort(List<Mend> mends) {
    return mends.stream().map(this::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Trial graded(List<Mend> mends) {
    trials++;
    return graded.apply(mends);
  }

  private boolean reached(List<Mend> mends) {
    return graded(mends).reached();
  }

  private static List<Mend> without(List<Mend> mends, Mend one) {
    return mends.stream().filter(other -> other != one).toList();
  }
}
