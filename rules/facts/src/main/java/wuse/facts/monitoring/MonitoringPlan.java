package wuse.facts.monitoring;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 自行监测方案: whether the plan of self-monitoring agrees with the permit (排污许可管理条例 art. 19). */
@Zh("自行监测方案")
public record MonitoringPlan(
    Known known, @Zh("方案状态") Status status, @Zh("质量管理制度") @Nullable Boolean qualitySystem)
    implements MonitoringFact {
  /** 方案状态. */
  public enum Status implements Named {
    CONSISTENT("一致"),
    INCOMPLETE("缺项"),
    NONE("未制定");

    private final String zh;

    Status(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public MonitoringPlan {
    Fit.given("已知", known);
    Fit.given("方案状态", status);
  }
}
