package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.monitoring.MonitoredDay;
import wuse.facts.monitoring.SampleResult;
import wuse.sources.Rejected;

/** Automatic monitoring as platforms export it, hour by hour, and results of samples. */
class MonitoringReportsTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  private static Workbooks smoke(String outlet) {
    return new Workbooks()
        .sheet("日报表")
        .row("烟气排放连续监测小时平均值日报表")
        .row("企业名称：甲化工有限公司", null, null, "排放源编号：" + outlet, null, null, "监测日期：2026-03-01")
        .row(
            "时间", "颗粒物", null, null, "SO2", null, null, "NOx", null, null, "标态干烟气流量", "氧含量", "烟温",
            "备注")
        .row(null, "实测", "折算", "排放量", "实测", "折算", "排放量", "实测", "折算", "排放量", null, null, null, null)
        .row(
            null, "mg/m3", "mg/m3", "kg/h", "mg/m3", "mg/m3", "kg/h", "mg/m3", "mg/m3", "kg/h",
            "m3/h", "%", "℃", null)
        .merged(2, 4, 0, 0)
        .merged(2, 2, 1, 3);
  }

  private static Workbooks hours(Workbooks book, double dustOfHour3, String remarkOfHour5) {
    for (int hour = 0; hour < 22; hour++) {
      double dust = hour == 3 ? dustOfHour3 : 10;
      book.row(
          hour,
          dust - 1,
          dust,
          0.1,
          30,
          32,
          0.3,
          hour == 7 ? "/" : 80,
          hour == 7 ? "—" : 85,
          0.8,
          1000,
          8.5,
          120,
          hour == 5 ? remarkOfHour5 : null);
    }
    return book.row("平均值", 10, 11, 0.1, 30, 32, 0.3, 80, 85, 0.8, 1000)
        .row("最大值", 30, 31, 0.1, 30, 32, 0.3, 80, 85, 0.8, 1000)
        .row("样本数", 22, 22, 22, 22, 22, 22, 21, 21, 22, 22)
        .row("日排放总量(t)", null, null, 0.002);
  }

  private void read(Workbooks book) throws IOException {
    desk.read(desk.write("烟气日报.xlsx", book.bytes()));
  }

  @Test
  void the_hours_of_a_day_become_a_day_for_each_pollutant() throws IOException {
    read(hours(smoke("DA001"), 25, null));
    assertThat(desk.kept().facts(MonitoredDay.class))
        .extracting(
            day -> day.pollutant().text(),
            MonitoredDay::hoursDue,
            MonitoredDay::validHours,
            MonitoredDay::exceededHours,
            MonitoredDay::dayExceeded,
            day -> String.valueOf(day.limit()),
            MonitoredDay::unit)
        .containsExactly(
            tuple("颗粒物", 24, 22, 1, false, "20", "mg/m³"),
            tuple("二氧化硫", 24, 22, 0, false, "50", "mg/m³"),
            tuple("氮氧化物", 24, 21, 0, false, "100", "mg/m³"));
    MonitoredDay dust = desk.kept().facts(MonitoredDay.class).get(0);
    assertThat(dust.max()).as("the corrected value counts").isEqualByComparingTo("25");
    assertThat(dust.known().occurred()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(dust.known().by()).isEqualTo(Obtainer.DEVICE);
    assertThat(desk.kept().rejected()).isEmpty();
  }

  @Test
  void the_words_of_the_remark_are_marks() throws IOException {
    read(hours(smoke("DA001"), 10, "设备校准"));
    MonitoredDay dust = desk.kept().facts(MonitoredDay.class).get(0);
    assertThat(dust.marks()).isEqualTo("校准");
    assertThat(dust.validHours()).as("a calibrated hour is no valid data").isEqualTo(21);
  }

  @Test
  void a_stopped_hour_does_not_run() throws IOException {
    read(hours(smoke("DA001"), 10, "停炉"));
    MonitoredDay dust = desk.kept().facts(MonitoredDay.class).get(0);
    assertThat(dust.runningHours()).isEqualTo(21);
    assertThat(dust.marks()).isEqualTo("停运");
  }

  @Test
  void an_outlet_without_a_limit_on_record_waits() throws IOException {
    read(hours(smoke("DA002"), 10, null));
    assertThat(desk.kept().facts()).isEmpty();
    assertThat(desk.kept().rejected()).hasSize(1);
    assertThat(desk.kept().rejected().get(0).faults())
        .extracting(fault -> fault.code() + fault.written())
        .containsExactly("S108颗粒物", "S108二氧化硫", "S108氮氧化物");
  }

  @Test
  void an_outlet_that_no_permit_knows_waits() throws IOException {
    read(hours(smoke("DA009"), 10, null));
    assertThat(desk.kept().rejected().get(0).text("en"))
        .startsWith("烟气日报.xlsx:日报表!6 error S103 outlet DA009 is in no permit and no register");
  }

  @Test
  void a_negative_hour_costs_its_pollutant_the_day_and_no_other() throws IOException {
    read(hours(smoke("DA001"), -5, null));
    assertThat(desk.kept().facts(MonitoredDay.class)).hasSize(2);
    Rejected row = desk.kept().rejected().get(0);
    assertThat(row.text("en"))
        .startsWith("烟气日报.xlsx:日报表!C9 error S207 “颗粒物>折算>mg/m3” `-5` is negative");
  }

  @Test
  void days_and_outlets_below_each_other_are_told_apart() {
    StringBuilder table =
        new StringBuilder("企业名称,排放口编号,监测时间,化学需氧量,,pH,流量\n,,,浓度(mg/L),排放量(kg),,\n");
    for (int day = 1; day <= 2; day++) {
      for (int hour = 0; hour < 24; hour++) {
        table.append(
            "甲化工有限公司,DW001,2026-03-%02d %02d:00,%d,1,7.%d,10\n"
                .formatted(day, hour, day == 1 ? 60 : 90, hour % 10));
      }
    }
    desk.read("废水日报.csv", table.toString());
    assertThat(desk.kept().facts(MonitoredDay.class))
        .extracting(
            day -> day.pollutant().text(),
            day -> day.known().occurred().getDayOfMonth(),
            MonitoredDay::exceededHours,
            MonitoredDay::dayExceeded,
            MonitoredDay::unit)
        .containsExactly(
            tuple("化学需氧量", 1, 0, false, "mg/L"),
            tuple("pH值", 1, 0, false, "无量纲"),
            tuple("化学需氧量", 2, 24, true, "mg/L"),
            tuple("pH值", 2, 0, false, "无量纲"));
  }

  @Test
  void a_day_is_held_against_the_limit_of_its_time() {
    desk.read(
        "许可限值.csv",
        """
        排污单位,自然键,发生日期,排放口,介质,污染物,限值,单位
        U001,DW001/化学需氧量,2026-06-01,DW001,废水,化学需氧量,50,mg/L
        """);
    String report = "企业名称,排放口编号,监测时间,COD,\n,,,浓度,排放量\n甲化工有限公司,DW001,%s 00:00,60,1\n";
    desk.read("三月.csv", report.formatted("2026-03-01"));
    desk.read("七月.csv", report.formatted("2026-07-01"));
    desk.read("去年.csv", report.formatted("2025-12-31"));
    assertThat(desk.kept().facts(MonitoredDay.class))
        .extracting(day -> String.valueOf(day.limit()), MonitoredDay::exceededHours)
        .containsExactly(tuple("80", 0), tuple("50", 1));
    assertThat(desk.kept().rejected().get(0).faults()).extracting("code").containsExactly("S108");
  }

  @Test
  void an_hour_that_is_there_twice_is_said() {
    desk.read(
        "废水日报.csv",
        """
        企业名称,排放口编号,监测时间,化学需氧量,化学需氧量
        ,,,浓度,排放量
        甲化工有限公司,DW001,2026-03-01 00:00,60,1
        甲化工有限公司,DW001,2026-03-01 00:30,60,1
        """);
    assertThat(desk.kept().rejected().get(0).faults()).extracting("code").containsExactly("S109");
  }

  @Test
  void samples_of_an_agency_are_evidence_and_those_of_the_firm_are_not() {
    desk.read(
        "结果.csv",
        """
        单位名称,监测点编号,介质,监测性质,监测时间,监测项目,浓度,单位,标准限值,下限
        甲化工有限公司,DW001,废水,监督性监测,2026-03-01 10:15,化学需氧量,95,mg/L,80,0
        甲化工有限公司,DW001,废水,,2026-03-01 10:20,总汞,<0.5,ug/L,1,
        甲化工有限公司,DW001,废水,自行监测,2026-03-01 10:20,pH值,5.8,,9,6
        """);
    assertThat(desk.kept().facts(SampleResult.class))
        .extracting(
            result -> result.pollutant().text(),
            result -> result.value().stripTrailingZeros().toPlainString(),
            SampleResult::unit,
            SampleResult::notDetected,
            SampleResult::compliant,
            result -> result.known().standing(),
            result -> result.known().by())
        .containsExactly(
            tuple("化学需氧量", "95", "mg/L", false, false, Standing.EVIDENCE, Obtainer.AGENCY),
            tuple("总汞", "0.0005", "mg/L", true, true, Standing.MANAGED, Obtainer.FIRM),
            tuple("pH值", "5.8", "无量纲", false, false, Standing.MANAGED, Obtainer.FIRM));
    SampleResult first = desk.kept().facts(SampleResult.class).get(0);
    assertThat(first.sampledAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 15));
    assertThat(first.known().event()).isEqualTo("采样/DW001/2026-03-01T10:15");
  }
}
