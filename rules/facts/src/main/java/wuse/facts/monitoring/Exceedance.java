package wuse.facts.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact;
import wuse.facts.UnfitFact.Reason;

/**
 * A value against its limits. A lower limit of zero is a default of forms and no rule; a limit of
 * zero has no multiple.
 */
record Exceedance(Pollutant pollutant, @Nullable BigDecimal limit, @Nullable BigDecimal lower) {

  /**
   * (value − limit) ÷ limit, below zero while the limit is kept; null where there is none. For pH,
   * which has no multiple, the distance in pH units to the nearer end of its range, above zero
   * outside.
   */
  @Nullable BigDecimal multiple(BigDecimal value) {
    return pollutant.isPh() ? distance(value) : quotient(value);
  }

  private @Nullable BigDecimal quotient(BigDecimal value) {
    if (limit == null || limit.signum() <= 0) {
      return null;
    }
    return value.subtract(limit).divide(limit, MathContext.DECIMAL64);
  }

  private @Nullable BigDecimal distance(BigDecimal value) {
    BigDecimal floor = floor();
    BigDecimal above = limit == null ? null : value.subtract(limit);
    BigDecimal below = floor == null ? null : floor.subtract(value);
    if (above == null || below == null) {
      return above == null ? below : above;
    }
    return above.max(below);
  }

  /** True if the value lies within, ends included; null where no limit is given. */
  @Nullable Boolean kept(BigDecimal value) {
    BigDecimal floor = floor();
    if (limit == null && floor == null) {
      return null;
    }
    return (limit == null || value.compareTo(limit) <= 0)
        && (floor == null || value.compareTo(floor) >= 0);
  }

  private @Nullable BigDecimal floor() {
    return lower == null || lower.signum() == 0 ? null : lower;
  }

  /** Refuses a concentration below zero, which a temperature may be. */
  static void plausible(String field, Pollutant pollutant, @Nullable BigDecimal value) {
    if (value != null && value.signum() < 0 && !pollutant.signed()) {
      throw new UnfitFact(field, value, Reason.NEGATIVE, List.of("0"));
    }
  }
}
