package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions as people read them, word for word. {@code -Dwuse.golden=write} writes the texts anew,
 * for review.
 */
class TextTest {
  private static final Path EXPECTED = Path.of("src/test/resources/wuse/app/cli/text");
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));

  @ParameterizedTest(name = "{0} in {2}")
  @CsvSource({
    "S03, zhejiang/tongxiang/eco-code, zh",
    "S03, zhejiang/tongxiang/eco-code, en",
    "S05, zhejiang/tongxiang/eco-code, zh",
    "S05, zhejiang/tongxiang/eco-code, en",
    "S07b, zhejiang/tongxiang/eco-code, zh",
    "S07b, zhejiang/tongxiang/eco-code, en",
    "S12, national/positive-list, zh",
    "S12, national/positive-list, en",
  })
  void is_read_by_people(String scenario, String pack, String language) throws IOException {
    Call call =
        Call.of(
            "evaluate",
            Call.scenario(scenario),
            "--pack",
            pack,
            "--day",
            "2026-11-20",
            "--lang",
            language);
    // the packs' own digests change with every word of theirs
    String said = call.out().replaceAll("[0-9a-f]{12}…", "…");
    Path expected = EXPECTED.resolve(scenario + "." + language + ".txt");
    if (WRITE) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, said);
    }

    assertThat(said).isEqualTo(Files.readString(expected));
  }
}
