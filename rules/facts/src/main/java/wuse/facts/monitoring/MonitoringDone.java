package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 自行监测完成情况: what of the plan was measured, published and recorded in one period. */
@Zh("自行监测完成情况")
public record MonitoringDone(
    Known known,
    @Zh("报告期") String period,
    @Zh("应测点位") int pointsDue,
    @Zh("已测点位") int pointsDone,
    @Zh("应测指标") int itemsDue,
    @Zh("已测指标") int itemsDone,
    @Zh("应测次数") int timesDue,
    @Zh("已测次数") int timesDone,
    @Zh("应公布数") int publishDue,
    @Zh("已公布数") int published,
    @Zh("应记工况数") int conditionDue,
    @Zh("已记工况数") int conditionDone)
    implements MonitoringFact {
  public MonitoringDone {
    Fit.given("已知", known);
    period = Fit.text("报告期", period);
    Fit.notNegative("应测点位", pointsDue);
    Fit.notNegative("已测点位", pointsDone);
    Fit.notNegative("应测指标", itemsDue);
    Fit.notNegative("已测指标", itemsDone);
    Fit.notNegative("应测次数", timesDue);
    Fit.notNegative("已测次数", timesDone);
    Fit.notNegative("应公布数", publishDue);
    Fit.notNegative("已公布数", published);
    Fit.notNegative("应记工况数", conditionDue);
    Fit.notNegative("已记工况数", conditionDone);
  }
}
