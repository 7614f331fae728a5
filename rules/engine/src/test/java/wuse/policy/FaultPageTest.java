package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultPageTest {
  private static final Fault SWAPPED =
      new Fault(
          "W0312",
          Fault.Severity.ERROR,
          new Position("code/pack.yaml", 2, 22),
          2,
          List.of("黄", "85", "蓝", "80"),
          new Position("code/pack.yaml", 1, 22));

  private static final String COLOURS = "  - {colour: 蓝, min: 80}\n  - {colour: 黄, min: 85}\n";

  @Test
  void a_fault_shows_its_line_the_one_before_and_a_mark_that_stands_right() {
    String page = new FaultPage("packs/").text(List.of(SWAPPED), files(COLOURS), "zh");
    assertThat(page)
        .isEqualTo(
            """
            packs/code/pack.yaml:2:22 错误 W0312 黄档起点 `85` 高于蓝档起点 `80`，两档次序颠倒
                1 |   - {colour: 蓝, min: 80}
                2 |   - {colour: 黄, min: 85}
                  |                       ^^ 应小于 80
              另见: 同文件第 1 行
              提示: 各档由高到低、首尾相接
            """);
  }

  @Test
  void what_is_in_force_meanwhile_stands_below_a_fault_of_its_pack() {
    Map<String, FaultPage.Live> live =
        Map.of("code", new FaultPage.Live(LocalDate.of(2026, 8, 15), "7f3a99"));
    FaultPage page = new FaultPage("my/", live);

    assertThat(page.text(List.of(SWAPPED), files(COLOURS), "zh"))
        .endsWith("  影响: 现行版本不受影响（2026-08-15，摘要 7f3a…）\n");
    assertThat(page.toJson(List.of(SWAPPED), "zh"))
        .contains("\"live\":{\"from\":\"2026-08-15\",\"digest\":\"7f3a99\"}");
    Fault elsewhere = fault("W0107", new Position("terms/a.yaml", 9, 1));
    assertThat(page.text(List.of(elsewhere), Map.of(), "zh")).doesNotContain("影响");
  }

  @Test
  void programs_get_the_same_in_json() {
    assertThat(new FaultPage().toJson(List.of(SWAPPED), "en"))
        .isEqualTo(
            "{\"errors\":1,\"warnings\":0,\"advice\":0,\"faults\":[{\"file\":\"code/pack.yaml\","
                + "\"line\":2,\"column\":22,\"length\":2,\"code\":\"W0312\",\"severity\":\"error\","
                + "\"says\":\"黄 begins at `85`, above 蓝 at `80`: the two are out of order\","
                + "\"mark\":\"must be less than 80\","
                + "\"hint\":\"from high to low, each ends where the next begins\","
                + "\"related\":{\"file\":\"code/pack.yaml\",\"line\":1,\"column\":22}}]}");
  }

  @Test
  void of_many_faults_fifty_are_shown_and_the_rest_counted() {
    List<Fault> many =
        IntStream.rangeClosed(1, 62)
            .mapToObj(line -> fault("W0107", new Position("a.yaml", line, 1)))
            .toList();
    String page = new FaultPage().text(many, Map.of(), "zh");
    assertThat(page.lines()).filteredOn(line -> line.startsWith("a.yaml:")).hasSize(50);
    assertThat(page).endsWith("另有 12 处未列出（共 62 处）\n");
  }

  @Test
  void faults_stand_in_the_order_of_files_and_lines() {
    Fault second = fault("W0107", new Position("a.yaml", 9, 1));
    Fault first = fault("W0117", new Position("a.yaml", 2, 1));
    String page = new FaultPage().text(List.of(second, first), Map.of(), "en");
    assertThat(page.indexOf("a.yaml:2:1")).isLessThan(page.indexOf("a.yaml:9:1"));
  }

  @Test
  void what_an_author_wrote_cannot_move_the_cursor() {
    Fault fault =
        new Fault(
            "W0213",
            Fault.Severity.ERROR,
            new Position("code/pack.yaml", 1, 1),
            3,
            List.of("\u001b[2J", "", "甲"),
            null);
    String page = new FaultPage().text(List.of(fault), files("\u001b[2J\n"), "zh");
    assertThat(page).doesNotContain("\u001b").contains("␛[2J");
  }

  @Test
  void of_a_long_line_the_part_with_the_mark_is_shown() {
    String line = "来".repeat(100) + "错" + "去".repeat(100);
    Fault fault =
        new Fault(
            "W0210",
            Fault.Severity.ERROR,
            new Position("code/pack.yaml", 1, 101),
            1,
            List.of("x"),
            null);
    List<String> page = new FaultPage().text(List.of(fault), files(line), "zh").lines().toList();
    assertThat(page.get(1)).startsWith("    1 | …来").endsWith("去…");
    String before = page.get(1).substring(0, page.get(1).indexOf("错"));
    assertThat(page.get(2).indexOf("^^")).isEqualTo(Shown.width(before));
  }

  @Test
  void a_code_that_the_catalogue_does_not_know_is_shown_with_its_words() {
    Fault fault = new Fault("W0999", Fault.Severity.WARNING, SWAPPED.at(), 0, List.of("甲"), null);
    assertThat(new FaultPage().text(List.of(fault), Map.of(), "zh"))
        .isEqualTo("code/pack.yaml:2:22 警告 W0999 W0999 甲\n");
  }

  private static Fault fault(String code, Position at) {
    return new Fault(code, Fault.Severity.ERROR, at, 0, List.of(), null);
  }

  private static Map<String, byte[]> files(String text) {
    return Map.of("code/pack.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
