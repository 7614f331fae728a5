package wuse.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import wuse.decision.Decision;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.Slice;

/**
 * What the findings of a scorecard add up to. A category loses at most its weight; the sum is
 * rounded half up to a tenth; an undecided indicator costs nothing and counts as applicable.
 *
 * @param applicablePoints the most that the applicable indicators could cost, as a point of {@link
 *     Line}
 */
record Tally(
    List<Decision.CategoryScore> categories,
    BigDecimal score,
    int applicable,
    int undecided,
    long applicablePoints,
    long undecidedPoints) {

  /**
   * What of a slice is the same for every unit: which category an indicator counts in, and its
   * points.
   */
  static final class Weights {
    private final List<Pack.Category> categories;
    private final int[] category;
    private final long[] points;

    Weights(Slice.OfScorecard slice) {
      this.categories = slice.categories();
      List<String> ids = categories.stream().map(Pack.Category::id).toList();
      this.category =
          slice.indicators().stream()
              .mapToInt(r -> ids.indexOf(r.indicator().category()))
              .toArray();
      this.points =
          slice.indicators().stream().mapToLong(r -> Line.of(r.indicator().points())).toArray();
    }

    Tally tally(Endings endings) {
      BigDecimal[] lost = new BigDecimal[categories.size()];
      int applicable = 0;
      int undecided = 0;
      long applicablePoints = 0;
      long undecidedPoints = 0;
      for (int i = 0; i < points.length; i++) {
        if (!endings.isApplicable(i)) {
          continue;
        }
        applicable++;
        applicablePoints += points[i];
        if (endings.isMissed(i)) {
          BigDecimal before = lost[category[i]];
          BigDecimal more = endings.points(i);
          lost[category[i]] = before == null ? more : before.add(more);
        } else if (endings.isUndecided(i)) {
          undecided++;
          undecidedPoints += points[i];
        }
      }
      List<Decision.CategoryScore> scores = scores(lost);
      return new Tally(
          scores, sum(scores), applicable, undecided, applicablePoints, undecidedPoints);
    }

    private List<Decision.CategoryScore> scores(BigDecimal[] lost) {
      List<Decision.CategoryScore> scores = new ArrayList<>(lost.length);
      for (int i = 0; i < lost.length; i++) {
        BigDecimal weight = categories.get(i).weight();
        BigDecimal left = lost[i] == null ? weight : weight.subtract(lost[i].min(weight));
        scores.add(new Decision.CategoryScore(categories.get(i).id(), left, weight));
      }
      return List.copyOf(scores);
    }

    private static BigDecimal sum(List<Decision.CategoryScore> scores) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Decision.CategoryScore score : scores) {
        sum = sum.add(score.score());
      }
      return sum.setScale(1, RoundingMode.HALF_UP);
    }
  }

  BigDecimal undecidedShare() {
    return applicable == 0 || undecided == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(undecided)
            .divide(BigDecimal.valueOf(applicable), 4, RoundingMode.HALF_UP);
  }

  /** Compared without rounding: undecided ÷ applicable &gt; share. */
  boolean undecidedShareAbove(BigDecimal share) {
    return undecided > 0
        && BigDecimal.valueOf(undecided).compareTo(share.multiply(BigDecimal.valueOf(applicable)))
            > 0;
  }

  boolean undecidedPointsAbove(BigDecimal share) {
    return undecidedPoints > 0
        && BigDecimal.valueOf(undecidedPoints)
                .compareTo(share.multiply(BigDecimal.valueOf(applicablePoints)))
            > 0;
  }

  boolean anyCategoryBelow(BigDecimal share) {
    for (Decision.CategoryScore category : categories) {
      if (category.score() != category.of()
          && category.score().compareTo(share.multiply(category.of())) < 0) {
        return true;
      }
    }
    return false;
  }
}
