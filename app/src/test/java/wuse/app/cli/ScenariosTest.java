package wuse.app.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** S01–S08 of the eco-code, as a program reads them. */
class ScenariosTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          S01  | 绿     | 100.0 | 30 35 35   |                     |                                         | 81 | 0
          S02  | 绿     | 92.0  | 28 34 30   |                     | P18 2 M04 1 E01 3 E02 2                 | 82 | 0
          S03  | 蓝     | 85.0  | 30 27 28   |                     | M10 2 M21 4 M22 2 E01 3 E02 2 E13 2     | 83 | 0
          S04a | 绿     | 90.0  | 26 34 30   |                     | P13 4 M04 1 E01 3 E02 2                 | 82 | 0
          S04b | 蓝     | 89.8  | 26 34 29.8 |                     | P13 4 M04 1 E01 3 E02 2 E34 0.2         | 82 | 0
          S05  | 红     | 65.0  | 30 0 35    | CAP-1 黄 M34 红      | M34 35                                  | 81 | 0
          S06  | 红     | 70.0  | 0 35 35    | CAP-1 黄 P01 红      | P01 30                                  | 80 | 0
          S07  | 蓝     | 100.0 | 30 35 35   | CAP-4 蓝            |                                         | 81 | 19
          S07b | 未评定 | null  | 21 14 29   | CAP-1 黄 CAP-4 蓝 CAP-5 蓝 | P18 4 P19 2 P33 3 M01 3 M04 4 M14 6 M15 4 M17 4 E22 3 E23 3 | 81 | 67
          S08  | 橙     | 92.0  | 30 35 27   | E03 橙              | E03 8                                   | 81 | 0
          """)
  void decides_as_the_scenario_says(
      String name,
      String colour,
      String score,
      String categories,
      String caps,
      String points,
      int applicable,
      int undecided) {
    Call call = Call.evaluate(Call.scenario(name), Call.ECO_CODE, "2026-11-20");
    JsonNode answer = call.answer();

    assertThat(call.exit()).isZero();
    assertThat(answer.get("enterprise").asString()).isEqualTo(name);
    assertThat(answer.get("pack").asString()).isEqualTo(Call.ECO_CODE);
    assertThat(answer.at("/result/colour").asString()).isEqualTo(colour);
    assertThat(answer.get("score").isNull() ? null : answer.get("score").toString())
        .isEqualTo(score);
    assertThat(categories(answer)).isEqualTo(categories);
    assertThat(caps(answer)).isEqualTo(caps == null ? "" : caps);
    assertThat(points(answer)).isEqualTo(points == null ? "" : points);
    assertThat(outcomes(answer).getOrDefault("undecided", 0L)).isEqualTo(undecided);
    assertThat(102 - outcomes(answer).get("notApplicable")).isEqualTo(applicable);
  }

  private static String categories(JsonNode answer) {
    return Stream.of("permit", "monitoring", "management")
        .map(category -> answer.get("categories").get(category).get("score").toString())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String caps(JsonNode answer) {
    List<String> caps = new ArrayList<>();
    answer
        .get("caps")
        .forEach(cap -> caps.add(cap.get("id").asString() + " " + cap.get("atMost").asString()));
    return String.join(" ", caps);
  }

  private static String points(JsonNode answer) {
    List<String> points = new ArrayList<>();
    for (JsonNode finding : answer.get("findings")) {
      if (finding.get("outcome").asString().equals("missed")) {
        points.add(finding.get("id").asString() + " " + finding.get("points"));
      }
    }
    return String.join(" ", points);
  }

  private static Map<String, Long> outcomes(JsonNode answer) {
    return answer
        .get("findings")
        .valueStream()
        .collect(toMap(f -> f.get("outcome").asString(), f -> 1L, Long::sum));
  }

  @Test
  void a_finding_says_value_band_and_article() {
    JsonNode answer = Call.evaluate(Call.scenario("S02"), Call.ECO_CODE, "2026-11-20").answer();
    JsonNode late = Call.finding(answer, "P18");

    assertThat(late.get("says").asString()).contains("20天");
    assertThat(late.get("basis").toString()).contains("排污许可管理条例#22");
    assertThat(late.at("/values/0/term").asString()).isEqualTo("annual_report_days_late");
    assertThat(late.at("/values/0/value").intValue()).isEqualTo(20);
    assertThat(Call.finding(answer, "M04").get("says").asString()).contains("92%");
  }

  @Test
  void a_folder_is_answered_line_by_line_in_order_of_path() {
    Call call = Call.evaluate(Call.scenario("S01").getParent(), Call.ECO_CODE, "2026-11-20");

    assertThat(call.exit()).isZero();
    assertThat(call.answers()).hasSize(15);
    assertThat(call.answers().get(0).get("enterprise").asString()).isEqualTo("S01");
    assertThat(call.answers().get(14).get("enterprise").asString()).isEqualTo("S13");
  }

  @Test
  void the_same_day_gives_the_same_bytes_alone_or_together() {
    Call together = Call.evaluate(Call.scenario("S01").getParent(), Call.ECO_CODE, "2026-11-20");
    Call alone = Call.evaluate(Call.scenario("S05"), Call.ECO_CODE, "2026-11-20");

    assertThat(together.out()).contains(alone.out());
  }

  @Test
  void acts_are_held_against_the_law_of_the_day() {
    JsonNode before = Call.evaluate(Call.scenario("S03"), Call.ECO_CODE, "2026-08-14").answer();
    JsonNode after = Call.evaluate(Call.scenario("S03"), Call.ECO_CODE, "2026-08-15").answer();

    assertThat(before.get("packVersion").asString()).isEqualTo("2026-01-01");
    assertThat(after.get("packVersion").asString()).isEqualTo("2026-08-15");
    assertThat(Call.finding(before, "M21").get("basis").toString()).doesNotContain("法典");
    assertThat(Call.finding(after, "M21").get("basis").toString()).contains("生态环境法典#1103");
  }
}
