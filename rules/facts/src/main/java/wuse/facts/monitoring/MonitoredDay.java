package wuse.facts.monitoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Only;
import wuse.facts.Unit;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/**
 * 自动监测日: one pollutant at one outlet over one day (occurred), as {@link DayRollup} makes it of
 * hours. Whether a day with so many valid hours is valid is for a policy to say.
 *
 * @param validHours of 45 or more valid minutes each
 * @param mean of the hours that count; null if none does
 * @param max highest hour that counts
 * @param exceededHours marked hours left out (公告2022年第21号)
 * @param marks the marks of the day, as in 停运、校准
 */
@Zh("自动监测日")
public record MonitoredDay(
    Known known,
    @Zh("排放口") OutletNumber outlet,
    @Zh("介质") @Only({"废气", "废水"}) Medium medium,
    @Zh("污染物") Pollutant pollutant,
    @Zh("单位") String unit,
    @Zh("应传小时") @Unit("h") int hoursDue,
    @Zh("有效小时") @Unit("h") int validHours,
    @Zh("运行小时") @Unit("h") int runningHours,
    @Zh("均值") @Nullable BigDecimal mean,
    @Zh("最大值") @Nullable BigDecimal max,
    @Zh("限值") @Nullable BigDecimal limit,
    @Zh("超标小时") @Unit("h") int exceededHours,
    @Zh("日均超标") boolean dayExceeded,
    @Zh("标记") @Nullable String marks)
    implements MonitoringFact {
  public MonitoredDay {
    Fit.given("已知", known);
    Fit.given("排放口", outlet);
    Fit.given("介质", medium);
    Fit.only("介质", medium, Medium.AIR, Medium.WATER);
    Fit.given("污染物", pollutant);
    unit = Fit.text("单位", unit);
    Fit.hoursOfDay("应传小时", hoursDue);
    Fit.hoursOfDay("有效小时", validHours);
    Fit.hoursOfDay("运行小时", runningHours);
    Fit.number("均值", mean);
    Fit.number("最大值", max);
    Fit.number("限值", limit);
    Fit.hoursOfDay("超标小时", exceededHours);
    marks = Fit.textOrNull("标记", marks);
    Exceedance.plausible("均值", pollutant, mean);
    Exceedance.plausible("最大值", pollutant, max);
  }

  /**
   * Times by which the limit is exceeded: in waste water by the day's mean, in waste gas by its
   * highest hour; null where the limit or the value is absent, and for pH, whose range a day does
   * not carry.
   */
  @Zh("超标倍数")
  @Unit("倍")
  public @Nullable BigDecimal multiple() {
    BigDecimal judged = medium == Medium.WATER ? mean : max;
    return judged == null || pollutant.isPh()
        ? null
        : new Exceedance(pollutant, limit, null).multiple(judged);
  }
}
