package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Findings group by the happening that they rest on (SEMANTICS §2). */
class GroupsTest {
  private static final List<String> OF_ONE_EVENT =
      List.of(
          "manual_water_pass_ratio",
          "water_exceed_days_12m",
          "auto_worst_multiple",
          "penalty_count_12m",
          "penalty_max_wan_12m",
          "task_closed_ontime_ratio");

  @TempDir Path folder;

  @Test
  void one_exceedance_costs_fifteen_points_in_six_places() throws IOException {
    JsonNode answer = Call.evaluate(folder, oneEvent(), Call.ECO_CODE, "2026-11-20").answer();
    JsonNode group = answer.at("/groups/0");

    assertThat(answer.get("groups").size()).isEqualTo(1);
    assertThat(group.get("event").asString()).isEqualTo("废水超标2026-10");
    assertThat(group.get("points").decimalValue()).isEqualByComparingTo("15");
    assertThat(group.get("findings").toString())
        .isEqualTo("[\"M10\",\"M21\",\"M22\",\"E01\",\"E02\",\"E13\"]");
  }

  @Test
  void people_read_the_event_before_its_points() throws IOException {
    Path file = Call.written(folder.resolve("s03.yaml"), oneEvent());
    Call call = Call.of("evaluate", file, "--pack", Call.ECO_CODE, "--day", "2026-11-20");

    assertThat(call.out()).contains("  事由 废水超标2026-10，共 15 分\n    M10  −2  废水手工监测达标率95%");
  }

  private static String oneEvent() throws IOException {
    String dossier = Files.readString(Call.scenario("S03"));
    for (String term : OF_ONE_EVENT) {
      dossier =
          dossier.replaceAll(
              "  " + term + ": (\\S+)", "  " + term + ": {value: $1, event: 废水超标2026-10}");
    }
    return dossier;
  }
}
