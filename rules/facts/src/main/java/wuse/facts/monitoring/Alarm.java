package wuse.facts.monitoring;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 预警: a warning sent to the unit.
 *
 * @param minutes null while it is not dealt with
 */
@Zh("预警")
public record Alarm(
    Known known,
    @Zh("污染物") @Nullable Pollutant pollutant,
    @Zh("处置分钟") @Unit("min") @Nullable Integer minutes)
    implements MonitoringFact {
  public Alarm {
    Fit.given("已知", known);
    Fit.notNegative("处置分钟", minutes);
  }
}
