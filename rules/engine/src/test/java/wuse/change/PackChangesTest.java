package wuse.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.PackReader;
import wuse.policy.Reading;

class PackChangesTest {
  private static final Path VALID = Path.of("src", "test", "resources", "faults", "_valid");
  private static final String P01 = "demo/code/indicators/permit/P01.yaml";

  @TempDir Path packs;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> all = Files.walk(VALID)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = packs.resolve(VALID.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
  }

  private static Reading read(Path root) {
    return new PackReader(new FeelCells(), new DrlReader()).read(root, List.of());
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = packs.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private List<String> said(String language) {
    ChangeText text = new ChangeText(language);
    return PackChanges.between(read(VALID), read(packs)).stream().map(text::sentence).toList();
  }

  @Test
  void nothing_changed_is_nothing_said() {
    assertThat(said("zh")).isEmpty();
  }

  @Test
  void a_new_version_says_what_will_change_and_from_when() throws IOException {
    String old = Files.readString(packs.resolve(P01));
    String version = old.substring(old.indexOf("  - from:"));
    Files.writeString(
        packs.resolve(P01),
        old
            + version
                .replace("from: 2026-01-01", "from: 2026-12-01")
                .replace("(0..15]\", deduct: 1", "(0..15]\", deduct: 2"));
    assertThat(said("zh")).containsExactly("第P01项 年报按时 第2档“年报逾期天数 (0..15]”：扣分 1→2，自 2026-12-01 起");
    assertThat(said("en"))
        .containsExactly(
            "indicator P01 年报按时 band 2 \"年报逾期天数 (0..15]\": points off 1 → 2, from 2026-12-01");
  }

  @Test
  void a_text_of_law_that_changed_is_named_and_shown_where_it_begins_to_differ()
      throws IOException {
    edit("law/text/条例.yaml", "无证排放污染物的，", "无证排放污染物，拒不改正的，");
    edit("law/text/条例.yaml", "from: 2021-03-01", "from: 2021-03-02");
    assertThat(said("zh"))
        .containsExactly(
            "《条例》条文：施行日 2021-03-01→2021-03-02",
            "《条例》条文 第33条：原文 无证排放污染物的，处以罚款。→无证排放污染物，拒不改正的，处以罚款。");
    String long1 = "排污单位应当提交执行报告，".repeat(20);
    edit("law/text/条例.yaml", "应当如实说明排放情况。", long1 + "逾期不提交的，责令改正。");
    Change change = PackChanges.between(read(VALID), read(packs)).get(1);
    assertThat(new ChangeText("en").sentence(change))
        .startsWith("text of 条例 article 22: text")
        .contains("执行报告应当如实说明排放情况。")
        .hasSizeLessThan(400);
  }

  @Test
  void an_indicator_that_comes_or_goes_is_named() throws IOException {
    String second = P01.replace("P01", "P09");
    Files.writeString(
        packs.resolve(second), Files.readString(packs.resolve(P01)).replace("id: P01", "id: P09"));
    assertThat(said("zh")).containsExactly("新增 第P09项 年报按时");
    Files.delete(packs.resolve(second));
    Files.delete(packs.resolve(P01));
    assertThat(said("zh"))
        .as("and the cap that waited for it")
        .hasSize(2)
        .startsWith("删去 第P01项 年报按时");
  }

  @Test
  void comments_layout_order_and_other_spellings_are_no_change() throws IOException {
    edit(P01, "id: P01\n", "# 备注\nid:   P01\n");
    edit(P01, "\"> 15\"", "\"(15..9000000000]\"");
    edit(P01, "    basis: [条例#22, REG-33]\n", "    basis:\n      - 条例#22\n      - 条例#33\n");
    edit("rules/reports.drl", "$a : ExecutionReport(", "// 新注释\n    $a:ExecutionReport( ");
    edit(
        "demo/code/pack.yaml",
        "      - {id: CAP-1, atMost: 黄, when: {categoryShareBelow: 0.5}}\n"
            + "      - {id: CAP-2, atMost: 红, when: {openVeto: 红}}\n",
        "      - {id: CAP-2, atMost: 红, when: {openVeto: 红}}\n"
            + "      - {id: CAP-1, atMost: 黄, when: {categoryShareBelow: 0.50}}\n");
    edit(P01, "(15..9000000000]", "> 15");
    assertThat(said("zh")).isEmpty();
  }

  @Test
  void every_part_says_its_own_sentence() throws IOException {
    edit("demo/code/pack.yaml", "{colour: 蓝, min: 80}", "{colour: 蓝, min: 82}");
    edit("demo/list/pack.yaml", "atLeast: 1", "atLeast: 2");
    edit("terms/terms.yaml", "within: 12 months", "within: 24 months");
    edit("terms/terms.yaml", "    default: 0\n", "    default: 1\n");
    edit("rules/reports.drl", "submittedOn == null", "submittedOn != null");
    edit("law/instruments.yaml", "    to: 2026-08-14\n", "    to: 2026-08-13\n");
    edit("law/instruments.yaml", "topic: 无证排污", "topic: 没有许可证");
    edit("calendar/2026.yaml", "  - 2026-10-02\n", "  - 2026-10-02\n  - 2026-10-03\n");
    edit("binding.yaml", "region: \"330483\"", "region: \"330482\"");
    assertThat(said("zh"))
        .containsExactly(
            "蓝档：起点 80→82，自 2026-01-01 起",
            "选择条件至少几项 1→2，自 2026-01-01 起",
            "术语“年报逾期天数”：时间窗口 12 months→24 months",
            "术语“罚款合计”：确实没有时 0→1",
            "规则“报告又迟”：内容 rule \"报告又迟\" when $a : ExecutionReport(submittedOn == null) then"
                + " found(\"late_again\", $a); end→rule \"报告又迟\" when $a :"
                + " ExecutionReport(submittedOn != null) then found(\"late_again\", $a); end",
            "《旧法》：止日 2026-08-14→2026-08-13",
            "《条例》 第33条：内容 无证排污→没有许可证",
            "2026 年工作日历：放假日 增加 2026-10-03",
            "区划 330483 的 code：区划 330483→330482");
  }

  @Test
  void whole_items_come_and_go() throws IOException {
    edit("demo/code/pack.yaml", "      - {id: CAP-2, atMost: 红, when: {openVeto: 红}}\n", "");
    edit(P01, "条例#22, REG-33", "条例#22");
    edit("demo/code/pack.yaml", "indicators: 3", "indicators: 2");
    Files.delete(packs.resolve("demo/code/indicators/permit/P02.yaml"));
    assertThat(said("zh"))
        .containsExactlyInAnyOrder(
            "声明的指标数 3→2",
            "删去 封顶 CAP-2，自 2026-01-01 起",
            "第P01项 年报按时：依据 去掉 条例#33，自 2026-01-01 起",
            "删去 第P02项 持有许可证");
  }
}
