package wuse.facts.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/**
 * 工况标记: a mark that the firm set on a span of its monitoring data (污染物排放自动监测设备标记规则, 公告2022年第21号).
 *
 * @param onTime by 12:00 of the next day
 * @param consistent null while nobody has compared it
 */
@Zh("工况标记")
public record StateMark(
    Known known,
    @Zh("排放口") OutletNumber outlet,
    @Zh("标记") Mark mark,
    @Zh("开始时间") LocalDateTime from,
    @Zh("结束时间") LocalDateTime to,
    @Zh("及时") boolean onTime,
    @Zh("与工况一致") @Nullable Boolean consistent)
    implements MonitoringFact {
  /** 标记. */
  public enum Mark implements Named {
    STOPPED("停运"),
    START_STOP("启停炉"),
    FAULT("故障"),
    MAINTENANCE("维护"),
    CALIBRATION("校准"),
    OTHER("其他");

    private final String zh;

    Mark(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public StateMark {
    Fit.given("已知", known);
    Fit.given("排放口", outlet);
    Fit.given("标记", mark);
    Fit.given("开始时间", from);
    Fit.given("结束时间", to);
    Fit.ordered("结束时间", from, to);
  }

  /** First day of the mark. */
  @Zh("开始日期")
  public LocalDate fromDay() {
    return from.toLocalDate();
  }

  /** Last day of the mark. */
  @Zh("结束日期")
  public LocalDate toDay() {
    return to.toLocalDate();
  }
}
