package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wuse.decision.Carried;
import wuse.decision.Finding.Outcome;
import wuse.facts.Obtainer;
import wuse.facts.Standing;

/** Rules of terms that the engine once broke; each is held by both evaluators. */
class MendedTermsTest {
  private static final String TODAY = "2026-11-20";
  private final Told unit =
      new Told().fact("排污单位", "U", "2026-01-01", Map.of("名称", "示例厂(虚构)", "管理类别", "重点管理"));

  @Test
  void a_visit_of_a_grid_worker_is_no_inspection() {
    unit.fact(
        "现场检查", "J", "2026-11-01", "2026-11-01", Standing.MANAGED, Obtainer.GRID_WORKER, visit());
    unit.fact(
        "现场检查", "K", "2026-11-01", "2026-11-01", Standing.MANAGED, Obtainer.THIRD_PARTY, visit());
    assertThat(outcome("E09", TODAY)).isEqualTo(Outcome.NOT_APPLICABLE);
    unit.fact("现场检查", "L", "2026-11-21", visit());
    assertThat(outcome("E09", "2026-11-21")).isEqualTo(Outcome.MET);
  }

  @Test
  void the_latest_check_counts_even_where_nothing_was_due() {
    unit.fact("信息公开核查", "G1", "2026-10-01", Map.of("应公开项", 4, "已公开项", 4));
    unit.fact("信息公开核查", "G2", "2026-11-01", Map.of("应公开项", 0, "已公开项", 0));
    assertThat(outcome("P32", TODAY)).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void of_two_reports_due_on_one_day_the_one_recorded_last_counts() {
    unit.fact(
        "执行报告",
        "R1",
        "2026-02-10",
        "2026-02-10",
        Standing.MANAGED,
        Obtainer.FIRM,
        report("2026-02-10"));
    unit.fact(
        "执行报告",
        "R2",
        "2026-01-31",
        "2026-03-01",
        Standing.MANAGED,
        Obtainer.FIRM,
        report("2026-01-31"));
    assertThat(outcome("P18", TODAY)).isEqualTo(Outcome.MET);
  }

  @Test
  void a_count_by_a_rule_over_a_year_is_undecided_where_a_part_of_the_year_is_not_vouched_for() {
    unit.cover("问题", "2025-08-23", null); // 365 days, and 90 before them for what recurs
    assertThat(outcome("E15", TODAY)).isEqualTo(Outcome.MET);
    Told partly = new Told().fact("排污单位", "U", "2026-01-01", Map.of("名称", "示例厂(虚构)"));
    partly.cover("问题", "2025-08-24", null);
    assertThat(outcome(partly, "E15", TODAY)).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void a_hold_stays_while_nobody_vouches_that_its_event_is_not_there() {
    Told quiet = new Told().cover("排污单位", "2020-01-01", null);
    quiet.fact("排污单位", "U", "2026-01-01", Map.of("名称", "示例厂(虚构)"));
    quiet.fact("违法认定", "V2", "2026-03-01", violation());
    quiet.previous(NaiveRound.ECO, heldSince("2026-09-01"));
    assertThat(quiet.holds(TODAY)).extracting(Carried.Hold::from).contains(day("2026-09-01"));
  }

  @Test
  void a_hold_goes_with_its_withdrawn_event_whoever_vouches() {
    Told unit = new Told().cover("违法认定", "2020-01-01", "2026-11-20");
    unit.fact("违法认定", "V1", "2026-09-01", violation());
    assertThat(unit.holds(TODAY)).extracting(Carried.Hold::id).containsExactly("E06");
    unit.fact("撤回", "W", "2026-11-21", Map.of("事实类型", "违法认定", "自然键", "V1", "理由", "撤销"));
    assertThat(unit.holds("2026-11-21")).isEmpty();
  }

  private Outcome outcome(String id, String day) {
    return outcome(unit, id, day);
  }

  private static Outcome outcome(Told unit, String id, String day) {
    return unit.night(day).get(NaiveRound.ECO).findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static Map<String, ?> visit() {
    return Map.of("检查类型", "日常", "执法人员数", 2);
  }

  private static Map<String, ?> violation() {
    return Map.of("类型", "逃避监管排污", "恶意", false);
  }

  private static Map<String, ?> report(String submitted) {
    Map<String, Object> report = new HashMap<>();
    report.putAll(Map.of("类型", "年报", "报告期", "2025", "应报日期", day("2026-01-31")));
    report.put("提交日期", day(submitted));
    return report;
  }

  private static Carried heldSince(String from) {
    return Carried.ofColours(
        day("2026-11-19"),
        "红",
        "红",
        null,
        null,
        java.util.List.of(
            new Carried.Hold("E06", "红", day(from), day(from).plusDays(730), null, false)));
  }

  private static java.time.LocalDate day(String text) {
    return java.time.LocalDate.parse(text);
  }
}
