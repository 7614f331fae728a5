package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;

class WordingsTest {
  private static final Path PACKS = Path.of("..", "packs");
  private static final Reading SHIPPED = read(PACKS);
  private static final Wordings TEXTS = SHIPPED.library().wordings();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Reading read(Path root) {
    return new PackReader(new FeelCells(), new DrlReader()).read(root, List.of());
  }

  @Test
  void an_article_says_what_the_law_says() {
    assertThat(TEXTS.of("生态环境法典", "174", TODAY))
        .hasValue(
            "国家建立健全以排污许可制为核心的固定污染源监督管理制度，具体办法由国务院制定。\n"
                + "实行排污许可管理的企业事业单位和其他生产经营者应当按照规定取得排污许可证，"
                + "未取得排污许可证的不得排放污染物。");
    assertThat(TEXTS.of("环境保护税法实施条例", "11", TODAY))
        .hasValue("依照环境保护税法第十三条的规定减征环境保护税的，应当对每一排放口排放的不同应税污染物分别计算。");
  }

  @Test
  void what_an_amended_law_said_before_is_not_made_up() {
    LocalDate amended = LocalDate.of(2018, 10, 26);
    assertThat(TEXTS.of("大气污染防治法", "99", amended)).isPresent();
    assertThat(TEXTS.of("大气污染防治法", "99", amended.minusDays(1))).isEmpty();
    assertThat(TEXTS.of("排污许可管理办法", "37", TODAY)).isEmpty();
  }

  @Test
  void every_listed_article_of_an_instrument_with_text_has_its_text_and_no_heading_in_it() {
    Map<String, Library.Instrument> instruments = SHIPPED.library().instruments();
    int articles = 0;
    for (String id : TEXTS.instruments()) {
      Wording wording = TEXTS.of(id).orElseThrow();
      Set<String> listed = new TreeSet<>(instruments.get(id).articles().keySet());
      assertThat(new TreeSet<>(wording.articles().keySet())).as(id).isEqualTo(listed);
      for (String text : wording.articles().values()) {
        articles++;
        assertThat(text)
            .doesNotContainPattern("(?m)^第[一二三四五六七八九十百千零]+[编章节条]\\s")
            .doesNotContainPattern("[*#<>|]")
            .matches("(?s).*[。.]")
            .doesNotContain("\n\n");
      }
    }
    assertThat(articles).isEqualTo(214);
    assertThat(TEXTS.instruments()).hasSize(13);
  }

  @Test
  void who_grades_does_not_take_text_apart_and_the_check_does(@TempDir Path root)
      throws IOException {
    Files.createDirectories(root.resolve("law/text"));
    Files.writeString(
        root.resolve("law/instruments.yaml"),
        "instruments:\n  - {id: 甲, title: {zh: 甲, en: A}, from: 2020-01-01}\n");
    Files.writeString(root.resolve("law/text/甲.yaml"), "instrument: [\n");
    Reading reading = read(root);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.files()).containsKey("law/text/甲.yaml");
    assertThat(reading.library().wordings().of("甲")).isEmpty();
    assertThat(reading.library().wordings().faults()).extracting(Fault::code).contains("W0101");
  }

  @Test
  void a_file_may_be_named_by_an_alias_and_a_second_file_of_the_same_law_is_refused(
      @TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("law/text"));
    Files.writeString(
        root.resolve("law/instruments.yaml"),
        """
        instruments:
          - id: 甲法
            alias: [A]
            title: {zh: 甲, en: A}
            from: 2020-01-01
            articles: [{no: "1", topic: 目的}]
        """);
    String text =
        """
        instrument: 甲法
        from: 2020-01-01
        read: 2026-11-22
        source: 公报
        articles:
          1: |-
            为了保护环境。
        """;
    Files.writeString(root.resolve("law/text/A.yaml"), text);
    Wordings one = read(root).library().wordings();
    assertThat(one.instruments()).containsExactly("甲法");
    assertThat(one.of("甲法", "1", LocalDate.of(2026, 1, 1))).contains("为了保护环境。");
    assertThat(one.faults()).isEmpty();

    Files.writeString(root.resolve("law/text/甲法.yaml"), text);
    assertThat(read(root).library().wordings().faults())
        .extracting(Fault::code)
        .containsExactly("W0523");
  }
}
