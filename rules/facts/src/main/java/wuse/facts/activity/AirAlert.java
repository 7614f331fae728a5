package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 重污染预警: a heavy-pollution alert as it concerned the unit, from this day on.
 *
 * @param endedOn null while it lasts
 */
@Zh("重污染预警")
public record AirAlert(
    Known known,
    @Zh("级别") Level level,
    @Zh("结束日期") @Nullable LocalDate endedOn,
    @Zh("要求") Ordered ordered,
    @Zh("应落实措施") @Unit("项") @Nullable Integer due,
    @Zh("已落实措施") @Unit("项") @Nullable Integer done)
    implements ActivityFact {
  /** 级别. */
  public enum Level implements Named {
    YELLOW("黄"),
    ORANGE("橙"),
    RED("红");

    private final String zh;

    Level(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  /** 要求. */
  public enum Ordered implements Named {
    VOLUNTARY("自主减排"),
    LIMIT("限产"),
    STOP("停产");

    private final String zh;

    Ordered(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public AirAlert {
    Fit.given("已知", known);
    Fit.given("级别", level);
    Fit.given("要求", ordered);
    Fit.notNegative("应落实措施", due);
    Fit.notNegative("已落实措施", done);
    Fit.ordered("结束日期", known.occurred(), endedOn);
  }
}
