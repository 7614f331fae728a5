package wuse.facts.enforcement;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 突发环境事件: an environmental incident. */
@Zh("突发环境事件")
public record Incident(Known known, @Zh("级别") Level level) implements EnforcementFact {
  /** 级别. */
  public enum Level implements Named {
    GENERAL("一般"),
    LARGE("较大"),
    MAJOR("重大"),
    EXTREME("特别重大");

    private final String zh;

    Level(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Incident {
    Fit.given("已知", known);
    Fit.given("级别", level);
  }
}
