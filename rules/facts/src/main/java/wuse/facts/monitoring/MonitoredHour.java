package wuse.facts.monitoring;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.UnfitFact;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.permit.OutletNumber;

/**
 * 小时均值: one pollutant at one outlet over one clock hour, as {@link DayRollup} takes it in. No fact:
 * dossiers hold days.
 *
 * @param hour start of the hour, Asia/Shanghai, minutes and seconds zero
 * @param mean as measured, not negative save for what can be (temperature); null where nothing came
 * @param corrected at the reference oxygen content (折算); null where the standard sets none
 * @param flow m³ or m³/h, the same for all hours of a day; null where none is measured
 * @param valid at least 45 valid minutes, as the sender or the platform found
 * @param running the outlet let something out in this hour; true where nobody says otherwise
 * @param marks of the firm and the device
 */
public record MonitoredHour(
    OutletNumber outlet,
    Pollutant pollutant,
    LocalDateTime hour,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal corrected,
    @Nullable BigDecimal flow,
    boolean valid,
    boolean running,
    List<HourMark> marks) {
  public MonitoredHour {
    if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
      throw new UnfitFact(
          "小时", hour, Reason.WRONG_FORM, List.of(hour.truncatedTo(ChronoUnit.HOURS).toString()));
    }
    Exceedance.plausible("均值", pollutant, mean);
    Exceedance.plausible("折算值", pollutant, corrected);
    Fit.notNegative("流量", flow);
    marks = List.copyOf(marks);
  }

  /** What is held against the limit: the corrected value where there is one. */
  public @Nullable BigDecimal judged() {
    return corrected == null ? mean : corrected;
  }

  /** True if a mark takes the hour out of what is held against the limit. */
  public boolean excused() {
    return marks.stream().anyMatch(HourMark::excuses);
  }
}
