package wuse.facts.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.Named;

/**
 * Hours into a {@link MonitoredDay}. Every day has 24 hours due, those of a stop included. An hour
 * counts for mean, maximum and exceedance if it is valid, the outlet ran, and no mark excuses it
 * (污染物排放自动监测设备标记规则, 公告2022年第21号); an hour without data counts for nothing and is no zero.
 */
public final class DayRollup {
  private static final int HOURS_DUE = 24;

  private final Known known;
  private final Series series;
  private final List<MonitoredHour> hours;
  private final List<MonitoredHour> counting;

  private DayRollup(Known known, Series series, List<MonitoredHour> hours) {
    this.known = known;
    this.series = series;
    this.hours = hours;
    this.counting = hours.stream().filter(DayRollup::counts).toList();
  }

  /**
   * The day of {@code known.occurred()}.
   *
   * @param hours of this series and day, in any order, none twice; hours that never came are left
   *     out
   * @throws IllegalArgumentException if an hour is of another series or day, or is there twice
   */
  public static MonitoredDay of(Known known, Series series, List<MonitoredHour> hours) {
    requireOneDay(known, series, hours);
    return new DayRollup(known, series, hours).day();
  }

  private static void requireOneDay(Known known, Series series, List<MonitoredHour> hours) {
    for (MonitoredHour hour : hours) {
      if (!hour.outlet().equals(series.outlet())
          || !hour.pollutant().equals(series.pollutant())
          || !hour.hour().toLocalDate().equals(known.occurred())) {
        throw new IllegalArgumentException("not of this series and day: " + hour);
      }
    }
    if (hours.stream().map(MonitoredHour::hour).distinct().count() < hours.size()) {
      throw new IllegalArgumentException("an hour is there twice: " + known.occurred());
    }
  }

  private static boolean counts(MonitoredHour hour) {
    return hour.valid() && hour.running() && !hour.excused() && hour.judged() != null;
  }

  private MonitoredDay day() {
    BigDecimal mean = mean();
    return new MonitoredDay(
        known,
        series.outlet(),
        series.medium(),
        series.pollutant(),
        series.unit(),
        HOURS_DUE,
        (int) hours.stream().filter(DayRollup::valid).count(),
        (int) hours.stream().filter(MonitoredHour::running).count(),
        mean,
        max(),
        series.limit(),
        (int) counting.stream().filter(hour -> series.exceededBy(hour.judged())).count(),
        series.exceededBy(mean),
        marks());
  }

  // an excused hour may still hold valid data; only a mark of invalid data takes its validity
  private static boolean valid(MonitoredHour hour) {
    return hour.valid()
        && hour.marks().stream()
            .noneMatch(mark -> mark.excuses() && mark.effect() == HourMark.Effect.DATA_INVALID);
  }

  private @Nullable BigDecimal mean() {
    if (counting.isEmpty()) {
      return null;
    }
    boolean weighted = counting.stream().allMatch(hour -> hour.flow() != null) && flows();
    return weighted ? flowWeighted() : arithmetic();
  }

  private boolean flows() {
    return counting.stream().map(DayRollup::flow).reduce(BigDecimal.ZERO, BigDecimal::add).signum()
        > 0;
  }

  private BigDecimal flowWeighted() {
    BigDecimal load = BigDecimal.ZERO;
    BigDecimal flow = BigDecimal.ZERO;
    for (MonitoredHour hour : counting) {
      load = load.add(value(hour).multiply(flow(hour)));
      flow = flow.add(flow(hour));
    }
    return load.divide(flow, MathContext.DECIMAL64);
  }

  private BigDecimal arithmetic() {
    BigDecimal sum =
        counting.stream().map(DayRollup::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(counting.size()), MathContext.DECIMAL64);
  }

  private @Nullable BigDecimal max() {
    return counting.stream().map(DayRollup::value).max(BigDecimal::compareTo).orElse(null);
  }

  private static BigDecimal value(MonitoredHour hour) {
    return Objects.requireNonNull(hour.judged());
  }

  private static BigDecimal flow(MonitoredHour hour) {
    return Objects.requireNonNullElse(hour.flow(), BigDecimal.ZERO);
  }

  private @Nullable String marks() {
    String words =
        hours.stream()
            .flatMap(hour -> hour.marks().stream())
            .map(HourMark::mark)
            .distinct()
            .sorted()
            .map(Named::zh)
            .collect(Collectors.joining("、"));
    return words.isEmpty() ? null : words;
  }
}
