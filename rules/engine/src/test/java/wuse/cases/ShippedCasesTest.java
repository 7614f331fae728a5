package wuse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case file of the packs: both versions of the law, every band edge, every veto, every rule
 * over several facts.
 */
class ShippedCasesTest {
  private static final Path PACKS = Path.of("..", "packs");

  @TestFactory
  Stream<DynamicNode> every_case_of_a_pack_holds() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(PACKS.relativize(file).toString(), () -> holds(file)));
  }

  private static void holds(Path file) throws IOException {
    CaseFile cases = CaseFile.read(file, PACKS);
    List<String> wrong = new ArrayList<>();
    for (CaseFile.Case one : cases.all()) {
      wrong.addAll(new CaseTrial(cases, one).differences());
    }
    assertThat(wrong).as("%d cases of %s", cases.all().size(), file.getFileName()).isEmpty();
  }

  @Test
  void there_are_more_than_a_thousand_cases() throws IOException {
    int count = 0;
    for (Path file : files()) {
      count += CaseFile.read(file, PACKS).all().size();
    }
    assertThat(count).isGreaterThan(1000);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(PACKS)) {
      return all.filter(f -> f.getParent().endsWith("cases") && !f.toString().contains("target"))
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
