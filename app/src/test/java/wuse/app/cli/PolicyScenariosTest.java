package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyScenariosTest {
  private static final Path SHIPPED = Path.of("../rules/packs");
  private static final String P18 = "zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml";
  private static final String FEATURE =
      """
      # language: zh-CN
      功能: 年度执行报告
        场景: 逾期一天扣一分
          假如 政策包"zhejiang/tongxiang/eco-code"
          并且 企业"管理类别"为 重点管理
          并且 企业"年度执行报告逾期天数"为 1 天
          当 在 2026-11-20 计分
          那么 "P18"扣 1 分
      """;

  @TempDir Path folder;

  @Test
  void what_we_ship_holds_and_its_coverage_is_told() {
    Call call = Call.of("policy", "scenarios", Call.POSITIVE_LIST, "--lang", "en");

    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(call.out()).contains("0 differ", "covered 100.0% (");
  }

  @Test
  void a_changed_number_ends_with_3_and_names_case_scenario_and_sentence() throws IOException {
    copy(SHIPPED, folder.resolve("packs"));
    Path p18 = folder.resolve("packs").resolve(P18);
    Files.writeString(
        p18, Files.readString(p18).replace("(0..15]\", deduct: 1", "(0..15]\", deduct: 2"));
    Path features = Files.createDirectory(folder.resolve("场景"));
    Files.writeString(features.resolve("甲.feature"), FEATURE);
    Path junit = folder.resolve("out.xml");
    Call call =
        Call.plain(
            List.of(
                "policy",
                "scenarios",
                "zhejiang/tongxiang/eco-code",
                "--packs",
                folder.resolve("packs").toString(),
                "--features",
                features.toString(),
                "--junit",
                junit.toString()));

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.out())
        .contains("不符 ", "P18 年度执行报告按时提交 扣分：应为 1，实为 2", "甲.feature:3 逾期一天扣一分", "那么\"P18\"扣 1 分");
    assertThat(Files.readString(junit)).contains("<testcase", "<failure message=", "应为 1，实为 2");
  }

  /** Every band, edge, article, veto and undecided condition of every version is looked at. */
  @Test
  void nothing_of_the_shipped_packs_is_unseen() {
    Call call = Call.of("policy", "scenarios", "--gate", "100", "--format", "json");

    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(call.answer().get("coverage").get("missing")).isEmpty();
  }

  @Test
  void the_gate_ends_with_3_and_json_lists_what_is_missing() throws IOException {
    Path packs = folder.resolve("packs");
    copy(SHIPPED, packs);
    Files.delete(packs.resolve(Call.POSITIVE_LIST).resolve("cases/versions.yaml"));
    Call call = gated(packs, "100");

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.answer().get("failing")).isEmpty();
    assertThat(call.answer().get("coverage").get("missing").toString())
        .contains("admission.permit", "环办执法〔2021〕10号");
    assertThat(gated(packs, "1").exit()).isZero();
  }

  private static Call gated(Path packs, String gate) {
    return Call.plain(
        List.of(
            "policy",
            "scenarios",
            Call.POSITIVE_LIST,
            "--packs",
            packs.toString(),
            "--gate",
            gate,
            "--format",
            "json"));
  }

  @Test
  void an_unknown_pack_is_a_usage_error_with_the_nearest_name() {
    Call call = Call.of("policy", "scenarios", "national/positive-lst");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains(Call.POSITIVE_LIST);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("target")) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void what_no_case_looks_at_is_drafted_and_a_drafted_case_holds_and_looks_at_it()
      throws IOException {
    Path packs = folder.resolve("packs");
    copy(SHIPPED, packs);
    Path cases = packs.resolve(Call.ECO_CODE).resolve("cases");
    Files.delete(cases.resolve("boundaries-permit.yaml"));
    Path file = folder.resolve("拟.yaml");
    int missing = missing(packs).size();
    Call call = proposing(packs, file);

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out()).contains("上列 " + missing + " 处中的 ", "不是应当怎么说");
    assertThat(Files.readString(file)).startsWith("# 由程序拟出").contains("拟P18-1 ");
    Files.move(file, cases.resolve("proposed.yaml"));
    List<JsonNode> left = missing(packs);
    assertThat(left).hasSizeLessThan(missing / 10);
    assertThat(left)
        .extracting(item -> item.get("kind").asString())
        .doesNotContain("band", "edge", "value", "missing", "not_applicable");
  }

  @Test
  void drafts_are_of_one_pack_and_overwrite_nothing() throws IOException {
    Path file = Files.createFile(folder.resolve("拟.yaml"));
    assertThat(proposing(SHIPPED, file).err()).contains("已有文件 ", "拟.yaml");
    Call all =
        Call.plain(
            List.of(
                "policy",
                "scenarios",
                "--packs",
                SHIPPED.toString(),
                "--propose",
                folder.resolve("b.yaml").toString()));
    assertThat(all.exit()).isEqualTo(2);
    assertThat(all.err()).contains("拟案例要指明一个政策包");
  }

  private static Call proposing(Path packs, Path file) {
    return Call.plain(
        List.of(
            "policy",
            "scenarios",
            Call.ECO_CODE,
            "--packs",
            packs.toString(),
            "--propose",
            file.toString()));
  }

  /** The places that no case looks at; all cases must hold. */
  private static List<JsonNode> missing(Path packs) {
    Call call =
        Call.plain(
            List.of(
                "policy",
                "scenarios",
                Call.ECO_CODE,
                "--packs",
                packs.toString(),
                "--format",
                "json"));
    assertThat(call.exit()).as(call.out()).isZero();
    return call.answer().get("coverage").get("missing").valueStream().toList();
  }
}
