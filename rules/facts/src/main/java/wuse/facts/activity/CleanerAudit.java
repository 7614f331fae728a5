package wuse.facts.activity;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 清洁生产审核: where the unit stands with its cleaner-production audit. */
@Zh("清洁生产审核")
public record CleanerAudit(Known known, @Zh("状态") Status status) implements ActivityFact {
  /** 状态. */
  public enum Status implements Named {
    NOT_APPLICABLE("不适用"),
    ON_TIME("按期完成"),
    LATE("逾期"),
    REFUSED("拒不实施");

    private final String zh;

    Status(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public CleanerAudit {
    Fit.given("已知", known);
    Fit.given("状态", status);
  }
}
