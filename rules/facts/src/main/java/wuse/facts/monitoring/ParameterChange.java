package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 参数修改: a change of a device's parameter. */
@Zh("参数修改")
public record ParameterChange(Known known, @Zh("参数") String parameter, @Zh("已备案") boolean filed)
    implements MonitoringFact {
  public ParameterChange {
    Fit.given("已知", known);
    parameter = Fit.text("参数", parameter);
  }
}
