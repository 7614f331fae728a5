package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 校准: calibrations due and done. */
@Zh("校准")
public record Calibration(Known known, @Zh("应校准次数") int due, @Zh("已校准次数") int done)
    implements MonitoringFact {
  public Calibration {
    Fit.given("已知", known);
    Fit.notNegative("应校准次数", due);
    Fit.notNegative("已校准次数", done);
  }
}
