package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 选择条件: a condition of a positive list of which one is enough.
 *
 * @param until last day; null while it goes on
 */
@Zh("选择条件")
public record SelectiveCondition(
    Known known, @Zh("名称") Name name, @Zh("至") @Nullable LocalDate until) implements ActivityFact {
  /** 名称. */
  public enum Name implements Named {
    LIVELIHOOD("民生保障"),
    ADVANCED("治污水平先进"),
    EMPLOYMENT("吸纳就业强"),
    KEY_PROJECT("重点工程"),
    GRADE_A("绩效A级或引领性"),
    SMALL("小微低风险");

    private final String zh;

    Name(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public SelectiveCondition {
    Fit.given("已知", known);
    Fit.given("名称", name);
  }
}
