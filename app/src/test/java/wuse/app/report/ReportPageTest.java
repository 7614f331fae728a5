package wuse.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wuse.app.store.RunState;

class ReportPageTest {
  private final String page = new ReportPage("zh").html(Nights.second(RunState.DONE, null));

  @Test
  void the_page_needs_nothing_but_itself() {
    assertThat(page).doesNotContain("<script", "src=", "<link", "http://www", "https://", " th:");
  }

  @Test
  void moves_are_counted_as_from_to_and_split_into_causes_that_sum() {
    assertThat(page).contains("绿→蓝<b>37</b>").contains("46 家变动：变差 44，变好 2");
    assertThat(page)
        .containsSubsequence("<b>30</b>企业行为", "<b>9</b>补录数据", "<b>0</b>口径变化", "<b>7</b>时间经过");
  }

  @Test
  void a_page_of_made_up_units_says_so_and_every_page_says_that_it_is_open() {
    assertThat(page).contains("样例（虚构）").contains("开放模式（open）");
    assertThat(new ReportPage("zh").html(Nights.first()))
        .doesNotContain("样例（虚构）")
        .contains("开放模式（open）", "没有任何来源报送过数据");
  }

  @Test
  void what_people_wrote_is_no_markup() {
    assertThat(page).contains("执法系统&lt;样例&gt;").doesNotContain("<样例>");
  }

  @Test
  void a_held_night_is_marked_until_a_person_approves_it() {
    String held = new ReportPage("zh").html(Nights.second(RunState.HELD, null));
    assertThat(held).contains("经人批准后生效");
    String approved = new ReportPage("zh").html(Nights.second(RunState.APPROVED, "李某"));
    assertThat(approved).doesNotContain("经人批准后生效").contains("李某 于 2026-11-21 04:30 批准");
  }

  @Test
  void in_english_no_sentence_is_left_out() {
    String english = new ReportPage("en").html(Nights.second(RunState.HELD, null));
    assertThat(english).doesNotContain("??").contains("green→blue<b>37</b>", "Night report");
    assertThat(page).doesNotContain("??");
  }

  @Test
  void what_was_graded_by_past_its_review_is_named() {
    assertThat(page)
        .containsSubsequence("复核逾期：1 项", "P18", "年度执行报告按时提交", "2025-05-01", "2026-05-01");
    assertThat(new ReportPage("zh").html(Nights.first())).doesNotContain("复核逾期");
    JsonNode json =
        JsonMapper.shared().readTree(new ReportJson("en").text(Nights.second(RunState.DONE, null)));
    assertThat(json.at("/packs/0/overdue/0/indicator").asString()).isEqualTo("P18");
    assertThat(json.at("/packs/0/overdue/0/due").asString()).isEqualTo("2026-05-01");
    assertThat(json.at("/packs/1/overdue")).isEmpty();
  }

  @Test
  void programs_read_the_same_numbers() {
    JsonNode json =
        JsonMapper.shared().readTree(new ReportJson("zh").text(Nights.second(RunState.DONE, null)));
    JsonNode changes = json.at("/packs/0/changes");
    assertThat(json.at("/mode").asString()).isEqualTo("open");
    assertThat(json.at("/sample").asBoolean()).isTrue();
    assertThat(changes.at("/units").asLong()).isEqualTo(46);
    long causes = 0;
    for (JsonNode cause : changes.at("/causes")) {
      causes += cause.asLong();
    }
    assertThat(causes).isEqualTo(46);
    assertThat(json.at("/packs/0/distribution/0/change").asLong()).isEqualTo(-37);
  }
}
