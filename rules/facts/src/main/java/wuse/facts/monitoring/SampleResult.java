package wuse.facts.monitoring;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/**
 * 监测结果: one pollutant of one sample.
 *
 * @param outlet null where the point is none of the permit, as for noise at a neighbour's
 * @param sampledAt Asia/Shanghai
 * @param value in {@code unit}; what was not detected counts as zero whatever is written here
 * @param limit upper limit in the same unit
 * @param lower lower limit, for pH; zero is no rule
 */
@Zh("监测结果")
public record SampleResult(
    Known known,
    @Zh("排放口") @Nullable OutletNumber outlet,
    @Zh("介质") Medium medium,
    @Zh("监测性质") Purpose purpose,
    @Zh("污染物") Pollutant pollutant,
    @Zh("采样时间") LocalDateTime sampledAt,
    @Zh("数值") BigDecimal value,
    @Zh("未检出") boolean notDetected,
    @Zh("限值") @Nullable BigDecimal limit,
    @Zh("下限") @Nullable BigDecimal lower,
    @Zh("单位") String unit)
    implements MonitoringFact {
  /** 监测性质. */
  public enum Purpose implements Named {
    OWN("自行监测"),
    ENFORCEMENT("执法监测");

    private final String zh;

    Purpose(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public SampleResult {
    Fit.given("已知", known);
    Fit.given("介质", medium);
    Fit.given("监测性质", purpose);
    Fit.given("污染物", pollutant);
    Fit.given("采样时间", sampledAt);
    Fit.given("数值", value);
    Fit.number("数值", value);
    Fit.number("限值", limit);
    Fit.number("下限", lower);
    unit = Fit.text("单位", unit);
    Exceedance.plausible("数值", pollutant, value);
  }

  /**
   * Times by which the limit is exceeded: (value − limit) ÷ limit; see {@link Exceedance#multiple}.
   */
  @Zh("超标倍数")
  @Unit("倍")
  public @Nullable BigDecimal multiple() {
    return exceedance().multiple(measured());
  }

  /** True if the value keeps the limit, which it may reach; null where no limit is given. */
  @Zh("达标")
  public @Nullable Boolean compliant() {
    return exceedance().kept(measured());
  }

  /** Value − limit in the value's unit, meant for noise in dB(A); null where no limit is given. */
  @Zh("超标分贝")
  @Unit("dB")
  public @Nullable BigDecimal excess() {
    return limit == null ? null : measured().subtract(limit);
  }

  private Exceedance exceedance() {
    return new Exceedance(pollutant, limit, lower);
  }

  // for what was not found the laboratory writes its detection limit, which may lie above a strict
  // limit
  private BigDecimal measured() {
    return notDetected ? BigDecimal.ZERO : value;
  }
}
