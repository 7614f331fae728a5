package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.policy.CellReader.BadCell;
import wuse.policy.CellReader.Kind;
import wuse.policy.FactRule;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Position;

/**
 * What is said of faults in rules and cells, word for word, and rules that try to run code. {@code
 * -Dwuse.golden=write} writes the expected texts anew, for review.
 */
class RuleFaultsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));
  private static final List<String> WORDS = List.of("重点管理", "简化管理", "登记管理");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"drl,zh", "drl,en", "hostile,zh", "hostile,en"})
  void a_fault_in_a_rule_is_said_word_for_word(String folder, String lang) throws IOException {
    StringBuilder pages = new StringBuilder();
    for (Path file : rules(folder)) {
      String name = file.getFileName().toString();
      Map<String, byte[]> files = Map.of(name, Files.readAllBytes(file));
      pages.append(new FaultPage().text(faults(file), files, lang)).append('\n');
    }
    expect(folder, lang, pages.toString());
  }

  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void a_fault_in_a_cell_is_said_word_for_word(String lang) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(RESOURCES.resolve("drl/cells.txt"))) {
      String[] parts = line.split(" ", 2);
      Fault fault = fault(Kind.valueOf(parts[0]), parts[1]);
      lines.append(line).append('\n').append(new FaultPage().line(fault, lang)).append("\n\n");
    }
    expect("drl", "cells." + lang, lines.toString());
  }

  private static Fault fault(Kind kind, String cell) {
    try {
      throw new AssertionError(new FeelCells().read(cell, kind, WORDS).toString());
    } catch (BadCell bad) {
      Position at = new Position("cell", 1, bad.offset() + 1);
      return new Fault(bad.code(), Fault.Severity.ERROR, at, 1, bad.arguments(), null);
    }
  }

  private static void expect(String folder, String name, String text) throws IOException {
    Path expected = RESOURCES.resolve(folder).resolve("expected." + name + ".txt");
    if (WRITE) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  static List<Path> hostile() throws IOException {
    return rules("hostile");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_hostile_file_is_refused_and_none_of_its_code_runs(Path file) throws IOException {
    Flag.up = false;
    List<Fault> faults = new ArrayList<>();
    long start = System.nanoTime();
    List<FactRule> sound = new DrlReader().read("x.drl", Files.readString(file), faults::add);
    assertThat(faults).extracting(Fault::severity).contains(Fault.Severity.ERROR);
    RuleSet.of(sound).in(new UnitFile("u").problem("p", "2026-05-01", "x").dossier(), UnitFile.DAY);
    assertThat(Flag.up).isFalse();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ordinary")
  void a_file_named_for_a_fault_has_it(String name) throws IOException {
    assertThat(faults(RESOURCES.resolve("drl").resolve(name)))
        .extracting(Fault::code)
        .contains(name.substring(0, 5));
  }

  static List<String> ordinary() throws IOException {
    return rules("drl").stream().map(file -> file.getFileName().toString()).toList();
  }

  @Test
  void each_sentence_of_the_catalogue_is_shown_and_each_fault_has_one() throws IOException {
    Set<String> said = codes(catalogue());
    List<String> shown = new ArrayList<>();
    for (Path file : Stream.concat(rules("drl").stream(), hostile().stream()).toList()) {
      faults(file).forEach(fault -> shown.add(fault.code()));
    }
    for (String line : Files.readAllLines(RESOURCES.resolve("drl/cells.txt"))) {
      String[] parts = line.split(" ", 2);
      shown.add(fault(Kind.valueOf(parts[0]), parts[1]).code());
    }
    assertThat(Set.copyOf(shown)).isEqualTo(said);
  }

  private static Set<String> codes(Properties catalogue) {
    return catalogue.stringPropertyNames().stream()
        .filter(key -> key.matches("W06\\d\\d"))
        .collect(Collectors.toSet());
  }

  private static Properties catalogue() throws IOException {
    Properties catalogue = new Properties();
    try (Reader reader =
        new InputStreamReader(
            FaultPage.class.getResourceAsStream("faults_zh.properties"), StandardCharsets.UTF_8)) {
      catalogue.load(reader);
    }
    return catalogue;
  }

  private static List<Fault> faults(Path file) throws IOException {
    List<Fault> faults = new ArrayList<>();
    new DrlReader().read(file.getFileName().toString(), Files.readString(file), faults::add);
    return faults;
  }

  private static List<Path> rules(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }
}
