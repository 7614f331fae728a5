package wuse.facts.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Medium;
import wuse.facts.permit.OutletNumber;

/**
 * What one device measures: a pollutant at an outlet, with the limits of the day.
 *
 * @param unit of values and limits, as in mg/m³
 * @param limit upper limit; null where none is set
 * @param lower lower limit, for pH; null or zero is none
 */
public record Series(
    OutletNumber outlet,
    Medium medium,
    Pollutant pollutant,
    String unit,
    @Nullable BigDecimal limit,
    @Nullable BigDecimal lower) {
  public Series {
    unit = Fit.text("单位", unit);
    Fit.number("限值", limit);
    Fit.number("下限", lower);
  }

  boolean exceededBy(@Nullable BigDecimal value) {
    return value != null
        && Boolean.FALSE.equals(new Exceedance(pollutant, limit, lower).kept(value));
  }
}
