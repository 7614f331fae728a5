package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;

class SliceDigestTest {
  private static final Path VALID = Path.of("src", "test", "resources", "faults", "_valid");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String P01 = "demo/code/indicators/permit/P01.yaml";

  @TempDir Path root;

  @BeforeEach
  void copy_the_packs() throws IOException {
    try (Stream<Path> files = Files.walk(VALID)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve(VALID.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void the_text_digested_is_canonical_json() throws Exception {
    for (Pack pack : shipped().packs()) {
      String text = SliceDigest.canonical(pack.inForce(DAY));
      assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
    }
  }

  @Test
  void the_same_pack_has_the_same_digest_each_time_it_is_read() throws Exception {
    String once = shipped().pack("zhejiang/tongxiang/eco-code").orElseThrow().inForce(DAY).digest();
    String again =
        shipped().pack("zhejiang/tongxiang/eco-code").orElseThrow().inForce(DAY).digest();
    assertThat(again).isEqualTo(once).matches("[0-9a-f]{64}");
  }

  @Test
  void what_carrying_it_out_asks_of_the_bureau_changes_nothing() throws Exception {
    String before = digest(DAY);
    change("demo/code/pack.yaml", "task: {hours: 3,", "task: {hours: 30,");
    change("demo/code/pack.yaml", "{officers: 12, hours: 120}", "{officers: 2, hours: 20}");
    assertThat(digest(DAY)).isEqualTo(before);
  }

  @Test
  void comments_places_and_spelling_of_cells_change_nothing() throws Exception {
    String before = digest(DAY);
    change(P01, "id: P01", "# 说明\n\nid: P01");
    change(P01, "\"<= 0\"", "\"<=0\"");
    change(P01, "\"> 15\", deduct: 4", "\"> 15.0\", deduct: 4.00");
    assertThat(digest(DAY)).isEqualTo(before);
  }

  @Test
  void a_moved_threshold_changes_it() throws Exception {
    String before = digest(DAY);
    change(P01, "(0..15]", "(0..16]");
    change(P01, "\"> 15\"", "\"> 16\"");
    assertThat(digest(DAY)).isNotEqualTo(before);
  }

  @Test
  void what_an_article_says_decides_nothing_and_changes_nothing() throws Exception {
    String before = digest(DAY);
    change("law/text/条例.yaml", "应当提交执行报告", "应当按月提交执行报告");
    assertThat(digest(DAY)).isEqualTo(before);
  }

  @Test
  void a_term_found_otherwise_changes_it() throws Exception {
    String before = digest(DAY);
    change("terms/terms.yaml", "within: 12 months", "within: 24 months");
    assertThat(digest(DAY)).isNotEqualTo(before);
  }

  @Test
  void a_term_that_the_pack_does_not_read_changes_nothing() throws Exception {
    String before = digest(DAY);
    change("terms/terms.yaml", "difference: [年报逾期天数, {", "difference: [许可证到期天数, {");
    assertThat(digest(DAY)).isEqualTo(before);
  }

  @Test
  void a_version_to_come_changes_nothing_before_its_day() throws Exception {
    LocalDate before = LocalDate.of(2026, 8, 14);
    String early = digest(before);
    String late = digest(DAY);
    change("demo/code/indicators/permit/P02.yaml", "\"false\", deduct", "\"false\" , deduct");
    change(
        "demo/code/indicators/permit/P02.yaml",
        "zh: 没有许可证, en: No permit}}\n    missing: unknown\n  - from",
        "zh: 没有许可证, en: No permit}}\n    missing: worst\n  - from");
    assertThat(digest(before)).isNotEqualTo(early);
    assertThat(digest(DAY)).isEqualTo(late);
  }

  @Test
  void an_article_that_ends_another_day_changes_it() throws Exception {
    String before = digest(DAY);
    change("law/instruments.yaml", "from: 2021-03-01", "from: 2021-02-01");
    assertThat(digest(DAY)).isNotEqualTo(before);
  }

  private String digest(LocalDate day) throws Exception {
    Reading reading = read(root);
    assertThat(reading.faults()).isEmpty();
    return reading.pack("demo/code").orElseThrow().inForce(day).digest();
  }

  private static Reading shipped() {
    return read(Path.of("..", "packs"));
  }

  private static Reading read(Path root) {
    return new PackReader(new FeelCells(), new DrlReader()).read(root, List.of());
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
