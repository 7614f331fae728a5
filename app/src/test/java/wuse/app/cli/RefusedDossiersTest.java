package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wuse.policy.FaultPage;

/** Each fault of a dossier beside the text that its author reads, in both languages. */
class RefusedDossiersTest {
  private static final Path FOLDER = Path.of("src/test/resources/wuse/app/cli/refused");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> says_where_what_was_written_what_is_allowed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      Call call =
          Call.of(
              "evaluate",
              FOLDER,
              "--pack",
              Call.ECO_CODE,
              "--day",
              "2026-11-20",
              "--lang",
              language);
      assertThat(call.exit()).isEqualTo(4);
      List<Path> dossiers = dossiers();
      String[] said = call.out().split("\n\n");
      assertThat(said).hasSize(dossiers.size() + 1);
      for (int i = 0; i < said.length - 1; i++) {
        tests.add(test(dossiers.get(i), said[i], language));
      }
    }
    return tests;
  }

  private static DynamicTest test(Path dossier, String said, String language) {
    return DynamicTest.dynamicTest(
        dossier.getFileName() + " in " + language,
        () ->
            assertThat(said.replace(FOLDER + "/", "") + "\n")
                .isEqualTo(
                    Files.readString(Path.of(dossier + "." + language), StandardCharsets.UTF_8)));
  }

  private static List<Path> dossiers() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().matches(".*\\.(yaml|json)")).sorted().toList();
    }
  }

  @Test
  void every_sentence_about_dossiers_has_a_case() throws IOException {
    StringBuilder said = new StringBuilder();
    for (Path dossier : dossiers()) {
      said.append(Files.readString(Path.of(dossier + ".zh")));
    }
    Properties catalogue = new Properties();
    catalogue.load(FaultPage.class.getResourceAsStream("faults_en.properties"));
    assertThat(catalogue.stringPropertyNames())
        .filteredOn(code -> code.matches("W08\\d\\d"))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(said).contains(code));
  }

  @Test
  void programs_read_the_unit_a_code_and_the_same_sentence() {
    JsonNode answer =
        Call.evaluate(FOLDER.resolve("unknown-term.yaml"), Call.ECO_CODE, "2026-11-20").answer();

    assertThat(answer.get("enterprise").asString()).isEqualTo("U1");
    assertThat(answer.at("/error/code").asString()).isEqualTo("W0403");
    assertThat(answer.at("/error/says").asString())
        .endsWith(
            "unknown-term.yaml:3:3 W0403 没有术语 `annual_report_day_late`；是否想写"
                + " `annual_report_days_late`？");
  }

  @Test
  void a_broken_dossier_fails_alone() {
    String dossiers =
        """
        enterprise: {id: U1}
        terms: {管理类别: 重点管理}
        ---
        enterprise: {id: U2}
        terms: {管理类别: 重点}
        ---
        enterprise: {id: U3
        ---
        - enterprise: {id: U4}
        - enterprise: {id: U5}
          tems: {}
        - enterprise: {id: U6}
        ...
        ---
        enterprise: {id: U7}
        """;
    Call call = Call.evaluate(folder, dossiers, Call.ECO_CODE, "2026-11-20");

    assertThat(call.exit()).isEqualTo(4);
    assertThat(call.answers().stream().map(RefusedDossiersTest::shortly).toList())
        .containsExactly(
            "U1 graded",
            "U2 W0412",
            "null W0103",
            "U4 graded",
            "U5 W0201",
            "U6 graded",
            "U7 graded");
    assertThat(call.answers().get(4).at("/error/says").asString()).contains("dossier.yaml:11:3 ");
  }

  private static String shortly(JsonNode answer) {
    String unit = answer.get("enterprise").isNull() ? "null" : answer.get("enterprise").asString();
    return unit + (answer.has("error") ? " " + answer.at("/error/code").asString() : " graded");
  }

  @Test
  void json_and_json_lines_are_read_as_well_as_yaml() {
    Path json =
        Call.written(
            folder.resolve("a.json"),
            "[{\"enterprise\":{\"id\":\"U1\"}},\n {\"enterprise\":{\"id\":\"U2\"},\"x\":1}]");
    Path lines =
        Call.written(
            folder.resolve("b.jsonl"),
            "{\"enterprise\":{\"id\":\"U3\"}}\n{broken\n\n{\"enterprise\":{\"id\":\"U4\"}}\n");
    Call call =
        Call.of(
            "evaluate",
            json,
            lines,
            "--pack",
            Call.ECO_CODE,
            "--day",
            "2026-11-20",
            "--format",
            "json");

    assertThat(call.answers().stream().map(RefusedDossiersTest::shortly).toList())
        .containsExactly("U1 graded", "U2 W0201", "U3 graded", "null W0801", "U4 graded");
    assertThat(call.answers().get(1).at("/error/says").asString()).contains("a.json:2:28 ");
    assertThat(call.answers().get(3).at("/error/says").asString()).contains("b.jsonl:2:");
  }

  @Test
  void thousands_are_answered_in_order() {
    StringBuilder dossiers = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      dossiers.append("{\"enterprise\":{\"id\":\"U").append(i).append("\"}}\n");
    }
    Path file = Call.written(folder.resolve("many.jsonl"), dossiers.toString());
    Call call = Call.evaluate(file, Call.POSITIVE_LIST, "2026-11-20");

    assertThat(call.exit()).isZero();
    List<JsonNode> answers = call.answers();
    assertThat(answers).hasSize(3000);
    for (int i = 0; i < 3000; i++) {
      assertThat(answers.get(i).get("enterprise").asString()).isEqualTo("U" + i);
    }
  }

  /** What was carried from before the pack's first day cannot be made up; the others go on. */
  @Test
  void one_that_reaches_back_too_far_fails_alone() {
    String dossiers =
        "enterprise: {id: U1}\nprevious: {asOf: 2025-06-01}\n---\nenterprise: {id: U2}\n";
    Call call = Call.evaluate(folder, dossiers, Call.ECO_CODE, "2026-11-20");

    assertThat(call.answers().stream().map(RefusedDossiersTest::shortly).toList())
        .containsExactly("U1 G0002", "U2 graded");
    assertThat(call.exit()).isEqualTo(4);
  }
}
