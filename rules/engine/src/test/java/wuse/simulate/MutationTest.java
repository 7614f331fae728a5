package wuse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.policy.Pack;

class MutationTest {
  private static final String SCENARIOS = Copied.ECO_CODE + "/cases/boundaries-permit.yaml";
  private static final String AT_15 = "expect: {points: {P18: 1}}";

  @TempDir Path folder;

  @Test
  void the_cases_we_ship_notice_every_slip_in_an_indicator() {
    Mutation.Report report =
        mutation(Copied.into(folder), Copied.ECO_CODE).run(0, "P18.yaml", n -> {});

    assertThat(report.survivors()).isEmpty();
    assertThat(report.killed()).isEqualTo(report.mutants()).isGreaterThan(30);
    assertThat(report.equivalent()).isPositive();
  }

  @Test
  void the_roster_and_the_head_of_the_eco_code_lose_next_to_nothing_unnoticed() {
    Copied packs = Copied.into(folder);

    assertThat(mutation(packs, Copied.POSITIVE_LIST).run(0, "", n -> {}).share().percent())
        .isGreaterThanOrEqualTo(new BigDecimal("95"));
    assertThat(mutation(packs, Copied.ECO_CODE).run(0, "pack.yaml", n -> {}).survivors()).isEmpty();
  }

  @Test
  void a_case_taken_away_leaves_survivors_with_place_and_words() {
    Copied packs = Copied.into(folder);
    packs.with(SCENARIOS, AT_15, "expect: {points: {P19: 0}}");
    Mutation.Report report = mutation(packs, Copied.ECO_CODE).run(0, "P18.yaml", n -> {});

    assertThat(report.survivors()).isNotEmpty();
    assertThat(report.survivors())
        .anySatisfy(
            survivor -> {
              assertThat(survivor.mutant().kind()).isEqualTo(Mutant.Kind.DEDUCTION);
              assertThat(survivor.mutant().was()).isEqualTo("1");
              assertThat(survivor.mutant().at().file()).endsWith("permit/P18.yaml");
              assertThat(survivor.articles()).contains("排污许可管理条例#22");
            });
    assertThat(report.killed() + report.survivors().size()).isEqualTo(report.mutants());
  }

  @Test
  void what_changes_nothing_is_proved_and_not_counted() {
    Pack.Scorecard pack =
        (Pack.Scorecard) Copied.shipped().reading().pack(Copied.ECO_CODE).orElseThrow();
    List<Mutant> mutants = new Sowing(Copied.shipped()).ofPack(pack);

    // a lower end of a later band says nothing: the band before it comes first
    assertThat(mutants)
        .anyMatch(
            m ->
                m.subject().equals("P18")
                    && m.was().equals("(15..60]")
                    && m.now().equals("[15..60]"));
    assertThat(
            mutation(Copied.into(folder), Copied.ECO_CODE).run(0, "P18.yaml", n -> {}).survivors())
        .noneMatch(s -> s.mutant().now().equals("[15..60]"));
  }

  @Test
  void a_sample_is_the_same_each_time() {
    Copied packs = Copied.into(folder);

    assertThat(mutation(packs, Copied.ECO_CODE).run(20, "", n -> {}))
        .isEqualTo(mutation(packs, Copied.ECO_CODE).run(20, "", n -> {}));
  }

  private static Mutation mutation(Copied packs, String pack) {
    return new Mutation(packs.read(), pack);
  }
}
