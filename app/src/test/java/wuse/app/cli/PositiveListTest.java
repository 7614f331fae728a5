package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** S09–S13 of the positive list (SEMANTICS §5). */
class PositiveListTest {
  @TempDir Path folder;

  @Test
  void a_fit_unit_is_proposed_and_only_a_person_admits_it() throws IOException {
    JsonNode proposed = result("S09", "2026-11-20");

    assertThat(proposed.get("state").asString()).isEqualTo("建议纳入");
    assertThat(proposed.get("privileges").asBoolean()).isFalse();
    String confirmed = Files.readString(Call.scenario("S09")) + "  join_confirmed_on: 2026-11-25\n";
    JsonNode member =
        Call.evaluate(folder, confirmed, Call.POSITIVE_LIST, "2026-11-25").answer().get("result");
    assertThat(member.get("state").asString()).isEqualTo("在册");
    assertThat(member.get("privileges").asBoolean()).isTrue();
    assertThat(member.get("until").asString()).isEqualTo("2029-11-24");
  }

  @Test
  void a_penalty_within_24_months_keeps_out_until_it_leaves_the_window() {
    JsonNode result = result("S10", "2026-11-20");

    assertThat(result.get("state").asString()).isEqualTo("不符合");
    assertThat(result.get("earliestAgain").asString()).isEqualTo("2027-03-10");
  }

  @Test
  void an_excluded_trade_is_no_record_of_a_breach() {
    JsonNode result = result("S11", "2026-11-20");

    assertThat(result.get("state").asString()).isEqualTo("不符合");
    assertThat(result.at("/because/0").asString()).contains("危险废物利用处置", "不是违法记录");
  }

  @Test
  void a_penalty_suspends_the_same_night_and_proposes_removal() {
    JsonNode result = result("S12", "2026-11-05");

    assertThat(result.get("state").asString()).isEqualTo("建议移出");
    assertThat(result.get("since").asString()).isEqualTo("2026-11-05");
    assertThat(result.get("privileges").asBoolean()).isFalse();
    assertThat(result.get("because").size()).as("the same ground given and derived").isEqualTo(1);
    assertThat(result("S12", "2026-11-04").get("state").asString()).isEqualTo("在册");
  }

  /** SEMANTICS §4: what is carried holds days of events, never of runs. */
  @Test
  void a_case_suspends_since_the_day_it_was_filed_until_it_is_closed() throws IOException {
    JsonNode result = result("S13", "2026-11-20");

    assertThat(result.get("state").asString()).isEqualTo("暂停");
    assertThat(result.get("since").asString()).isEqualTo("2026-11-15");
    String closed = Files.readString(Call.scenario("S13")) + "  case_closed_on: 2026-12-01\n";
    assertThat(
            Call.evaluate(folder, closed, Call.POSITIVE_LIST, "2026-12-01")
                .answer()
                .at("/result/state")
                .asString())
        .isEqualTo("在册");
  }

  @Test
  void malicious_discharge_bars_for_36_months() throws IOException {
    String dossier = Files.readString(Call.scenario("S09")) + "  malicious_on: 2026-01-15\n";
    JsonNode result =
        Call.evaluate(folder, dossier, Call.POSITIVE_LIST, "2026-11-20").answer().get("result");

    assertThat(result.get("state").asString()).isEqualTo("禁入");
    assertThat(result.get("until").asString()).isEqualTo("2029-01-14");
    assertThat(result.get("earliestAgain").asString()).isEqualTo("2029-01-15");
  }

  @Test
  void the_colour_is_computed_first_where_the_dossier_does_not_give_it() throws IOException {
    String given = Files.readString(Call.scenario("S09")).replace("  eco_colour: 绿\n", "");
    String green =
        Files.readString(Call.scenario("S01")).replaceAll("(?s)enterprise:.*?terms:\n", "");
    JsonNode unknown =
        Call.evaluate(folder, given, Call.POSITIVE_LIST, "2026-11-20").answer().get("result");
    JsonNode computed =
        Call.evaluate(folder, given + green, Call.POSITIVE_LIST, "2026-11-20")
            .answer()
            .get("result");

    assertThat(unknown.get("state").asString()).isEqualTo("待补数据");
    assertThat(computed.get("state").asString()).isEqualTo("建议纳入");
  }

  @Test
  void the_colour_is_bound_by_region() throws IOException {
    String given = Files.readString(Call.scenario("S09")).replace("  eco_colour: 绿\n", "");
    String green =
        Files.readString(Call.scenario("S01")).replaceAll("(?s)enterprise:.*?terms:\n", "");
    String here = (given + green).replace("虚构)}", "虚构), 区划: 桐乡市}");
    String elsewhere = (given + green).replace("虚构)}", "虚构), region: '310104'}");

    assertThat(state(here)).isEqualTo("建议纳入");
    assertThat(state(elsewhere)).as("no eco-code in Shanghai").isEqualTo("待补数据");
  }

  private String state(String dossier) {
    return Call.evaluate(folder, dossier, Call.POSITIVE_LIST, "2026-11-20")
        .answer()
        .at("/result/state")
        .asString();
  }

  private static JsonNode result(String scenario, String day) {
    return Call.evaluate(Call.scenario(scenario), Call.POSITIVE_LIST, day).answer().get("result");
  }
}
