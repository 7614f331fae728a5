package wuse.facts.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/**
 * 设备故障: a fault of a monitoring device: to be reported, repaired, and bridged by hand.
 *
 * @param reportedAt null while it is not reported
 * @param repairedOn null while it is not repaired
 */
@Zh("设备故障")
public record DeviceFault(
    Known known,
    @Zh("排放口") @Nullable OutletNumber outlet,
    @Zh("发生时间") LocalDateTime startedAt,
    @Zh("报告时间") @Nullable LocalDateTime reportedAt,
    @Zh("修复日期") @Nullable LocalDate repairedOn,
    @Zh("应替代监测次数") int manualDue,
    @Zh("已替代监测次数") int manualDone)
    implements MonitoringFact {
  public DeviceFault {
    Fit.given("已知", known);
    Fit.given("发生时间", startedAt);
    Fit.notNegative("应替代监测次数", manualDue);
    Fit.notNegative("已替代监测次数", manualDone);
    Fit.ordered("报告时间", startedAt, reportedAt);
    Fit.ordered("修复日期", startedAt.toLocalDate(), repairedOn);
  }

  /** Hours from the fault to its report, to the minute; null while it is not reported. */
  @Zh("报告用时")
  @Unit("h")
  public @Nullable BigDecimal hoursToReport() {
    return reportedAt == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.MINUTES.between(startedAt, reportedAt))
            .divide(BigDecimal.valueOf(60), MathContext.DECIMAL64);
  }
}
