package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 数据可疑: hours whose data look wrong; a lead unless its standing says more. */
@Zh("数据可疑")
public record DataSuspicion(Known known, @Zh("类型") Type type, @Zh("小时数") @Unit("h") int hours)
    implements MonitoringFact {
  /** 类型. */
  public enum Type implements Named {
    CONSTANT("恒值"),
    JUMP("突变"),
    OTHER("其他");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public DataSuspicion {
    Fit.given("已知", known);
    Fit.given("类型", type);
    Fit.notNegative("小时数", hours);
  }
}
