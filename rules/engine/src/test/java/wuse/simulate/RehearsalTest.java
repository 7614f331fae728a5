package wuse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  private static final String P18 = Copied.ECO_CODE + "/indicators/permit/P18.yaml";
  private static final String MINE = Copied.ECO_CODE + "/cases/mine.yaml";

  @TempDir Path folder;

  @Test
  void a_changed_number_fails_the_cases_that_look_at_it_and_no_others() {
    Rehearsal.Result result =
        result(Copied.into(folder).with(P18, "(0..15]\", deduct: 1", "(0..15]\", deduct: 2"));

    assertThat(result.failing()).isNotEmpty();
    assertThat(result.failing())
        .flatExtracting(Rehearsal.Verdict::differences)
        .filteredOn(d -> d.aspect() == Aspect.POINTS)
        .isNotEmpty()
        .allSatisfy(
            d ->
                assertThat(List.of(d.subject(), d.expected(), d.got()))
                    .isEqualTo(List.of("P18", "1", "2")));
  }

  @Test
  void a_case_that_cannot_be_run_says_why_and_the_others_run() {
    Copied packs = Copied.into(folder);
    packs.write(
        MINE,
        """
        cases:
          - {name: A, base: S99, day: 2026-11-20, expect: {colour: 绿}}
          - {name: B, base: S01, day: 2026-11-20, expects: {colour: 绿}}
          - {name: C, base: S01, day: 2026-11-20, set: {no_such_term: 1}, expect: {colour: 绿}}
          - {name: D, base: S01, day: 2026-11-20, expect: {colour: 绿, score: 99}}
          - {name: E, base: S01, day: 2025-12-31, expect: {inForce: false}}
        """);
    List<Rehearsal.Verdict> mine =
        result(packs).verdicts().stream().filter(v -> v.one().at().file().equals(MINE)).toList();

    assertThat(mine).extracting(v -> v.differences().size()).containsExactly(1, 2, 1, 1, 0);
    assertThat(mine.get(0).differences().get(0).subject()).isEqualTo("base");
    assertThat(mine.get(2).differences().get(0).subject()).isEqualTo("dossier");
    assertThat(mine.get(3).differences().get(0).got()).isEqualTo("100");
  }

  @Test
  void a_percentage_is_never_rounded_up() {
    assertThat(new Coverage.Share(1999, 2000).percent()).isEqualByComparingTo("99.9");
    assertThat(new Coverage.Share(0, 0).percent()).isEqualByComparingTo(BigDecimal.valueOf(100));
  }

  @Test
  void without_the_cases_of_a_file_their_edges_are_listed_as_missing() {
    Rehearsal.Result all = result(Copied.into(folder));
    Rehearsal.Result fewer =
        result(
            Copied.into(folder.resolve("b"))
                .without(Copied.ECO_CODE + "/cases/boundaries-permit.yaml"));

    assertThat(fewer.coverage().share().covered()).isLessThan(all.coverage().share().covered());
    assertThat(fewer.coverage().missing())
        .anyMatch(
            item ->
                item.kind() == Coverage.Kind.EDGE
                    && item.subject().equals("P18")
                    && item.what().equals("年度执行报告逾期天数 <= 15")
                    && item.articles().contains("排污许可管理条例#22"));
  }

  @Test
  void a_score_that_points_cannot_add_up_to_is_no_edge() {
    AttainableScores scores =
        AttainableScores.of(
            (wuse.policy.Pack.Scorecard)
                Copied.shipped().reading().pack(Copied.ECO_CODE).orElseThrow(),
            java.time.LocalDate.of(2026, 11, 20));

    assertThat(scores.below(new BigDecimal("80"))).isEqualByComparingTo("79.8");
    assertThat(scores.notBelow(new BigDecimal("80"))).isEqualByComparingTo("80");
    assertThat(scores.noneIn(new BigDecimal("79.9"), new BigDecimal("80"))).isTrue();
  }

  private static Rehearsal.Result result(Copied packs) {
    return new Rehearsal(packs.read()).of(List.of(Copied.ECO_CODE));
  }
}
