package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.term.Given;

/** Rules of the positive list that the engine once broke; each is held by both evaluators. */
class MendedRosterTest {
  private static final String LIST = "监督执法正面清单";

  private final Told member =
      new Told()
          .term("permit_valid", true)
          .term("eco_colour", "绿")
          .term("penalty_count_24m", 0)
          .term("incident_count_24m", 0)
          .term("crime_count_36m", 0)
          .term("devices_connected", true)
          .term("excluded_industry", "")
          .term("selective", List.of(new Given.Entry("重点工程", null)))
          .term("applied_on", day("2026-01-05"))
          .term("join_confirmed_on", day("2026-01-15"));

  @Test
  void a_confirmed_removal_is_believed_where_no_earlier_decision_is_known() {
    member.term("removal_confirmed_on", day("2026-06-01"));
    assertThat(member.roster("2026-11-20").state()).isEqualTo("移出");
  }

  @Test
  void a_proposed_removal_is_confirmed_even_when_the_colour_that_raised_it_has_recovered() {
    Told unit = ofFacts().term("eco_colour", "橙");
    assertThat(unit.roster("2026-11-18").state()).isEqualTo("建议移出");
    unit.term("eco_colour", "蓝");
    assertThat(unit.roster("2026-11-19").state()).isEqualTo("建议移出");
    unit.fact("名单确认", "移出", "2026-11-20", confirmation("移出"));
    assertThat(unit.roster("2026-11-20").state()).isEqualTo("移出");
  }

  @Test
  void a_removed_unit_that_applies_anew_is_weighed_and_never_slips_back_onto_the_list() {
    Told unit = ofFacts().term("eco_colour", "橙");
    unit.roster("2026-11-10");
    unit.fact("名单确认", "移出", "2026-11-11", confirmation("移出"));
    assertThat(unit.roster("2026-11-11").state()).isEqualTo("移出");
    unit.term("eco_colour", "绿").fact("名单申请", "再次", "2026-11-20", Map.of("名单", LIST));
    assertThat(unit.roster("2026-11-20").state()).isEqualTo("建议纳入");
    assertThat(unit.roster("2026-11-21").state()).isEqualTo("建议纳入");
    unit.fact("名单确认", "再次纳入", "2026-11-22", confirmation("纳入"));
    assertThat(unit.roster("2026-11-22").state()).isEqualTo("在册");
  }

  @Test
  void a_barred_unit_does_not_join_by_a_confirmation() {
    member.without("join_confirmed_on").term("malicious_on", day("2026-11-01"));
    assertThat(member.roster("2026-11-20").state()).isEqualTo("禁入");
    member.term("join_confirmed_on", day("2026-11-21"));
    assertThat(member.roster("2026-11-21").state()).isEqualTo("禁入");
    assertThat(member.roster("2026-11-22").state()).isEqualTo("禁入");
  }

  @Test
  void an_event_without_a_date_proposes_removal_since_it_was_first_seen() {
    member.term("removal_events", List.of(new Given.Entry("申报材料虚假", null)));
    member.roster("2026-11-18");
    assertThat(member.roster("2026-11-20").since()).isEqualTo(day("2026-11-18"));
  }

  @Test
  void whoever_tells_terms_alone_and_tells_no_event_any_more_takes_the_proposal_back() {
    member.term("last_penalty_on", day("2026-11-05")).term("penalty_count_24m", 1);
    assertThat(member.roster("2026-11-05").state()).isEqualTo("建议移出");
    member.without("last_penalty_on").term("penalty_count_24m", 0);
    assertThat(member.roster("2026-12-10").state()).isEqualTo("在册");
  }

  @Test
  void a_proposed_removal_goes_with_the_penalty_that_is_withdrawn() {
    Told unit = ofFacts().term("eco_colour", "绿").fact("行政处罚", "C1", "2026-11-05", penalty());
    assertThat(unit.roster("2026-11-05").state()).isEqualTo("建议移出");
    unit.fact("撤回", "W", "2026-11-18", withdrawn("行政处罚", "C1"));
    assertThat(unit.roster("2026-11-17").state()).isEqualTo("建议移出");
    assertThat(unit.roster("2026-11-18").state()).isEqualTo("在册");
    assertThat(unit.roster("2026-11-19").state()).isEqualTo("在册");
  }

  @Test
  void a_correction_of_something_else_takes_no_proposal_back() {
    Told unit = ofFacts().term("eco_colour", "绿").fact("行政处罚", "C1", "2026-11-05", penalty());
    unit.fact("信访投诉", "X", "2026-11-06", Map.of("编号", "X", "重复", false));
    unit.roster("2026-11-06");
    unit.fact("撤回", "W", "2026-11-07", withdrawn("信访投诉", "X"));
    assertThat(unit.roster("2026-11-07").since()).isEqualTo(day("2026-11-05"));
    assertThat(unit.roster("2026-11-09").state()).isEqualTo("建议移出");
  }

  @Test
  void a_confirmed_removal_goes_with_the_penalty_that_was_its_ground() {
    Told unit = ofFacts().term("eco_colour", "绿").fact("行政处罚", "C1", "2026-11-05", penalty());
    unit.roster("2026-11-05");
    unit.fact("名单确认", "移出", "2026-11-10", confirmation("移出"));
    assertThat(unit.roster("2026-11-10").state()).isEqualTo("移出");
    unit.fact("撤回", "W", "2026-11-18", withdrawn("行政处罚", "C1"));
    assertThat(unit.roster("2026-11-18").state()).isEqualTo("在册");
    assertThat(unit.roster("2026-11-30").state()).isEqualTo("在册");
  }

  private static Map<String, ?> penalty() {
    return Map.of("决定书文号", "C1", "种类", "罚款", "罚款金额", 40_000, "状态", "正常");
  }

  private static Map<String, String> withdrawn(String kind, String key) {
    return Map.of("事实类型", kind, "自然键", key, "理由", "撤销");
  }

  @Test
  void a_day_given_ahead_is_not_slept_through() {
    member.without("join_confirmed_on").term("malicious_on", day("2026-11-22"));
    Decision decision = member.night("2026-11-20").get(NaiveRound.ROSTER);
    assertThat(decision.horizon()).isBeforeOrEqualTo("2026-11-22");
  }

  @Test
  void each_pack_makes_up_the_days_since_its_own_decision() {
    Told unit = new Told().term("mgmt_category", "重点管理");
    unit.term("coercive_measure_count_12m", 1).term("e03_opened_on", day("2026-11-18"));
    unit.previous(
        NaiveRound.ECO, Carried.ofColours(day("2026-11-17"), "绿", "绿", null, null, List.of()));
    unit.previous(NaiveRound.ROSTER, Carried.ofState(day("2026-11-19"), "未申请", null, null, null));
    Carried carried = unit.night("2026-11-20").get(NaiveRound.ECO).carried();
    assertThat(carried.lastDowngrade()).isEqualTo(day("2026-11-18"));
  }

  @Test
  void a_pack_without_an_earlier_decision_has_its_first_one_today() {
    Told unit = new Told().term("mgmt_category", "重点管理");
    unit.previous(
        NaiveRound.ECO, Carried.ofColours(day("2026-11-10"), "蓝", "蓝", null, null, List.of()));
    assertThat(unit.roster("2026-11-20").since()).isEqualTo(day("2026-11-20"));
  }

  @Test
  void the_days_after_a_downgrade_go_from_the_night_on_which_the_correction_is_known() {
    Told unit =
        new Told()
            .fact("突发环境事件", "T1", "2026-11-10", Map.of("级别", "重大"))
            .fact("突发环境事件", "T0", "2026-11-01", Map.of("级别", "一般"));
    unit.term("serious_tasks_open", 0).term("life_state", "在产");
    unit.night("2026-11-09");
    assertThat(unit.night("2026-11-10").get(NaiveRound.ECO).carried().lastDowngrade())
        .isEqualTo(day("2026-11-10"));
    unit.fact("撤回", "W1", "2026-11-20", Map.of("事实类型", "突发环境事件", "自然键", "T1", "理由", "查无此事"));
    Carried carried = unit.night("2026-11-21").get(NaiveRound.ECO).carried();
    assertThat(carried.lastDowngrade()).isNull();
    assertThat(carried.holds()).isEmpty();
    assertThat(carried.colour()).isEqualTo("黄"); // one step on the 20th, one on the 21st
  }

  private Told ofFacts() {
    return new Told()
        .term("permit_valid", true)
        .term("devices_connected", true)
        .term("excluded_industry", "")
        .fact("选择条件", "X", "2026-01-01", Map.of("名称", "重点工程"))
        .fact("名单申请", "首次", "2026-01-05", Map.of("名单", LIST))
        .fact("名单确认", "纳入", "2026-01-15", confirmation("纳入"));
  }

  private static Map<String, String> confirmation(String matter) {
    return Map.of("名单", LIST, "事项", matter, "确认人", "某人");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
