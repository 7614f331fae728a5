package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.enforcement.Complaint;
import wuse.sources.Kept;

/** Mapping files: those of a bureau beside ours, and what is said when they are wrong. */
class MappingReaderTest {
  @TempDir Path folder;

  @Test
  void all_shipped_mappings_are_sound_and_listed() throws IOException {
    assertThat(Mappings.load().names()).contains("上海·重点排污单位", "行政处罚·双公示", "通用表·行政处罚", "覆盖");
    Path shipped = Path.of("src/main/resources/wuse/sources/mappings");
    try (var files = Files.list(shipped)) {
      assertThat(Files.readAllLines(shipped.resolve("index.txt")))
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void a_bureau_adds_a_mapping_without_java() throws IOException {
    Files.writeString(
        folder.resolve("hotline.yaml"),
        """
        name: 12345热线
        source: 某市12345热线
        headers: [工单号, 来电日期, 涉事企业]
        standing: 线索
        by: 第三方
        unit: {name: 涉事企业}
        covers:
          - {kind: 信访投诉, from: first, to: arrival, of: all}
        facts:
          - kind: 信访投诉
            key: [编号]
            occurred: 来电日期
            values:
              编号: {column: 工单号, prefix: "12345-"}
              属实: 核实情况
              重复: {column: 重复来电, words: {首次: 否}, otherwise: 否}
        """);
    Kept kept = Desk.of(folder).kept();
    TableReader reader =
        new TableReader(Mappings.load(folder), kept.register(), kept, FileLimits.usual());
    Path file = folder.resolve("工单.csv");
    Files.writeString(file, "工单号,来电日期,涉事企业,重复来电\n001,2026-03-01,甲化工有限公司,首次\n");
    reader.read(file, Desk.ARRIVAL);
    assertThat(kept.facts(Complaint.class).get(0).number()).isEqualTo("12345-001");
    assertThat(kept.vouched().get(0).cover().toString())
        .contains("2026-03-01", "2026-11-20", "某市12345热线");
  }

  @Test
  void the_mapping_in_our_own_documentation_is_sound() throws IOException {
    String page = Files.readString(Path.of("docs/mappings.zh-CN.md"));
    String example =
        page.substring(
            page.indexOf("```yaml") + 8, page.indexOf("```", page.indexOf("```yaml") + 8));
    Files.writeString(folder.resolve("example.yaml"), example);
    assertThat(Mappings.load(folder).names()).contains("12345热线");
  }

  @Test
  void every_fault_of_every_file_is_said_with_its_place() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        name: 甲
        sauce: 某库
        source: 某库
        headers: [编号]
        standing: 有效
        unit: {name: 名称, nmae: 名称}
        facts:
          - kind: 信访投述
            key: [编号]
            values: {编号: 编号}
          - kind: 信访投诉
            key: [编号]
            values:
              编号: {column: 编号, form: fort}
              属食: 属实
              重复: {const: 大概}
        """);
    Files.writeString(folder.resolve("b.yaml"), "name: 乙\nname: 丙\nsource: [\n");
    String expected = Files.readString(Desk.resource("mapping-faults.txt")).strip();
    assertThatThrownBy(() -> Mappings.load(folder))
        .isInstanceOfSatisfying(
            UnfitMapping.class, unfit -> assertThat(unfit.text("zh")).isEqualTo(expected));
  }
}
