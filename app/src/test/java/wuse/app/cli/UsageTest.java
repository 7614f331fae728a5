package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly ends with 2 and a sentence, in both languages, and no stack trace. */
class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "wuse {0}")
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          ''                                             # 请写明命令                                   # a command is needed
          evaluat                                        # 不认识“evaluat”，是否想写“evaluate”？         # unknown: "evaluat"; was "evaluate" meant?
          evaluate x --pack p                            # 缺少 --day D                                 # missing: --day D
          evaluate --pack p --day 2026-11-20             # 缺少 DOSSIER                                 # missing: DOSSIER
          evaluate x --pack p --day                      # 缺少 --day D                                 # missing: --day D
          evaluate x --pack p --day 20.11.2026           # --day D 不能是“20.11.2026”，应为日期，如 2026-11-20 # --day D cannot be "20.11.2026"; write a day as 2026-11-20
          evaluate x --pack p --day 2026-01-01 --dya     # 不认识“--dya”，是否想写“--day”？              # unknown: "--dya"; was "--day" meant?
          evaluate x --pack p --pack q --day 2026-01-01  # --pack P 只能写一次                          # --pack P may stand only once
          evaluate x --pack p --day 2026-01-01 --format xml # --format text|json 不能是“xml”，可为 text 或 json # --format text|json cannot be "xml"; it may be text or json
          policy                                         # 请写明命令                                   # a command is needed
          policy schema outlet                           # 没有“outlet”这一种，可为: pack indicator terms law-text law calendar binding survivors cases dossier，或命令的应答，如 evaluate、policy-preview # there is no "outlet"; it may be: pack indicator terms law-text law calendar binding survivors cases dossier, or a command's answer as in evaluate, policy-preview
          policy schema indicators                       # 不认识“indicators”，是否想写“indicator”？      # unknown: "indicators"; was "indicator" meant?
          policy schema                                  # 请写要哪一种（pack indicator terms law-text law calendar binding survivors cases dossier，或命令的应答，如 evaluate、policy-preview），或用 --all 写出全部文件的 # say which (pack indicator terms law-text law calendar binding survivors cases dossier, or a command's answer as in evaluate, policy-preview), or write those of all files with --all
          """)
  void says_what_is_wrong(String typed, String zh, String en) {
    List<String> arguments = typed.isEmpty() ? List.of() : List.of(typed.split(" "));
    List<String> english = new ArrayList<>(arguments);
    english.addAll(0, List.of("--lang", "en"));

    assertUsage(Call.plain(arguments), zh);
    assertUsage(Call.plain(english), en);
  }

  private static void assertUsage(Call call, String sentence) {
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith(sentence + "\n").hasLineCount(2).contains("--help");
  }

  @Test
  void a_day_before_the_pack_is_refused() {
    Call call = Call.evaluate(Call.scenario("S01"), Call.ECO_CODE, "2025-12-31");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo("政策包 zhejiang/tongxiang/eco-code 自 2026-01-01 起施行，不能评定 2025-12-31\n");
  }

  @Test
  void an_unknown_pack_brings_the_nearest_name() {
    Call call = Call.evaluate(Call.scenario("S01"), "national/positiv-list", "2026-11-20");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo("没有政策包“national/positiv-list”，是否想写“national/positive-list”？\n");
  }

  @Test
  void dossiers_that_are_not_there_are_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(Call.evaluate(folder.resolve("none.yaml"), Call.ECO_CODE, "2026-11-20").err())
        .contains("没有文件或文件夹", "none.yaml");
    Call call = Call.evaluate(empty, Call.ECO_CODE, "2026-11-20");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("里没有卷宗文件");
  }

  @Test
  void a_folder_of_packs_that_is_not_there_is_named() {
    Call call = Call.plain(List.of("policy", "list", "--packs", folder.resolve("none").toString()));

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).startsWith("没有政策包文件夹");
  }

  @Test
  void help_lists_every_exit_code() {
    String help = Call.plain(List.of("--help")).out();

    assertThat(Call.plain(List.of("--help")).exit()).isZero();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help).containsPattern("(?m)^ +" + code.number() + " +\\S");
    }
    assertThat(help).contains("evaluate", "policy");
    assertThat(Call.plain(List.of("--help", "--lang", "en")).out()).contains("Exit codes:");
  }

  @Test
  void both_languages_say_the_same_things() {
    assertThat(unsaid("zh", "en")).isEmpty();
    assertThat(unsaid("en", "zh")).isEmpty();
  }

  /** Words that are Chinese by themselves need an entry only where another language is spoken. */
  private static List<String> unsaid(String language, String other) {
    ResourceBundle words = Catalogue.in(language).bundle();
    return Catalogue.in(other).bundle().keySet().stream()
        .filter(key -> !words.containsKey(key))
        .filter(key -> other.equals("zh") || !key.matches(".*\\p{IsHan}.*"))
        .sorted()
        .toList();
  }

  @Test
  void the_version_is_told() {
    assertThat(Call.plain(List.of("--version")).out()).startsWith("wuse ");
  }
}
