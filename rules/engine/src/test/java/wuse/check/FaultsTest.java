package wuse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Reading;

/**
 * Every fault that we know, one folder each below {@code faults/}: the broken packs beside the
 * exact text that people read. {@code -Dwuse.golden=write} writes the texts anew, for review.
 */
class FaultsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));

  @TempDir Path empty;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_fault_is_said_word_for_word(String name) throws IOException {
    Reading reading = BrokenPacks.read(name, empty);
    List<Fault> faults = PackCheck.of(reading, DAY);
    assertThat(faults).extracting(Fault::code).contains(name.substring(0, 5));
    for (String lang : List.of("zh", "en")) {
      String page = new FaultPage("packs/").text(faults, reading.files(), lang);
      Path expected = BrokenPacks.FAULTS.resolve(name).resolve(lang + ".txt");
      if (WRITE) {
        Files.writeString(expected, page);
      }
      assertThat(page).isEqualTo(Files.readString(expected));
    }
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(BrokenPacks.FAULTS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("W"))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_packs_that_cases_break_are_whole() {
    Reading reading = BrokenPacks.valid();
    assertThat(PackCheck.of(reading, DAY)).isEmpty();
    assertThat(reading.packs()).hasSize(2);
  }

  @Test
  void every_sentence_of_the_catalogue_has_a_case() throws IOException {
    Set<String> shown =
        cases().stream().map(name -> name.substring(0, 5)).collect(Collectors.toSet());
    assertThat(shown).containsAll(codes(catalogue("zh")));
  }

  @Test
  void both_catalogues_say_the_same_things() throws IOException {
    assertThat(catalogue("en").keySet()).isEqualTo(catalogue("zh").keySet());
  }

  @Test
  void the_shipped_packs_have_no_error() {
    Reading shipped = BrokenPacks.read(Path.of("..", "packs"), List.of());
    List<Fault> faults = PackCheck.of(shipped, DAY);
    assertThat(new FaultPage("packs/").text(faults, shipped.files(), "en")).isEmpty();
    assertThat(shipped.packs()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static Set<String> codes(Properties catalogue) {
    return catalogue.stringPropertyNames().stream()
        .filter(key -> key.matches("W0[1-7]\\d\\d"))
        .collect(Collectors.toSet());
  }

  private static Properties catalogue(String lang) throws IOException {
    Properties catalogue = new Properties();
    String name = "faults_" + lang + ".properties";
    try (Reader reader =
        new InputStreamReader(FaultPage.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      catalogue.load(reader);
    }
    return catalogue;
  }
}
