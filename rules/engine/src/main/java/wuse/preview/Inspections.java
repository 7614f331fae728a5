package wuse.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Scheme;
import wuse.policy.Slice;

/**
 * 检查量: how many inspections a month the rates of the colours come to, before and after. The rates
 * are the pack's, a share of the units of a colour each quarter; to one decimal.
 *
 * @param before by the packs as they are
 * @param after by the draft, with its own rates
 */
public record Inspections(BigDecimal before, BigDecimal after) {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(3);

  /** Null where one of the two is no scorecard, or says no rates. */
  static @Nullable Inspections of(
      @Nullable Slice was,
      Map<String, Integer> before,
      @Nullable Slice is,
      Map<String, Integer> after) {
    BigDecimal now = aMonth(was, before);
    BigDecimal then = aMonth(is, after);
    return now == null || then == null ? null : new Inspections(now, then);
  }

  private static @Nullable BigDecimal aMonth(@Nullable Slice slice, Map<String, Integer> units) {
    if (!(slice instanceof Slice.OfScorecard scorecard)) {
      return null;
    }
    BigDecimal sum = null;
    for (Scheme.Consequence of : scorecard.scheme().consequences()) {
      BigDecimal rate = of.inspectionRate();
      if (rate != null) {
        int count = units.getOrDefault(of.colour().zh(), 0);
        BigDecimal share = rate.multiply(BigDecimal.valueOf(count));
        sum = sum == null ? share : sum.add(share);
      }
    }
    return sum == null ? null : sum.divide(MONTHS, 1, RoundingMode.HALF_UP);
  }
}
