package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a decision carries on, fed back as previous (SEMANTICS §4). */
class NightAfterNightTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  private static final LocalDate FREE = LocalDate.of(2027, 3, 1);

  @TempDir Path folder;

  @Test
  void orange_rises_one_colour_a_day_when_its_hold_has_ended_however_many_nights_were_run()
      throws IOException {
    JsonNode first = night("S08", FIRST, null);
    JsonNode answer = first;
    for (LocalDate day = FIRST.plusDays(1); day.isBefore(FREE); day = day.plusDays(1)) {
      answer = night("S08", day, answer);
      assertThat(colour(answer)).as("%s", day).isEqualTo("橙");
    }
    for (String colour : List.of("黄", "蓝", "绿")) {
      LocalDate day = LocalDate.parse(answer.get("day").asString()).plusDays(1);
      answer = night("S08", day, answer);
      assertThat(colour(answer)).isEqualTo(colour);
      assertThat(caps(answer)).isEqualTo(colour.equals("绿") ? "" : "UPGRADE");
      assertThat(night("S08", day, first).get("contentDigest"))
          .as("with all nights between made up")
          .isEqualTo(answer.get("contentDigest"));
    }
    assertThat(answer.get("day").asString()).isEqualTo("2027-03-03");
  }

  /** SEMANTICS §4: days that no run saw are made up with the facts recorded by the end of each. */
  @Test
  void a_fall_between_two_runs_is_dated_to_the_night_it_was_known() throws IOException {
    JsonNode green = night("S01", FIRST.minusDays(20), null);
    String terms = Files.readString(Call.scenario("S04b")).replace("  penalty_count_12m: 1\n", "");
    String facts =
        "facts: [{kind: 行政处罚, occurred: 2026-10-01, recorded: 2026-11-10, 决定书文号: 1号, 种类: 警告,"
            + " 状态: 正常}]\n";
    String previous = "previous: " + green.get("carried") + "\n";
    JsonNode answer =
        Call.evaluate(folder, terms + facts + previous, Call.ECO_CODE, FIRST).answer();

    assertThat(colour(answer)).isEqualTo("蓝");
    assertThat(answer.at("/carried/lastDowngrade").asString()).isEqualTo("2026-11-10");
    assertThat(answer.at("/carried/pending/noticed").isMissingNode()).isTrue();
    assertThat(answer.at("/result/effectiveColour").asString()).isEqualTo("蓝");
  }

  private static String caps(JsonNode answer) {
    return answer.get("caps").size() == 0 ? "" : answer.at("/caps/0/id").asString();
  }

  /** SEMANTICS §4: at most one colour per day, and the same day again gives the same bytes. */
  @Test
  void the_same_day_again_gives_the_same_bytes() throws IOException {
    JsonNode eve = night("S08", FREE.minusDays(1), night("S08", FIRST, null));
    JsonNode day = night("S08", FREE, eve);

    assertThat(night("S08", FREE, eve)).isEqualTo(day);
    assertThat(night("S08", FREE, day)).as("with its own answer as previous").isEqualTo(day);
  }

  @Test
  void previous_may_be_keyed_by_role() throws IOException {
    String carried = night("S08", FIRST, null).get("carried").toString();
    String dossier = Files.readString(Call.scenario("S08"));
    String plain = dossier + "\nprevious: " + carried + "\n";
    String keyed = dossier + "\nprevious: {eco-code: " + carried + "}\n";

    assertThat(Call.evaluate(folder, keyed, Call.ECO_CODE, FREE).out())
        .isEqualTo(Call.evaluate(folder, plain, Call.ECO_CODE, FREE).out());
  }

  @Test
  void a_fall_keeps_the_colour_down_for_thirty_days() throws IOException {
    JsonNode green = night("S01", FIRST, null);
    JsonNode fallen = night("S03", FIRST.plusDays(1), green);

    assertThat(colour(fallen)).isEqualTo("蓝");
    assertThat(fallen.at("/carried/lastDowngrade").asString()).isEqualTo("2026-11-21");
    JsonNode soon = night("S01", LocalDate.of(2026, 12, 20), fallen);
    assertThat(colour(soon)).isEqualTo("蓝");
    assertThat(soon.at("/caps/0/id").asString()).isEqualTo("UPGRADE");
    assertThat(soon.at("/caps/0/because").asString()).isEqualTo("“未销号的严重整改任务数”没有数据，颜色不上升，仍为蓝");
    assertThat(soon.get("horizon").asString()).isEqualTo("2026-12-21");
  }

  /** S01 does not say how many serious tasks are open: then nothing rises. */
  @Test
  void without_knowing_of_serious_tasks_nothing_rises() throws IOException {
    JsonNode fallen = night("S03", FIRST, night("S01", FIRST.minusDays(1), null));
    LocalDate later = FIRST.plusDays(60);

    assertThat(colour(night("S01", later, fallen))).isEqualTo("蓝");
    String cleared = Files.readString(Call.scenario("S01")) + "  serious_tasks_open: 0\n";
    String previous = "previous: " + fallen.get("carried") + "\n";
    JsonNode soon =
        Call.evaluate(folder, cleared + previous, Call.ECO_CODE, FIRST.plusDays(29)).answer();
    assertThat(soon.at("/caps/0/because").asString()).isEqualTo("下降后满30日才能上升，2026-12-20以前仍为蓝");
    String open = cleared.replace("serious_tasks_open: 0", "serious_tasks_open: 2");
    JsonNode never = Call.evaluate(folder, open + previous, Call.ECO_CODE, later).answer();
    assertThat(never.at("/caps/0/because").asString()).isEqualTo("“未销号的严重整改任务数”不为零，颜色不上升，仍为蓝");
    assertThat(colour(Call.evaluate(folder, cleared + previous, Call.ECO_CODE, later).answer()))
        .isEqualTo("绿");
  }

  @Test
  void a_worsening_is_announced_before_it_counts_and_an_improvement_counts_at_once()
      throws IOException {
    JsonNode green = night("S01", FIRST, null);
    JsonNode announced = night("S03", FIRST.plusDays(1), green);

    assertThat(colour(announced)).isEqualTo("蓝");
    assertThat(announced.at("/result/effectiveColour").asString()).isEqualTo("绿");
    JsonNode pending = announced.at("/carried/pending");
    assertThat(pending.get("colour").asString()).isEqualTo("蓝");
    assertThat(pending.get("noticed").asString()).isEqualTo("2026-11-21");
    // five working days after Saturday the 21st
    assertThat(pending.get("answerBy").asString()).isEqualTo("2026-11-27");
    assertThat(pending.get("effectiveOn").asString()).isEqualTo("2026-11-28");
    assertThat(announced.get("horizon").asString()).isEqualTo("2026-11-28");

    JsonNode effective = night("S03", LocalDate.of(2026, 11, 28), announced);
    assertThat(effective.at("/result/effectiveColour").asString()).isEqualTo("蓝");
    assertThat(effective.at("/carried/pending").isNull()).isTrue();
    JsonNode better = night("S01", LocalDate.of(2026, 11, 24), announced);
    assertThat(better.at("/result/effectiveColour").asString()).isEqualTo("绿");
  }

  @Test
  void red_counts_only_after_a_persons_word() throws IOException {
    JsonNode red = night("S05", FIRST.plusDays(1), night("S01", FIRST, null));
    JsonNode later = night("S05", FIRST.plusDays(90), red);

    assertThat(colour(later)).isEqualTo("红");
    assertThat(later.at("/result/effectiveColour").asString()).isEqualTo("绿");
    assertThat(later.at("/carried/pending/effectiveOn").isNull()).isTrue();
    String confirmed =
        Files.readString(Call.scenario("S05"))
            + "facts: [{kind: 颜色确认, occurred: 2026-12-01, 颜色: 红, 确认人: 张三}]\nprevious: "
            + red.get("carried")
            + "\n";
    JsonNode answer = Call.evaluate(folder, confirmed, Call.ECO_CODE, FIRST.plusDays(90)).answer();
    assertThat(answer.at("/result/effectiveColour").asString()).isEqualTo("红");
  }

  @Test
  void what_is_carried_from_a_later_day_is_refused() throws IOException {
    String carried = night("S08", FREE, null).get("carried").toString();
    String dossier = Files.readString(Call.scenario("S08")) + "previous: " + carried + "\n";
    Call call = Call.evaluate(folder, dossier, Call.ECO_CODE, FIRST);

    assertThat(call.exit()).isEqualTo(4);
    assertThat(call.answer().at("/error/code").asString()).isEqualTo("W0809");
  }

  private static String colour(JsonNode answer) {
    return answer.at("/result/colour").asString();
  }

  private JsonNode night(String scenario, LocalDate day, JsonNode before) throws IOException {
    String dossier = Files.readString(Call.scenario(scenario));
    String previous = before == null ? "" : "\nprevious: " + before.get("carried") + "\n";
    return Call.evaluate(folder, dossier + previous, Call.ECO_CODE, day).answer();
  }
}
