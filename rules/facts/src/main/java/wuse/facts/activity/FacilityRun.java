package wuse.facts.activity;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 治污设施运行: hours that production ran, and those of them with treatment. */
@Zh("治污设施运行")
public record FacilityRun(
    Known known,
    @Zh("生产小时") @Unit("h") BigDecimal productionHours,
    @Zh("同步小时") @Unit("h") BigDecimal syncHours)
    implements ActivityFact {
  public FacilityRun {
    Fit.given("已知", known);
    Fit.given("生产小时", productionHours);
    Fit.notNegative("生产小时", productionHours);
    Fit.given("同步小时", syncHours);
    Fit.notNegative("同步小时", syncHours);
  }
}
