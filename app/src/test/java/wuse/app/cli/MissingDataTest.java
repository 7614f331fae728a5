package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nothing found is not nothing there (SEMANTICS §2, §3). */
class MissingDataTest {
  private static final String UNIT = "enterprise: {id: U1, 管理类别: 重点管理}\n";

  @TempDir Path folder;

  @Test
  void a_dossier_that_holds_only_its_category_loses_the_points_of_missing_worst() {
    JsonNode answer = graded("enterprise: {id: U1}\nterms: {管理类别: 重点管理}\n");
    JsonNode late = Call.finding(answer, "P18");

    assertThat(late.get("outcome").asString()).isEqualTo("missed");
    assertThat(late.get("points").decimalValue()).isEqualByComparingTo("4");
    assertThat(late.get("says").asString()).contains("没有数据", "年度执行报告逾期天数");
  }

  /** Who the unit is counts also where no other fact is told. */
  @Test
  void the_category_may_stand_with_the_enterprise() {
    JsonNode answer = graded(UNIT + "terms: {annual_report_days_late: 20}\n");

    assertThat(Call.finding(answer, "P18").get("points").decimalValue()).isEqualByComparingTo("2");
    assertThat(Call.finding(answer, "E03").get("outcome").asString()).isEqualTo("undecided");
  }

  @Test
  void what_no_source_vouches_for_costs_nobody_a_point() {
    JsonNode answer = graded(UNIT + "facts: []\ncovers: []\n");

    assertThat(Call.finding(answer, "P18").get("outcome").asString()).isEqualTo("undecided");
    assertThat(Call.finding(answer, "E01").get("outcome").asString()).isEqualTo("undecided");
    assertThat(Call.finding(answer, "E01").at("/values/0/vouched").asBoolean()).isFalse();
  }

  @Test
  void a_vouched_table_without_a_row_says_that_there_is_nothing() {
    String covers = "covers: [{kind: 行政处罚, from: 2020-01-01}]\n";
    JsonNode answer = graded(UNIT + "facts: []\n" + covers);

    assertThat(Call.finding(answer, "E01").get("outcome").asString()).isEqualTo("met");
    assertThat(Call.finding(answer, "E03").get("outcome").asString()).isEqualTo("undecided");
  }

  @Test
  void a_span_that_is_not_wholly_vouched_for_decides_nothing() {
    String covers = "covers: [{kind: Penalty, from: 2026-01-01, to: 2026-11-20}]\n";

    assertThat(Call.finding(graded(UNIT + "facts: []\n" + covers), "E01").get("outcome").asString())
        .isEqualTo("undecided");
  }

  @Test
  void a_penalty_counts_within_its_window_with_fact_article_and_event() {
    String facts =
        "facts:\n- {kind: 行政处罚, occurred: 2025-11-21, 决定书文号: 1号, 种类: 罚款, 罚款金额: 120000,"
            + " 送达日期: 2025-11-21, 状态: 正常, event: e1}\n"
            + "- {kind: Penalty, occurred: 2025-11-20, number: 2号, type: 警告, state: 正常}\n";
    JsonNode answer = graded(UNIT + facts);
    JsonNode count = Call.finding(answer, "E01");

    assertThat(count.get("points").decimalValue()).as("one of the two").isEqualByComparingTo("3");
    assertThat(count.get("facts").size()).isEqualTo(1);
    assertThat(count.get("event").asString()).isEqualTo("e1");
    assertThat(answer.get("horizon").asString()).isEqualTo("2026-11-21");
  }

  /**
   * Kleene: an applicability that cannot be decided leaves the indicator undecided, and counted.
   */
  @Test
  void an_applicability_that_cannot_be_decided_is_counted() {
    JsonNode answer = graded("enterprise: {id: U1}\nterms: {annual_report_days_late: 20}\n");

    assertThat(Call.finding(answer, "P18").get("outcome").asString()).isEqualTo("undecided");
    assertThat(answer.at("/result/colour").asString()).isEqualTo("未评定");
  }

  @Test
  void a_value_given_outright_wins_over_one_derived() {
    String facts =
        "facts: [{kind: Penalty, occurred: 2026-11-01, number: 2号, type: 警告, state: 正常}]\n";
    JsonNode answer = graded(UNIT + facts + "terms: {penalty_count_12m: 0}\n");

    assertThat(Call.finding(answer, "E01").get("outcome").asString()).isEqualTo("met");
  }

  @Test
  void the_same_fact_a_thousand_times_is_one_fact() {
    String fact = "- {kind: Penalty, occurred: 2026-11-01, number: 2号, type: 警告, state: 正常}\n";
    JsonNode answer = graded(UNIT + "facts:\n" + fact.repeat(1000));

    assertThat(Call.finding(answer, "E01").get("points").decimalValue()).isEqualByComparingTo("3");
  }

  @Test
  void a_lead_costs_nothing() {
    String fact =
        "facts: [{kind: Penalty, occurred: 2026-11-01, number: 2号, type: 警告, state: 正常,"
            + " standing: 线索}]\n";

    assertThat(Call.finding(graded(UNIT + fact), "E01").get("outcome").asString()).isEqualTo("met");
  }

  @Test
  void what_was_recorded_later_is_not_seen_at_an_earlier_instant() {
    String fact =
        UNIT
            + "facts: [{kind: Penalty, occurred: 2026-11-01, recorded: 2026-11-10, number: 2号,"
            + " type: 警告, state: 正常}]\n";
    Path file = Call.written(folder.resolve("d.yaml"), fact);
    Call then =
        Call.of(
            "evaluate",
            file,
            "--pack",
            Call.ECO_CODE,
            "--day",
            "2026-11-20",
            "--known-at",
            "2026-11-09",
            "--format",
            "json");

    assertThat(Call.finding(then.answer(), "E01").get("outcome").asString()).isEqualTo("met");
    assertThat(Call.finding(graded(fact), "E01").get("outcome").asString()).isEqualTo("missed");
  }

  /** SEMANTICS §3: a missing value never raises a veto. */
  @Test
  void a_veto_with_a_missing_value_is_undecided() {
    JsonNode answer = graded("enterprise: {id: U1}\nterms: {管理类别: 重点管理}\n");

    assertThat(Call.finding(answer, "P01").get("outcome").asString()).isEqualTo("undecided");
    assertThat(answer.at("/carried/holds").size()).isZero();
  }

  private JsonNode graded(String dossier) {
    return Call.evaluate(folder, dossier, Call.ECO_CODE, "2026-11-20").answer();
  }
}
