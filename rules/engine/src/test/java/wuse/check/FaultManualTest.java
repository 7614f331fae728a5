package wuse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.dossier.RefusedDossiers;
import wuse.policy.Fault;
import wuse.policy.FaultManual;
import wuse.policy.FaultPage;
import wuse.policy.Reading;

/**
 * A page for every code, and its example taken from the case that shows it. {@code
 * -Dwuse.golden=write} writes the examples anew.
 */
class FaultManualTest {
  private static final Path MANUAL =
      Path.of("src", "main", "resources", "wuse", "policy", "manual");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));

  @TempDir Path empty;

  @Test
  void every_code_of_the_code_base_has_a_page_and_every_page_a_code() throws IOException {
    Set<String> used = new TreeSet<>();
    Pattern code = Pattern.compile("\"(W0\\d{3})\"");
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = code.matcher(Files.readString(file));
        while (found.find()) {
          used.add(found.group(1));
        }
      }
    }
    assertThat(FaultManual.PACKS.codes()).containsExactlyElementsOf(used);
    for (String one : used) {
      assertThat(FaultManual.PACKS.page(one, "zh").orElseThrow().why()).isNotBlank();
      assertThat(FaultManual.PACKS.page(one, "en").orElseThrow().why()).containsPattern("[a-z]{3}");
    }
  }

  static List<String> codesOfPacks() {
    return FaultManual.PACKS.codes().stream().filter(code -> !code.startsWith("W08")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codesOfPacks")
  void the_example_has_the_fault_and_its_mended_twin_has_not(String code) throws IOException {
    String name =
        FaultsTest.cases().stream().filter(one -> one.startsWith(code)).findFirst().orElseThrow();
    Reading reading = BrokenPacks.read(name, empty);
    List<Fault> faults =
        PackCheck.of(reading, DAY).stream().filter(fault -> fault.code().equals(code)).toList();
    BrokenExample example = BrokenExample.of(name);
    StringBuilder page = new StringBuilder();
    page.append("== file ").append(example.file()).append('\n');
    page.append("== broken\n").append(lines(example.broken()));
    page.append("== mended\n").append(lines(example.mended()));
    for (String lang : List.of("zh", "en")) {
      page.append("== ").append(lang).append('\n');
      page.append(new FaultPage().text(List.of(faults.get(0)), reading.files(), lang));
    }
    held(code, page.toString());
    assertThat(PackCheck.of(BrokenPacks.valid(), DAY)).isEmpty();
  }

  static List<String> codesOfDossiers() {
    return FaultManual.PACKS.codes().stream().filter(code -> code.startsWith("W08")).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codesOfDossiers")
  void the_example_of_a_dossier_is_refused_and_its_mended_twin_accepted(String code)
      throws IOException {
    held(code, RefusedDossiers.page(code));
  }

  private static void held(String code, String page) throws IOException {
    Path file = MANUAL.resolve(code + ".txt");
    if (WRITE) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page);
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
