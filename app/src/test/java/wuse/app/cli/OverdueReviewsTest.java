package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody has held against the law for too long says so wherever it was graded by. */
class OverdueReviewsTest {
  @TempDir Path folder;
  private Path packs;
  private Path home;

  @BeforeEach
  void a_unit_with_a_penalty() throws IOException {
    packs = Files.createDirectories(folder.resolve("packs"));
    home = folder.resolve("home");
    Call.copyPacks(packs);
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(tables.resolve("排污单位.csv"), "排污单位,自然键,发生日期,名称\nZ1,Z1,2025-01-05,示例单位（虚构）\n");
    Files.writeString(
        tables.resolve("行政处罚.csv"),
        "排污单位,自然键,发生日期,来源,决定书文号,种类,罚款金额,送达日期,状态\n"
            + "Z1,P1,2026-03-01,示例处罚库,示例1号,罚款,20000,2026-03-02,正常\n");
    Files.writeString(
        tables.resolve("覆盖.csv"), "覆盖类型,覆盖起,覆盖止,区划,排污单位,来源\n行政处罚,2020-01-01,/,,Z1,示例处罚库\n");
    assertThat(call("ingest", tables).exit()).isZero();
  }

  @Test
  void a_deduction_by_a_rule_past_its_review_says_by_when_it_was_due() throws IOException {
    reviewed("2025-05-01");
    assertThat(call("grade", "--day", "2026-11-20", "--pack", Call.ECO_CODE).exit()).isIn(0, 6);

    Call why = call("why", "Z1");
    assertThat(why.out()).doesNotContain("所引条文原文");
    assertThat(call("why", "Z1", "--law").out()).contains("所引条文原文");
    assertThat(why.out())
        .containsSubsequence("E01  −3", "此规则应于 2026-05-01 前对照法规复核，已逾期")
        .doesNotContain("本政策包的评分办法应于");
    assertThat(call("why", "Z1", "--lang", "en").out()).contains("due for review", "2026-05-01");
    assertThat(report()).contains("复核逾期：1 项", "2025-05-01", "2026-05-01");
  }

  @Test
  void what_was_reviewed_in_time_says_nothing() throws IOException {
    reviewed("2025-11-20");
    assertThat(call("grade", "--day", "2026-11-20", "--pack", Call.ECO_CODE).exit()).isIn(0, 6);

    assertThat(call("why", "Z1").out()).contains("E01  −3").doesNotContain("已逾期");
    assertThat(report()).doesNotContain("复核逾期");
  }

  private void reviewed(String day) throws IOException {
    Path rule = packs.resolve("zhejiang/tongxiang/eco-code/indicators/management/E01.yaml");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replace("reviewed: 2026-11-21", "reviewed: " + day));
  }

  private String report() throws IOException {
    try (var files = Files.walk(home)) {
      Path page = files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
      return Files.readString(page);
    }
  }

  private Call call(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("--packs", packs.toString()));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    all.addAll(List.of("--home", home.toString()));
    return Call.plain(all);
  }
}
