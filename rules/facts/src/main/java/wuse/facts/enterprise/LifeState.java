package wuse.facts.enterprise;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 生产状态: the state of the unit from this day on. */
@Zh("生产状态")
public record LifeState(Known known, @Zh("状态") State state) implements EnterpriseFact {
  /** 状态. */
  public enum State implements Named {
    RUNNING("在产"),
    STOPPED("停产"),
    LONG_STOPPED("长期停产"),
    SEASONAL("季节性"),
    NOT_STARTED("未投产"),
    CLOSED("关闭");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public LifeState {
    Fit.given("已知", known);
    Fit.given("状态", state);
  }
}
