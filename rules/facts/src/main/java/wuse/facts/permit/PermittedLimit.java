package wuse.facts.permit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Named;
import wuse.facts.Zh;
import wuse.facts.monitoring.Pollutant;

/**
 * 许可限值: the limit of one pollutant at one outlet.
 *
 * @param limit upper limit in {@code unit}; null where the permit sets none
 * @param lower lower limit, for pH
 */
@Zh("许可限值")
public record PermittedLimit(
    Known known,
    @Zh("排放口") OutletNumber outlet,
    @Zh("介质") Medium medium,
    @Zh("污染物") Pollutant pollutant,
    @Zh("限值") @Nullable BigDecimal limit,
    @Zh("下限") @Nullable BigDecimal lower,
    @Zh("单位") String unit,
    @Zh("监测方式") @Nullable Mode mode,
    @Zh("频次") @Nullable String frequency,
    @Zh("执行标准") @Nullable String standard)
    implements PermitFact {
  /** 监测方式. */
  public enum Mode implements Named {
    AUTOMATIC("自动"),
    MANUAL("手工"),
    BOTH("自动加手工");

    private final String zh;

    Mode(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public PermittedLimit {
    Fit.given("已知", known);
    Fit.given("排放口", outlet);
    Fit.given("介质", medium);
    Fit.given("污染物", pollutant);
    Fit.number("限值", limit);
    Fit.number("下限", lower);
    unit = Fit.text("单位", unit);
    frequency = Fit.textOrNull("频次", frequency);
    standard = Fit.textOrNull("执行标准", standard);
  }
}
