package wuse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.Manuscript;
import wuse.policy.PackReader;
import wuse.simulate.Rehearsal;

/**
 * Every case file of the packs: both versions of the law, every band edge, every veto, every rule
 * over several facts.
 */
class ShippedCasesTest {
  private static final Manuscript PACKS =
      new PackReader(new FeelCells(), new DrlReader()).open(Path.of("..", "packs"), List.of());
  private static final List<Rehearsal.Verdict> VERDICTS =
      new Rehearsal(PACKS)
          .of(List.of("national/positive-list", Rehearsal.SHARED, "zhejiang/tongxiang/eco-code"))
          .verdicts();

  @TestFactory
  Stream<DynamicNode> every_case_of_a_pack_holds() {
    Map<String, List<Rehearsal.Verdict>> byFile =
        VERDICTS.stream().collect(Collectors.groupingBy(v -> v.one().at().file()));
    return byFile.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> hold(file.getValue())));
  }

  private static void hold(List<Rehearsal.Verdict> cases) {
    assertThat(cases)
        .as("%d cases", cases.size())
        .allSatisfy(one -> assertThat(one.differences()).as(one.one().name()).isEmpty());
  }

  @Test
  void there_are_more_than_a_thousand_cases() {
    assertThat(VERDICTS).hasSizeGreaterThan(1000);
  }
}
