package wuse.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Pack;

/**
 * Every score that points could add up to, were each indicator free to reach any of its bands: a
 * score that is not among these no unit can have. Shared causes make the true set smaller, never
 * larger.
 */
final class AttainableScores {
  private final TreeSet<BigDecimal> scores;

  private AttainableScores(TreeSet<BigDecimal> scores) {
    this.scores = scores;
  }

  static AttainableScores of(Pack.Scorecard pack, LocalDate day) {
    long unit = unit(pack, day);
    BitSet lost = new BitSet();
    lost.set(0);
    long full = 0;
    for (Pack.Category category : pack.categories()) {
      long weight = Line.of(category.weight()) / unit;
      full += weight;
      lost = sums(lost, ofCategory(pack, category, day, unit, (int) weight));
    }
    TreeSet<BigDecimal> scores = new TreeSet<>();
    long all = full;
    lost.stream()
        .mapToObj(l -> Line.number((all - l) * unit).setScale(1, RoundingMode.HALF_UP))
        .forEach(scores::add);
    return new AttainableScores(scores);
  }

  /** The greatest common step of all deductions and weights. */
  private static long unit(Pack.Scorecard pack, LocalDate day) {
    long unit = 0;
    for (Pack.Category category : pack.categories()) {
      unit = gcd(unit, Line.of(category.weight()));
    }
    for (Indicator indicator : pack.indicators()) {
      for (BigDecimal deduct : deductions(indicator, day)) {
        unit = gcd(unit, Line.of(deduct));
      }
    }
    return unit;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static Set<BigDecimal> deductions(Indicator indicator, LocalDate day) {
    return indicator.versions().on(day).map(Indicator.Rule::bands).orElse(List.of()).stream()
        .map(Indicator.Band::deduct)
        .collect(Collectors.toSet());
  }

  private static BitSet ofCategory(
      Pack.Scorecard pack, Pack.Category category, LocalDate day, long unit, int weight) {
    BitSet lost = new BitSet();
    lost.set(0);
    for (Indicator indicator : pack.indicators()) {
      if (indicator.category().equals(category.id())) {
        BitSet more = new BitSet();
        more.set(0);
        for (BigDecimal deduct : deductions(indicator, day)) {
          more.set((int) (Line.of(deduct) / unit));
        }
        lost = capped(sums(lost, more), weight);
      }
    }
    return lost;
  }

  private static BitSet sums(BitSet a, BitSet b) {
    BitSet sums = new BitSet();
    a.stream().forEach(x -> b.stream().forEach(y -> sums.set(x + y)));
    return sums;
  }

  /** A category loses at most its weight. */
  private static BitSet capped(BitSet lost, int weight) {
    if (lost.length() > weight + 1) {
      lost.clear(weight + 1, lost.length());
      lost.set(weight);
    }
    return lost;
  }

  /** The lowest score that is not below the bound. */
  BigDecimal notBelow(BigDecimal bound) {
    BigDecimal score = scores.ceiling(bound.setScale(1, RoundingMode.HALF_UP));
    return score == null ? bound : score;
  }

  /** The highest score below the bound. */
  BigDecimal below(BigDecimal bound) {
    BigDecimal score = scores.lower(bound.setScale(1, RoundingMode.HALF_UP));
    return score == null ? bound : score;
  }

  /** Whether no unit can have a score from {@code from} up to, not including, {@code to}. */
  boolean noneIn(BigDecimal from, BigDecimal to) {
    return scores.subSet(from, to).isEmpty();
  }
}
