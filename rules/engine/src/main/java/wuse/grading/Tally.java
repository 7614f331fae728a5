package wuse.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.policy.Pack;
import wuse.policy.Slice;

/**
 * What the findings of a scorecard add up to. A category loses at most its weight; the sum is
 * rounded half up to a tenth; an undecided indicator costs nothing and counts as applicable.
 */
record Tally(
    List<Decision.CategoryScore> categories,
    BigDecimal score,
    int applicable,
    int undecided,
    BigDecimal applicablePoints,
    BigDecimal undecidedPoints) {

  /** {@code found} has one finding for each indicator of the slice, in its order. */
  static Tally of(Slice.OfScorecard slice, List<Finding> found) {
    int applicable = 0;
    int undecided = 0;
    BigDecimal applicablePoints = BigDecimal.ZERO;
    BigDecimal undecidedPoints = BigDecimal.ZERO;
    for (int i = 0; i < found.size(); i++) {
      Finding.Outcome outcome = found.get(i).outcome();
      if (outcome == Finding.Outcome.NOT_APPLICABLE) {
        continue;
      }
      BigDecimal points = slice.indicators().get(i).indicator().points();
      applicable++;
      applicablePoints = applicablePoints.add(points);
      if (outcome == Finding.Outcome.UNDECIDED) {
        undecided++;
        undecidedPoints = undecidedPoints.add(points);
      }
    }
    List<Decision.CategoryScore> categories = categories(slice, found);
    BigDecimal sum =
        categories.stream()
            .map(Decision.CategoryScore::score)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Tally(
        categories,
        sum.setScale(1, RoundingMode.HALF_UP),
        applicable,
        undecided,
        applicablePoints,
        undecidedPoints);
  }

  private static List<Decision.CategoryScore> categories(
      Slice.OfScorecard slice, List<Finding> found) {
    List<Decision.CategoryScore> scores = new ArrayList<>();
    for (Pack.Category category : slice.categories()) {
      BigDecimal lost = BigDecimal.ZERO;
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i) instanceof Finding.Missed missed
            && slice.indicators().get(i).indicator().category().equals(category.id())) {
          lost = lost.add(missed.points());
        }
      }
      BigDecimal left = category.weight().subtract(lost.min(category.weight()));
      scores.add(new Decision.CategoryScore(category.id(), left, category.weight()));
    }
    return List.copyOf(scores);
  }

  BigDecimal undecidedShare() {
    return applicable == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(undecided)
            .divide(BigDecimal.valueOf(applicable), 4, RoundingMode.HALF_UP);
  }

  /** Compared without rounding: undecided ÷ applicable &gt; share. */
  boolean undecidedShareAbove(BigDecimal share) {
    return BigDecimal.valueOf(undecided).compareTo(share.multiply(BigDecimal.valueOf(applicable)))
        > 0;
  }

  boolean undecidedPointsAbove(BigDecimal share) {
    return undecidedPoints.compareTo(share.multiply(applicablePoints)) > 0;
  }

  boolean anyCategoryBelow(BigDecimal share) {
    return categories.stream().anyMatch(c -> c.score().compareTo(share.multiply(c.of())) < 0);
  }
}
