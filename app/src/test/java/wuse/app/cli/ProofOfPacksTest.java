package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What proves a pack and what it asks of an enterprise, as typed: mutate, same, advise. */
class ProofOfPacksTest {
  private static final String P18 = "indicators/permit/P18.yaml";

  @TempDir Path folder;
  private Path eco;

  @BeforeEach
  void copy() throws IOException {
    Call.copyPacks(folder);
    eco = folder.resolve(Call.ECO_CODE);
  }

  @Test
  void every_changed_word_of_an_indicator_is_noticed_by_a_case() {
    JsonNode last = mutated();
    assertThat(last.get("mutants").asInt()).isPositive();
    assertThat(last.get("killed")).isEqualTo(last.get("mutants"));
    assertThat(last.get("survivors").isEmpty()).isTrue();
  }

  @Test
  void without_the_cases_the_changes_survive_each_at_its_place() throws IOException {
    try (Stream<Path> cases = Files.list(eco.resolve("cases"))) {
      for (Path file : cases.filter(each -> each.toString().contains("boundaries")).toList()) {
        Files.delete(file);
      }
    }
    JsonNode last = mutated();
    assertThat(last.get("killed").asInt()).isLessThan(last.get("mutants").asInt());
    assertThat(last.get("survivors").get(0).toString()).contains("P18.yaml:");
  }

  /** The terms and rules that all packs share are looked at as closely as the packs are. */
  @ParameterizedTest
  @ValueSource(strings = {"terms", "rules"})
  void what_packs_share_is_noticed_too_and_what_is_not_says_why(String shared) {
    Call call = Call.of("policy", "mutate", shared, "--sample", "120", "--gate", "92");

    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(call.out()).contains("改动 ").doesNotContain("没有写明原因");
  }

  @Test
  void a_window_that_no_case_looks_at_survives_at_its_place() throws IOException {
    Files.delete(folder.resolve("rules/cases/terms-activity.yaml"));
    Call call =
        Call.plain(
            List.of(
                "policy",
                "mutate",
                "terms",
                "--only",
                "activity",
                "--gate",
                "95",
                "--packs",
                folder.toString()));

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.out()).contains("terms/activity.yaml:", "12 months 改为 13 months", "没有写明原因");
  }

  private JsonNode mutated() {
    Call call =
        Call.plain(
            List.of(
                "policy",
                "mutate",
                Call.ECO_CODE,
                "--only",
                "P18",
                "--format",
                "json",
                "--packs",
                folder.toString()));
    assertThat(call.exit()).as(call.err()).isZero();
    List<JsonNode> answers = call.answers();
    return answers.get(answers.size() - 1);
  }

  @Test
  void a_moved_limit_is_shown_by_a_dossier_that_evaluate_takes() throws IOException {
    Call same = Call.of("policy", "same", Call.PACKS.resolve(Call.ECO_CODE), eco);
    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(same.out()).doesNotContain("enterprise:");

    Path file = eco.resolve(P18);
    Files.writeString(
        file, Files.readString(file).replace("(0..15]", "(0..14]").replace("(15..", "(14.."));
    Call moved = Call.of("policy", "same", Call.PACKS.resolve(Call.ECO_CODE), eco);
    assertThat(moved.out()).contains("P18", "enterprise:", "annual_report_days_late: 15");
  }

  @Test
  void an_enterprise_is_told_what_lifts_its_colour() {
    Call call =
        Call.of(
            "advise", "--dossier", Call.PACKS.resolve("examples/mill.yaml"), "--day", "2026-11-20");
    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out()).contains("绿");
  }
}
