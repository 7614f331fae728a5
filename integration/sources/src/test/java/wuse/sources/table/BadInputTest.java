package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.sources.FileReport;
import wuse.sources.FileReport.Ending;

/**
 * Whatever is wrong with a table gets one clear answer in both languages, beside its file in {@code
 * bad}; run with {@code -Dwuse.golden=write} to write the answers anew, then read them.
 */
class BadInputTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  static Stream<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(Desk.resource("bad"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_bad_table_is_answered_in_both_languages(String name) throws IOException {
    answered(name, desk.read(Desk.resource("bad").resolve(name + ".csv")));
  }

  @Test
  void a_workbook_cut_off_by_a_broken_transfer_is_refused_before_a_row_is_read()
      throws IOException {
    byte[] whole = Workbooks.complaints(200);
    for (int kept : List.of(whole.length / 4, whole.length / 2, whole.length - 30)) {
      Path file = desk.write("truncated.xlsx", java.util.Arrays.copyOf(whole, kept));
      answered("truncated", desk.read(file));
    }
    assertThat(desk.kept().facts()).isEmpty();
  }

  @Test
  void a_workbook_with_a_damaged_part_is_refused_before_a_row_is_read() throws IOException {
    byte[] bytes = Workbooks.complaints(2000);
    for (int i = bytes.length / 3; i < bytes.length / 3 + 50; i++) {
      bytes[i] ^= 0x55;
    }
    answered("truncated", desk.read(desk.write("truncated.xlsx", bytes)));
    assertThat(desk.kept().facts()).isEmpty();
  }

  @Test
  void an_encoding_that_is_neither_utf8_nor_gb18030_is_refused() throws IOException {
    Path latin =
        desk.write(
            "latin.csv", "nom,ann\u00e9e,\u00e9t\u00e9\na,b,c\n", StandardCharsets.ISO_8859_1);
    answered("latin", desk.read(latin));
    Path utf16 = desk.write("utf16.csv", "\uFEFF编号,日期\n", StandardCharsets.UTF_16LE);
    answered("utf16", desk.read(utf16));
  }

  @Test
  void a_file_that_changes_its_encoding_half_way_keeps_what_was_read_and_vouches_for_nothing()
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("排污单位,自然键,发生日期,编号,属实,重复\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 5000; i++) {
      bytes.write("U001,T%d,2026-03-01,T%d,是,否\n".formatted(i, i).getBytes(StandardCharsets.UTF_8));
    }
    bytes.write("U001,T9,2026-03-01,投诉,是,否\n".getBytes(Charset.forName("GB18030")));
    answered("mixed", desk.read(desk.write("mixed.csv", bytes.toByteArray())));
    assertThat(desk.kept().facts()).hasSizeGreaterThan(4050);
    assertThat(desk.kept().vouched()).isEmpty();
  }

  @Test
  void what_is_no_table_at_all_is_refused() throws IOException {
    answered(
        "picture",
        desk.read(desk.write("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})));
    answered("empty", desk.read(desk.write("empty.csv", new byte[0])));
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
    answered("old", desk.read(desk.write("old.xls", old)));
    answered(
        "archive",
        desk.read(desk.write("archive.xlsx", zip("a.txt", "a".getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void a_zip_bomb_is_refused_while_it_is_still_small() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", new byte[40 * 1024 * 1024]);
    answered("bomb", desk.read(desk.write("bomb.xlsx", bomb)));
  }

  @Test
  void a_file_above_the_limit_is_refused() throws IOException {
    TableReader strict =
        new TableReader(
            Mappings.load(), desk.kept().register(), desk.kept(), new FileLimits(100, 100, 10));
    Path file = desk.write("large.csv", "a".repeat(101), StandardCharsets.UTF_8);
    answered("large", strict.read(file, Desk.ARRIVAL));
  }

  @Test
  void a_thousand_times_the_same_row_is_one_fact() {
    String row = "U001,T1,2026-03-01,T1,是,否\n";
    FileReport report = desk.read("信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\n" + row.repeat(1000));
    assertThat(report.text("zh")).isEqualTo("信访投诉.csv [通用表·信访投诉] 1000 行，信访投诉 1，重复 999");
    assertThat(report.text("en")).isEqualTo("信访投诉.csv [通用表·信访投诉] rows 1000, 信访投诉 1, repeated 999");
    FileReport again = desk.read("信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\n" + row);
    assertThat(again.text("zh")).isEqualTo("信访投诉.csv [通用表·信访投诉] 1 行，信访投诉 1，此前已有 1");
    assertThat(desk.kept().facts()).hasSize(1);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private void answered(String name, FileReport report) throws IOException {
    String answer = answer(report, "zh") + "\n" + answer(report, "en");
    Path golden = Desk.resource("bad").resolve(name + ".txt");
    if ("write".equals(System.getProperty("wuse.golden"))) {
      Files.writeString(golden, answer);
    }
    if (!Files.exists(golden)) {
      fail("no " + golden);
    }
    assertThat(answer).isEqualTo(Files.readString(golden));
    assertThat(report.ending() == Ending.READ || desk.kept().vouched().isEmpty()).isTrue();
  }

  private String answer(FileReport report, String lang) {
    return report.text(lang)
        + "\n"
        + desk.kept().rejected().stream()
            .map(row -> row.text(lang) + "\n")
            .collect(Collectors.joining());
  }
}
