package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyCommandsTest {
  @TempDir Path folder;

  @Test
  void list_gives_a_line_a_pack_with_its_form() {
    List<JsonNode> packs = Call.of("policy", "list", "--format", "json").answers();

    assertThat(packs.stream().map(p -> p.get("pack").asString() + " " + p.get("form").asString()))
        .contains("national/positive-list roster", "zhejiang/tongxiang/eco-code scorecard");
    assertThat(Call.of("policy", "list").out()).contains("五色生态码", "330483", "2026-01-01");
  }

  @Test
  void the_packs_we_ship_have_no_errors() {
    Call call = Call.of("policy", "check");

    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(Call.of("policy", "check", Call.POSITIVE_LIST).exit()).isZero();
  }

  @Test
  void a_faulty_pack_ends_with_3_and_shows_the_place() throws IOException {
    copyOfPacks();
    Path pack = folder.resolve("zhejiang/tongxiang/eco-code/pack.yaml");
    Files.writeString(
        pack, Files.readString(pack).replaceFirst("colour: 蓝, min: 80", "colour: 蓝, min: 95"));
    Call call = Call.plain(List.of("policy", "check", "--packs", folder.toString()));

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.out()).contains("zhejiang/tongxiang/eco-code/pack.yaml:", " 错误 W", "95", "^");
    assertThat(
            Call.plain(List.of("policy", "check", "--format", "json", "--packs", folder.toString()))
                .answer()
                .get("errors")
                .intValue())
        .isPositive();
  }

  @Test
  void nothing_is_graded_by_a_pack_that_cannot_be_read() throws IOException {
    copyOfPacks();
    Path pack = folder.resolve("zhejiang/tongxiang/eco-code/pack.yaml");
    Files.writeString(pack, Files.readString(pack).replaceFirst("min: 80", "mni: 80"));
    Call call =
        Call.plain(
            List.of(
                "evaluate",
                Call.scenario("S01").toString(),
                "--pack",
                Call.ECO_CODE,
                "--day",
                "2026-11-20",
                "--packs",
                folder.toString()));

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("W0201", "mni", "min");
  }

  @Test
  void the_schema_of_dossiers_names_every_term() {
    Call call = Call.of("policy", "schema", "dossier");

    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("\"annual_report_days_late\"", "\"年度执行报告逾期天数\"", "\"行政处罚\"");
  }

  @Test
  void the_schemas_of_all_files_are_written_as_shipped() throws IOException {
    Call call = Call.of("policy", "schema", "--all", folder.resolve("schema"));

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out()).contains("indicator.schema.json", "calendar.schema.json");
    for (String line : call.out().lines().toList()) {
      Path shipped = Call.PACKS.resolve("schema").resolve(Path.of(line).getFileName());
      assertThat(Path.of(line)).hasSameTextualContentAs(shipped);
    }
    assertThat(Call.of("policy", "schema", "indicator").out()).contains("\"严重程度\"", "\"veto\"");
  }

  @Test
  void a_code_has_a_page_with_an_example_before_and_after() {
    String zh = Call.of("policy", "explain", "w0312").out();

    assertThat(zh).contains("W0312", "为什么: ", "改前（demo/code/pack.yaml）", "改后:", "  | ");
    assertThat(Call.of("policy", "explain", "W0312", "--lang", "en").out()).contains("why: ");
    assertThat(
            Call.of("policy", "explain", "W0312", "--format", "json")
                .answer()
                .get("code")
                .asString())
        .isEqualTo("W0312");
    Call unknown = Call.of("policy", "explain", "W0313x");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("是否想写“W0313”");
  }

  @Test
  void the_rules_that_rested_on_ended_law_are_listed_with_what_follows() {
    Call ended = Call.of("policy", "law", "--ended", "--day", "2026-11-22");

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("至 2026-08-14 已结束", "环境保护法#45", "其后有接续的版本");
    assertThat(ended.out().lines().filter(line -> line.endsWith("至 2026-08-14 已结束")))
        .as("the laws that article 1242 of the Code repeals")
        .extracting(line -> line.substring(0, line.indexOf('，')))
        .containsExactlyInAnyOrder(
            "环境保护法",
            "环境影响评价法",
            "海洋环境保护法",
            "大气污染防治法",
            "水污染防治法",
            "土壤污染防治法",
            "固体废物污染环境防治法",
            "噪声污染防治法",
            "放射性污染防治法",
            "清洁生产促进法");
    assertThat(Call.of("policy", "law", "--ended", "--day", "2026-08-14").out()).isEmpty();
    assertThat(Call.of("policy", "law", "CODE").out()).contains("现行有效", "生态环境法典#174");
    assertThat(Call.of("policy", "law", "环境保护发").err()).contains("是否想写“环境保护法”");
    assertThat(Call.of("policy", "law").exit()).isEqualTo(2);
  }

  @Test
  void an_article_is_shown_word_for_word_with_the_rules_that_rest_on_it() {
    Call shown = Call.of("policy", "law", "生态环境法典#174", "--day", "2026-11-22");
    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(shown.out())
        .contains("生态环境法典 第174条 持证排污", "未取得排污许可证的不得排放污染物。", "2026-11-22 抄录", "P01")
        .doesNotContain("生态环境法典#175");
    assertThat(Call.of("policy", "law", "CODE-174", "--format", "json").out())
        .contains("\"article\":\"174\"", "具体办法由国务院制定。\\n实行", "\"rule\":\"P01\"");
    assertThat(Call.of("policy", "law", "ORD32-37").out()).contains("本目录未收录条文原文");
    assertThat(Call.of("policy", "law", "AIR-99", "--day", "2017-01-01", "--lang", "en").out())
        .contains("only the text of 2018-10-26 and later");
    Call none = Call.of("policy", "law", "生态环境法典#1750");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("没有登记第 1750 条", "175");
  }

  private void copyOfPacks() throws IOException {
    Call.copyPacks(folder);
  }
}
