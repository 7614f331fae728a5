package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A draft with one number changed, tried on dossier files as policy staff would. */
class PolicyPreviewTest {
  private static final String P18 = Call.ECO_CODE + "/indicators/permit/P18.yaml";
  private static final String HEAD = Call.ECO_CODE + "/pack.yaml";

  @TempDir Path folder;
  private Path draft = Path.of("");
  private Path dossiers = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    draft = folder.resolve("draft");
    Call.copyPacks(draft);
    dossiers = Files.createDirectory(folder.resolve("dossiers"));
    for (int late = 0; late < 4; late++) {
      Files.writeString(
          dossiers.resolve("u" + late + ".yaml"),
          """
          enterprise: {id: "U-%d", name: "=样例%d厂", region: "330483"}
          terms: {管理类别: 简化管理, 生产状态: 在产, annual_report_days_late: %d}
          """
              .formatted(late, late, late * 10));
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = draft.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Call preview(Object... more) {
    Object[] first = {
      "policy", "preview", Call.PACKS, draft, "--dossiers", dossiers, "--day", "2026-11-20"
    };
    Object[] all = new Object[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Call.of(all);
  }

  @Test
  void the_same_packs_move_nobody_and_the_null_check_says_so() {
    Call call = preview();

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out())
        .startsWith("试算 2026-11-20  4 家  数据摘要 ")
        .contains("两份政策没有不同", "无人变动", "零差检验：现行政策对现行政策，变动 0 家，通过", "用时：");
  }

  @Test
  void one_number_changed_says_who_moves_and_why_and_that_somebody_must_answer_for_it()
      throws IOException {
    JsonNode now = preview("--format", "json").answers().get(0).get("packs").get(0);
    assertThat(now.get("moved").asInt()).isZero();
    edit(HEAD, "notRated: {undecidedPointsAbove: 0.5,", "notRated: {undecidedPointsAbove: 0.99,");
    edit(P18, "(0..15]\", deduct: 1", "(0..15]\", deduct: 4");
    Path csv = folder.resolve("movers.csv");
    Call call = preview("--csv", csv);

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("扣分 1→4，自 2026-08-15 起", "变动 4 家", "由＼到", "因哪处改动:", "五色生态码的未评定条件")
        .contains("样本 4 家，共 4 家:", "变动名单: ");
    String table = Files.readString(csv);
    assertThat(table).startsWith("\uFEFF\"政策包\",\"编号\"").contains("\"'=样例1厂\"");
    assertThat(table.lines()).hasSize(5);
  }

  @Test
  void programs_get_one_object_with_causes_that_add_up() throws IOException {
    edit(HEAD, "notRated: {undecidedPointsAbove: 0.5,", "notRated: {undecidedPointsAbove: 0.99,");
    edit(P18, "(0..15]\", deduct: 1", "(0..15]\", deduct: 4");
    List<JsonNode> answers = preview("--format", "json", "--by", "管理类别").answers();

    assertThat(answers).hasSize(1);
    JsonNode pack = answers.get(0).get("packs").get(0);
    int caused = 0;
    for (JsonNode cause : pack.get("causes")) {
      caused += cause.get("kind").asString().equals("offset") ? 0 : cause.get("units").asInt();
    }
    assertThat(caused).isEqualTo(pack.get("moved").asInt()).isPositive();
    assertThat(answers.get(0).get("nullCheck").get("moved").asInt()).isZero();
    assertThat(answers.get(0).get("parts")).hasSize(2);
    for (JsonNode group : pack.get("groups")) {
      assertThat(group.get("by").asString()).isEqualTo("管理类别");
    }
  }

  @Test
  void a_harsher_draft_says_what_it_asks_of_officers_against_what_there_is() throws IOException {
    edit(HEAD, "notRated: {undecidedPointsAbove: 0.5,", "notRated: {undecidedPointsAbove: 0.99,");
    edit(HEAD, "capacity: {officers: 12, hours: 120}", "capacity: {officers: 1, hours: 3}");
    edit(P18, "(0..15]\", deduct: 1", "(0..15]\", deduct: 4");
    Call call = preview();

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("工作量中可用的人数 12→1", "每月检查 0.0→")
        .contains("新开整改任务 1 件", "可用 1440.0→3.0 小时", "超出可用工时")
        .contains("按现行政策没有超出");
    JsonNode work =
        preview("--format", "json", "--capacity", "200").answers().get(0).get("packs").get(0);
    JsonNode workload = work.get("workload");
    assertThat(workload.get("tasksOpened").asInt()).isEqualTo(1);
    assertThat(workload.get("capacityHours").get("after").asInt()).isEqualTo(200);
    assertThat(workload.get("capacityFrom").asString()).isEqualTo("option");
    assertThat(workload.get("hoursOver").get("after").asInt()).isZero();
    assertThat(preview("--capacity", "200", "--lang", "en").out())
        .contains("capacity taken from --capacity, 200.0 hours; the pack states 3.0");
  }

  @Test
  void a_pack_that_states_no_workload_is_told_so_instead_of_zeros() throws IOException {
    String text = Files.readString(draft.resolve(HEAD));
    Files.writeString(
        draft.resolve(HEAD), text.replaceAll("(?m)^    workload:\\n(      .*\\n)+", ""));
    Call call = preview();

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out()).contains("政策包没有写工作量").doesNotContain("执法工时", "整改任务 0 件");
    JsonNode pack = preview("--format", "json").answers().get(0).get("packs").get(0);
    assertThat(pack.get("workload").isNull()).isTrue();
    assertThat(pack.get("digestAfter")).isEqualTo(pack.get("digestBefore"));
  }

  @Test
  void a_draft_with_faults_is_refused_with_all_of_them() throws IOException {
    edit(P18, "deduct: 1", "deduct: 一");
    Call call = preview();

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.err()).contains("P18.yaml:", "错误");
  }

  @Test
  void nobody_to_try_it_on_is_said_in_words() throws IOException {
    Call call =
        Call.of("policy", "preview", Call.PACKS, draft, "--home", folder.resolve("empty-home"));

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("没有单位可试算");
  }

  @Test
  void what_is_in_force_later_is_told_to_be_unseen() throws IOException {
    String text = Files.readString(draft.resolve(P18));
    String version = text.substring(text.lastIndexOf("  - from: 2026-08-15"));
    Files.writeString(
        draft.resolve(P18),
        text
            + version
                .replace("from: 2026-08-15", "from: 2026-12-01")
                .replace("(0..15]\", deduct: 1", "(0..15]\", deduct: 3"));
    Call call = preview();

    assertThat(call.out()).contains("自 2026-12-01 起施行，评定日 2026-11-20 还看不到");
  }

  @Test
  void wrong_options_are_named() {
    assertThat(preview("--by", "颜色").err()).contains("--by 不能是“颜色”");
    assertThat(preview("--sample", "-1").err()).contains("--sample N 不能是“-1”");
    assertThat(preview("--capacity", "0").err()).contains("--capacity HOURS 不能是“0”");
    assertThat(Call.of("policy", "sensitivity", "--by", "90").err())
        .contains("--by PERCENT 不能是“90”");
  }

  @Test
  void sensitivity_lists_measured_terms_in_text_and_json() {
    Call text = Call.of("policy", "sensitivity", "--dossiers", dossiers, "--day", "2026-11-20");
    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out()).contains("敏感性 2026-11-20  4 家", "废气手工监测达标率", "以上全部");
    JsonNode json =
        Call.of(
                "policy",
                "sensitivity",
                "--dossiers",
                dossiers,
                "--day",
                "2026-11-20",
                "--format",
                "json")
            .answers()
            .get(0);
    assertThat(json.get("percent").asInt()).isEqualTo(5);
    assertThat(json.get("packs").get(0).get("terms").size()).isGreaterThan(3);
  }
}
