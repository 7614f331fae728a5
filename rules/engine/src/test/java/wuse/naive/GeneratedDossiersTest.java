package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand dossiers made by chance, graded by the engine and by the naive evaluator. Where
 * SEMANTICS.md leaves a reading open, both follow the one that the names below tell; the rest of
 * them is in NightByNightTest.
 */
class GeneratedDossiersTest {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 1, 20),
          LocalDate.of(2026, 8, 14),
          LocalDate.of(2026, 8, 15),
          LocalDate.of(2026, 8, 16),
          LocalDate.of(2026, 11, 20),
          LocalDate.of(2026, 12, 28),
          LocalDate.of(2027, 2, 3));

  @Test
  void both_say_the_same_of_every_dossier_and_every_rule_is_reached() {
    Comparison ofTerms = new Comparison();
    GivenTerms terms = new GivenTerms(Shared.PACKS, new Dice("terms"));
    List<Posed> given = terms.everyValue(List.of(DAYS.get(1), DAYS.get(4)));
    given.addAll(terms.combinations(5_600, DAYS));
    ofTerms.ask(given);
    assertThat(ofTerms.differences()).isEmpty();

    Comparison ofFacts = new Comparison();
    List<Posed> told = new GeneratedFacts(Shared.PACKS, new Dice("facts")).dossiers(3_000, DAYS);
    ofFacts.ask(told);
    assertThat(ofFacts.differences()).isEmpty();

    System.out.printf(
        "seed %d: %d dossiers of terms, %d of facts%n", Dice.SEED, given.size(), told.size());
    assertThat(given.size() + told.size()).isGreaterThanOrEqualTo(10_000);
    print("terms", ofTerms.hits());
    print("facts", ofFacts.hits());
    Map<String, Long> all = new TreeMap<>(ofTerms.hits());
    ofFacts.hits().forEach((what, count) -> all.merge(what, count, Long::sum));
    TreeSet<String> missed = new TreeSet<>(expected());
    missed.removeAll(all.keySet());
    assertThat(missed).as("never reached, -Dwuse.seed=%d", Dice.SEED).isEmpty();
  }

  /** All that a run must reach at least once. */
  private static List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (Map<String, Object> indicator : Shared.PACKS.indicators) {
      Map<String, Object> rule = Packs.inForce(indicator, DAYS.get(4));
      String id = (String) indicator.get("id");
      for (int band = 0; band < Yaml.list(rule.get("bands")).size(); band++) {
        expected.add("band " + id + " " + band);
      }
      Map<String, Object> veto = Yaml.map(rule.get("veto"));
      if (veto.isEmpty() && "worst".equals(rule.get("missing"))) {
        expected.add("worst " + id);
      }
      List<Object> caps = new ArrayList<>(Yaml.list(veto.get("cases")));
      caps.add(veto);
      for (Object cap : caps) {
        if (Yaml.map(cap).containsKey("atMost")) {
          expected.add("cap " + id + " " + Yaml.map(cap).get("atMost"));
        }
      }
    }
    expected.addAll(List.of("cap CAP-1 黄", "cap CAP-4 蓝", "cap CAP-5 蓝"));
    for (String colour : Scorecard.COLOURS) {
      expected.add("result " + colour);
    }
    for (String colour : List.of("蓝", "黄", "橙", "红")) {
      expected.add("cap UPGRADE " + colour);
    }
    expected.addAll(
        List.of("result 未评定", "result 红 though not rated", "result 橙 though not rated"));
    expected.addAll(List.of("not rated: hidden", "not rated: idle", "undecided by applies"));
    for (String kind : List.of("veto", "unknown")) {
      expected.addAll(List.of("undecided " + kind, "undecided " + kind + ", nobody vouches"));
    }
    expected.add("undecided worst unvouched, nobody vouches");
    for (String state : Past.STATES) {
      expected.add("state " + state);
    }
    return expected;
  }

  private static void print(String family, Map<String, Long> hits) {
    Map<String, Long> bands = new TreeMap<>();
    hits.forEach(
        (what, count) -> {
          if (what.startsWith("band ") || what.startsWith("worst ")) {
            bands.put(what, count);
          } else if (!what.contains(" → ")) {
            System.out.println("  " + family + " " + what + ": " + count);
          }
        });
    System.out.printf(
        "  %s reached %d bands and worst cases, the least often %s%n",
        family,
        bands.size(),
        bands.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow());
  }
}
