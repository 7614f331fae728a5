package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 用电不一致: hours in which the power used contradicts what was reported. */
@Zh("用电不一致")
public record PowerMismatch(Known known, @Zh("小时数") @Unit("h") int hours)
    implements MonitoringFact {
  public PowerMismatch {
    Fit.given("已知", known);
    Fit.notNegative("小时数", hours);
  }
}
