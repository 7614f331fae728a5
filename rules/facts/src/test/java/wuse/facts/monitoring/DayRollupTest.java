package wuse.facts.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wuse.facts.Given;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.monitoring.HourMark.Effect;
import wuse.facts.permit.OutletNumber;

class DayRollupTest {
  private static final Known KNOWN = Given.known("DA001 NOx", Given.at(1));
  private static final OutletNumber OUTLET = new OutletNumber("DA001");
  private static final Pollutant NOX = new Pollutant("NOx");
  private static final Series GAS =
      new Series(OUTLET, Medium.AIR, NOX, "mg/m³", new BigDecimal("100"), null);

  @Test
  void a_full_day_has_24_hours_its_mean_and_its_maximum() {
    List<MonitoredHour> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(hour(hour, hour < 12 ? "90" : "110"));
    }
    MonitoredDay day = DayRollup.of(KNOWN, GAS, hours);
    assertThat(day.hoursDue()).isEqualTo(24);
    assertThat(day.validHours()).isEqualTo(24);
    assertThat(day.runningHours()).isEqualTo(24);
    assertThat(day.mean()).isEqualByComparingTo("100");
    assertThat(day.max()).isEqualByComparingTo("110");
    assertThat(day.exceededHours()).isEqualTo(12);
    assertThat(day.dayExceeded()).isFalse();
    assertThat(day.multiple()).isEqualByComparingTo("0.1");
    assertThat(day.marks()).isNull();
  }

  @Test
  void a_limit_that_is_reached_is_kept() {
    assertThat(DayRollup.of(KNOWN, GAS, List.of(hour(0, "100"))).exceededHours()).isZero();
  }

  @Test
  void an_hour_that_never_came_is_due_and_no_zero() {
    MonitoredDay day = DayRollup.of(KNOWN, GAS, List.of(hour(3, "80")));
    assertThat(day.hoursDue()).isEqualTo(24);
    assertThat(day.validHours()).isEqualTo(1);
    assertThat(day.mean()).isEqualByComparingTo("80");
  }

  @Test
  void a_day_without_data_has_no_mean_and_exceeds_nothing() {
    MonitoredDay day = DayRollup.of(KNOWN, GAS, List.of());
    assertThat(day.mean()).isNull();
    assertThat(day.max()).isNull();
    assertThat(day.multiple()).isNull();
    assertThat(day.dayExceeded()).isFalse();
    assertThat(day.validHours()).isZero();
  }

  @Test
  void where_flow_is_given_the_mean_is_weighted_by_it() {
    MonitoredDay day =
        DayRollup.of(KNOWN, GAS, List.of(hour(0, "100", "1000"), hour(1, "40", "3000")));
    assertThat(day.mean()).isEqualByComparingTo("55");
  }

  @Test
  void where_one_hour_has_no_flow_or_nothing_flowed_the_mean_is_plain() {
    assertThat(
            DayRollup.of(KNOWN, GAS, List.of(hour(0, "100", "1000"), hour(1, "40", null))).mean())
        .isEqualByComparingTo("70");
    assertThat(DayRollup.of(KNOWN, GAS, List.of(hour(0, "100", "0"), hour(1, "40", "0"))).mean())
        .isEqualByComparingTo("70");
  }

  @Test
  void an_hour_marked_invalid_in_time_is_neither_exceeded_nor_valid_nor_in_the_mean() {
    MonitoredDay day =
        DayRollup.of(
            KNOWN,
            GAS,
            List.of(
                hour(0, "50"),
                marked(1, "500", mark(StateMark.Mark.CALIBRATION, Effect.DATA_INVALID, true))));
    assertThat(day.exceededHours()).isZero();
    assertThat(day.mean()).isEqualByComparingTo("50");
    assertThat(day.max()).isEqualByComparingTo("50");
    assertThat(day.validHours()).isEqualTo(1);
    assertThat(day.marks()).isEqualTo("校准");
  }

  @Test
  void an_abnormal_hour_marked_in_time_is_valid_but_not_held_against_the_limit() {
    MonitoredDay day =
        DayRollup.of(
            KNOWN,
            GAS,
            List.of(
                hour(0, "50"),
                marked(
                    1, "500", mark(StateMark.Mark.START_STOP, Effect.ABNORMAL_CONDITION, true))));
    assertThat(day.exceededHours()).isZero();
    assertThat(day.validHours()).isEqualTo(2);
    assertThat(day.mean()).isEqualByComparingTo("50");
  }

  @Test
  void a_late_mark_and_one_beyond_its_allowance_excuse_nothing() {
    HourMark late = mark(StateMark.Mark.FAULT, Effect.DATA_INVALID, false);
    HourMark beyond =
        new HourMark(StateMark.Mark.START_STOP, Effect.ABNORMAL_CONDITION, true, false);
    MonitoredDay day =
        DayRollup.of(KNOWN, GAS, List.of(marked(0, "500", late), marked(1, "500", beyond)));
    assertThat(day.exceededHours()).isEqualTo(2);
    assertThat(day.validHours()).isEqualTo(2);
    assertThat(day.marks()).isEqualTo("启停炉、故障");
  }

  @Test
  void an_invalid_hour_and_one_of_a_stopped_outlet_do_not_count() {
    MonitoredDay day =
        DayRollup.of(
            KNOWN,
            GAS,
            List.of(
                hour(0, "50"),
                hour(1, "500", null, false, true, List.of()),
                hour(2, "500", null, true, false, List.of())));
    assertThat(day.mean()).isEqualByComparingTo("50");
    assertThat(day.exceededHours()).isZero();
    assertThat(day.validHours()).isEqualTo(2);
    assertThat(day.runningHours()).isEqualTo(2);
  }

  @Test
  void waste_gas_is_judged_by_its_corrected_value() {
    MonitoredHour hour =
        new MonitoredHour(
            OUTLET,
            NOX,
            Given.DAY.atTime(0, 0),
            new BigDecimal("90"),
            new BigDecimal("120"),
            null,
            true,
            true,
            List.of());
    assertThat(DayRollup.of(KNOWN, GAS, List.of(hour)).exceededHours()).isEqualTo(1);
  }

  @Test
  void waste_water_is_judged_by_the_mean_of_its_day() {
    Series water =
        new Series(OUTLET, Medium.WATER, NOX, "mg/L", new BigDecimal("100"), BigDecimal.ZERO);
    MonitoredDay day = DayRollup.of(KNOWN, water, List.of(hour(0, "80"), hour(1, "140")));
    assertThat(day.dayExceeded()).isTrue();
    assertThat(day.multiple()).isEqualByComparingTo("0.1");
  }

  @Test
  void ph_is_exceeded_on_both_sides_of_its_range() {
    Pollutant ph = new Pollutant("PH值");
    Series water =
        new Series(OUTLET, Medium.WATER, ph, "无量纲", new BigDecimal("9"), new BigDecimal("6"));
    List<MonitoredHour> hours = new ArrayList<>();
    for (String value : List.of("5.9", "6", "9", "9.1")) {
      hours.add(
          new MonitoredHour(
              OUTLET,
              ph,
              Given.DAY.atTime(hours.size(), 0),
              new BigDecimal(value),
              null,
              null,
              true,
              true,
              List.of()));
    }
    MonitoredDay day = DayRollup.of(KNOWN, water, hours);
    assertThat(day.exceededHours()).isEqualTo(2);
    assertThat(day.multiple()).isNull();
  }

  @Test
  void hours_of_another_outlet_or_day_or_twice_the_same_are_refused() {
    MonitoredHour hour = hour(0, "1");
    assertThatThrownBy(() -> DayRollup.of(KNOWN, GAS, List.of(hour, hour)))
        .isInstanceOf(IllegalArgumentException.class);
    Series other =
        new Series(new OutletNumber("DA002"), Medium.AIR, NOX, "mg/m³", BigDecimal.ONE, null);
    assertThatThrownBy(() -> DayRollup.of(KNOWN, other, List.of(hour)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static HourMark mark(StateMark.Mark mark, Effect effect, boolean inTime) {
    return new HourMark(mark, effect, inTime, true);
  }

  private static MonitoredHour hour(int hour, String mean) {
    return hour(hour, mean, null);
  }

  private static MonitoredHour hour(int hour, String mean, String flow) {
    return hour(hour, mean, flow, true, true, List.of());
  }

  private static MonitoredHour marked(int hour, String mean, HourMark mark) {
    return hour(hour, mean, null, true, true, List.of(mark));
  }

  private static MonitoredHour hour(
      int hour, String mean, String flow, boolean valid, boolean running, List<HourMark> marks) {
    return new MonitoredHour(
        OUTLET,
        NOX,
        Given.DAY.atTime(hour, 0),
        new BigDecimal(mean),
        null,
        flow == null ? null : new BigDecimal(flow),
        valid,
        running,
        marks);
  }
}
