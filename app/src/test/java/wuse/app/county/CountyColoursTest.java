package wuse.app.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.Dossier;
import wuse.facts.Vouching;
import wuse.grading.Graded;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.PackReader;

/**
 * What the packs say of the county: of 4,000 units, those with devices taken one in four and
 * counted fourfold, since they hold three quarters of the facts and a tenth of the colours.
 */
class CountyColoursTest {
  private static final int UNITS = 4_000;
  private static final int ONE_IN = 4;
  private static final int BATCH = 200;
  private static final County COUNTY = County.of(County.SEED, UNITS, County.DAY);
  private static final Census CENSUS = new Census(County.SEED, new Almanac(County.DAY));

  private static final Map<String, Integer> COLOURS = new TreeMap<>();
  private static final Map<String, Integer> STATES = new TreeMap<>();
  private static final Map<String, Map<Finding.Outcome, Integer>> OUTCOMES = new TreeMap<>();

  @BeforeAll
  static void grade() throws PackOrder.Circle, Pack.NotInForce {
    PackReader reader = new PackReader(new FeelCells(), new DrlReader());
    Round round = new Round(reader.read(Path.of("../rules/packs"), List.of()).packs());
    List<Integer> batch = new ArrayList<>();
    for (int number = 0; number < UNITS; number++) {
      if (weight(number) > 0) {
        batch.add(number);
      }
      if (batch.size() == BATCH) {
        grade(round, batch);
        batch.clear();
      }
    }
    grade(round, batch);
    System.out.printf("样例县（虚构）: %s; %s%n", shares(), STATES);
  }

  private static int weight(int number) {
    boolean monitored = CENSUS.site(number).monitored();
    return !monitored ? 1 : number % ONE_IN == 0 ? ONE_IN : 0;
  }

  private static void grade(Round round, List<Integer> batch) throws Pack.NotInForce {
    List<Submission> submissions = batch.stream().map(CountyColoursTest::submission).toList();
    List<List<Graded>> graded = round.grade(submissions, County.DAY);
    for (int i = 0; i < batch.size(); i++) {
      for (Graded one : graded.get(i)) {
        assertThat(one).isInstanceOf(Graded.Done.class);
        count(((Graded.Done) one).decision(), weight(batch.get(i)));
      }
    }
  }

  private static Submission submission(int number) {
    CountyUnit unit = COUNTY.unit(number);
    Vouching vouching = Vouching.of(unit.covers());
    return Submission.of(Dossier.held(unit.unit(), unit.facts(), vouching, COUNTY.knownAt()));
  }

  private static void count(Decision decision, int weight) {
    if (decision.result() instanceof Decision.Listed listed) {
      STATES.merge(listed.state(), weight, Integer::sum);
    } else if (decision.result() instanceof Decision.Coloured coloured) {
      COLOURS.merge(coloured.colour(), weight, Integer::sum);
      decision.findings().forEach(CountyColoursTest::count);
    }
  }

  private static void count(Finding finding) {
    OUTCOMES
        .computeIfAbsent(finding.id(), none -> new EnumMap<>(Finding.Outcome.class))
        .merge(finding.outcome(), 1, Integer::sum);
  }

  /** In percent of those that have a colour. */
  private static double share(String colour) {
    int rated = COLOURS.values().stream().mapToInt(each -> each).sum() - count("未评定");
    return 100.0 * count(colour) / rated;
  }

  private static int count(String colour) {
    return COLOURS.getOrDefault(colour, 0);
  }

  private static Map<String, String> shares() {
    Map<String, String> shares = new TreeMap<>();
    COLOURS.keySet().forEach(each -> shares.put(each, "%.2f %%".formatted(share(each))));
    shares.put("未评定", count("未评定") + " of " + UNITS);
    return shares;
  }

  // 2017 Guangdong, 1,060 firms: green 13.87 %, blue 73.68 %, yellow 10.00 %, red 2.45 %
  @Test
  void colours_lie_near_what_a_province_published() {
    assertThat(share("绿")).as("绿").isBetween(11.0, 18.0);
    assertThat(share("蓝")).as("蓝").isBetween(69.0, 78.0);
    assertThat(share("黄") + share("橙")).as("黄与橙").isBetween(7.5, 12.5);
    assertThat(share("橙")).as("橙").isBetween(1.5, 5.0);
    assertThat(share("红")).as("红").isBetween(1.5, 3.5);
  }

  @Test
  void a_few_units_cannot_be_rated() {
    assertThat(100.0 * count("未评定") / UNITS).isBetween(2.5, 6.0);
  }

  @Test
  void every_indicator_is_met_by_somebody_and_missed_by_somebody() {
    assertThat(OUTCOMES).hasSize(102);
    assertThat(OUTCOMES)
        .allSatisfy(
            (id, outcomes) ->
                assertThat(outcomes).containsKeys(Finding.Outcome.MET, Finding.Outcome.MISSED));
  }

  @Test
  void the_positive_list_has_members_applicants_suspended_and_barred() {
    assertThat(STATES).containsKeys("在册", "建议纳入", "暂停", "不符合", "待补数据", "禁入", "未申请");
  }
}
