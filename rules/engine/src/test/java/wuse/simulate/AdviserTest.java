package wuse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.grading.Submission;
import wuse.policy.Colour;
import wuse.policy.Manuscript;
import wuse.policy.Node;
import wuse.policy.Pack;
import wuse.term.Given;

class AdviserTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Manuscript PACKS = Copied.shipped();
  private static final Pack.Scorecard PACK =
      (Pack.Scorecard) PACKS.reading().pack(Copied.ECO_CODE).orElseThrow();
  private static final Stage STAGE = Stage.of(PACK);

  @Test
  void a_green_unit_is_told_that_there_is_nothing_to_mend() throws Exception {
    assertThat(advice(sound(Map.of())).goals()).isEmpty();
  }

  @Test
  void the_fewest_mends_are_found_and_each_names_the_value_to_reach() throws Exception {
    // 10 points: 4 + 4 + 2, and 89.8 is blue: mending the smallest is enough for green
    Advice advice =
        advice(
            sound(
                Map.of(
                    "annual_report_days_late",
                    70,
                    "mon_done_ratio",
                    "0.6",
                    "ledger_production_ratio",
                    "0.5",
                    "outlet_count_diff",
                    1)));
    Advice.Goal green = goal(advice, Colour.GREEN);

    assertThat(((Decision.Coloured) advice.now().result()).colour()).isEqualTo("蓝");
    assertThat(green.reachable()).isTrue();
    assertThat(green.smallest()).isTrue();
    assertThat(green.mends()).hasSize(1);
    assertThat(green.mends().get(0).changes())
        .allSatisfy(change -> assertThat(change.to()).isNotEqualTo(change.from()));
    assertThat(((Decision.Coloured) green.after().result()).colour()).isEqualTo("绿");
  }

  @Test
  void a_unit_of_which_little_is_known_is_told_what_to_report() throws Exception {
    Submission little =
        new Submission(
            sound(Map.of()).dossier(),
            Map.of("mgmt_category", new Given("重点管理", null)),
            Map.of(),
            true);
    Advice advice = advice(little);

    assertThat(((Decision.Coloured) advice.now().result()).colour()).isEqualTo(Colour.NOT_RATED);
    assertThat(goal(advice, Colour.GREEN).mends())
        .flatExtracting(Mend::changes)
        .anyMatch(change -> change.from().isEmpty());
  }

  @Test
  void an_effort_makes_another_set_the_cheapest() throws Exception {
    Submission dossier =
        sound(
            Map.of("annual_report_days_late", 70, "mon_done_ratio", "0.6", "outlet_count_diff", 3));
    Advice plain = advice(dossier);
    String first = goal(plain, Colour.GREEN).mends().get(0).id();
    Advice dear = new Adviser(PACK, dossier, DAY).advice(Map.of(first, new BigDecimal("50")));

    assertThat(goal(dear, Colour.GREEN).mends()).extracting(Mend::id).doesNotContain(first);
  }

  @Test
  void a_penalty_is_never_among_the_mends() throws Exception {
    Advice advice = advice(sound(Map.of("penalty_count_12m", 3, "penalty_max_wan_12m", 60)));

    assertThat(advice.goals()).flatExtracting(Advice.Goal::mends).isEmpty();
    assertThat(advice.goals()).extracting(Advice.Goal::reachable).containsOnly(false);
    assertThat(advice.fixed()).extracting(Advice.Fixed::id).contains("E01", "E02");
  }

  @Test
  void time_alone_lifts_a_past_penalty_on_the_day_its_window_ends() throws Exception {
    Submission dossier =
        read(
            """
            enterprise: {id: D1}
            facts:
              - {kind: 行政处罚, occurred: 2026-03-01, key: C1, 决定书文号: C1, 种类: 罚款, 罚款金额: 600000, 送达日期: 2026-03-01, 状态: 正常}
              - {kind: 行政处罚, occurred: 2026-03-02, key: C2, 决定书文号: C2, 种类: 罚款, 罚款金额: 10000, 送达日期: 2026-03-02, 状态: 正常}
              - {kind: 行政处罚, occurred: 2026-03-03, key: C3, 决定书文号: C3, 种类: 罚款, 罚款金额: 10000, 送达日期: 2026-03-03, 状态: 正常}
            """,
            Map.of("penalty_count_12m", "", "penalty_max_wan_12m", ""));
    Advice advice = advice(dossier);

    assertThat(advice.fixed())
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo("E02");
              assertThat(one.lighter()).isEqualTo(LocalDate.of(2027, 3, 1));
            });
  }

  @Test
  void a_mended_colour_waits_for_the_rules_of_moving_up() throws Exception {
    Submission plain =
        sound(
            Map.of(
                "serious_tasks_open",
                0,
                "mon_done_ratio",
                "0.6",
                "outlet_count_diff",
                3,
                "annual_report_days_late",
                70));
    Carried fallen =
        Carried.ofColours(DAY.minusDays(1), "蓝", "蓝", null, DAY.minusDays(10), List.of());
    Submission dossier =
        new Submission(plain.dossier(), plain.given(), Map.of("eco-code", fallen), true);

    assertThat(goal(advice(dossier), Colour.GREEN).on()).isEqualTo(DAY.plusDays(20));
  }

  /** Every subset of what can be mended is graded: none smaller reaches the goal. */
  @Test
  void no_smaller_set_exists() throws Exception {
    Random random = new Random(11);
    List<Map.Entry<String, Object>> slips =
        List.of(
            Map.entry("annual_report_days_late", 70),
            Map.entry("mon_done_ratio", "0.6"),
            Map.entry("outlet_count_diff", 3),
            Map.entry("ledger_production_ratio", "0.5"),
            Map.entry("facility_mismatch_count", 3),
            Map.entry("publish_ratio", "0.4"),
            Map.entry("report_complete_ratio", "0.7"),
            Map.entry("training_score", 50),
            Map.entry("outlet_standard_ratio", "0.7"),
            Map.entry("manual_water_pass_ratio", "0.7"),
            Map.entry("facility_sync_ratio", "0.5"),
            Map.entry("mon_point_ratio", "0.5"));
    int lifted = 0;
    for (int i = 0; i < 25; i++) {
      Map<String, Object> set =
          new HashMap<>(Map.of("penalty_count_12m", 2, "penalty_max_wan_12m", 30));
      for (Map.Entry<String, Object> slip : slips) {
        if (random.nextInt(10) < 7) {
          set.put(slip.getKey(), slip.getValue());
        }
      }
      if (random.nextInt(3) == 0) {
        set.put("eia_status", "");
      }
      Submission dossier = sound(set);
      Advice advice = advice(dossier);
      List<Mend> all = new ArrayList<>();
      Mends mends = mends(dossier);
      advice.now().findings().stream()
          .filter(f -> f.outcome().word().matches("missed|undecided"))
          .forEach(f -> mends.of(f).ifPresent(all::add));
      for (Advice.Goal goal : advice.goals()) {
        assertThat(goal.smallest()).isTrue();
        int least = least(dossier, all, goal.colour(), advice.now());
        assertThat(goal.reachable() ? goal.mends().size() : -1)
            .as("%s %s", set, goal)
            .isEqualTo(least);
        lifted += goal.reachable() ? 1 : 0;
      }
    }
    assertThat(lifted).isGreaterThan(10);
  }

  private static int least(Submission dossier, List<Mend> all, Colour goal, Decision now)
      throws Exception {
    int least = -1;
    for (int set = 0; set < 1 << all.size(); set++) {
      int size = Integer.bitCount(set);
      if ((least < 0 || size < least) && reaches(dossier, all, set, goal, now)) {
        least = size;
      }
    }
    return least;
  }

  private static boolean reaches(
      Submission dossier, List<Mend> all, int set, Colour goal, Decision now) throws Exception {
    Map<String, Given> given = new HashMap<>(dossier.given());
    for (int i = 0; i < all.size(); i++) {
      if ((set >> i & 1) == 1) {
        all.get(i).changes().forEach(change -> given.put(change.term().key(), change.given()));
      }
    }
    Carried holds = Carried.ofColours(DAY, null, null, null, null, now.carried().holds());
    Submission mended = new Submission(dossier.dossier(), given, Map.of("eco-code", holds), true);
    Decision.Coloured result = (Decision.Coloured) STAGE.decide(mended, DAY).result();
    return Colour.named(result.colour()).filter(is -> !is.worseThan(goal)).isPresent();
  }

  private static Mends mends(Submission dossier) throws Exception {
    wuse.term.Columns columns = new wuse.term.Columns();
    STAGE.round().columns(PACK, DAY).forEach(c -> columns.place(c.term(), c.standing()));
    return new Mends(
        columns,
        STAGE.round().values(PACK, List.of(dossier), DAY).get(0),
        (wuse.policy.Slice.OfScorecard) PACK.inForce(DAY));
  }

  private static Advice.Goal goal(Advice advice, Colour colour) {
    return advice.goals().stream().filter(g -> g.colour() == colour).findFirst().orElseThrow();
  }

  private static Advice advice(Submission dossier) throws Exception {
    return new Adviser(PACK, dossier, DAY).advice(Map.of());
  }

  /** The sound mill of the cases with some values changed; an empty one is taken away. */
  private static Submission sound(Map<String, Object> set) {
    return read("enterprise: {id: D1}\n", set);
  }

  private static Submission read(String head, Map<String, Object> set) {
    Case s01 =
        CaseBook.of(PACKS, Copied.ECO_CODE).stream()
            .filter(one -> one.name().startsWith("S01 "))
            .findFirst()
            .orElseThrow();
    Node.Fields terms = (Node.Fields) ((Node.Fields) s01.nights().get(0).dossier()).get("terms");
    StringBuilder text = new StringBuilder(head).append("terms:\n");
    terms
        .of()
        .forEach(
            (key, field) -> {
              if (!set.containsKey(key)) {
                text.append("  ")
                    .append(key)
                    .append(": ")
                    .append(((Node.Text) field.value()).text())
                    .append('\n');
              }
            });
    set.forEach(
        (key, value) -> {
          if (!value.equals("")) {
            text.append("  ").append(key).append(": ").append(value).append('\n');
          }
        });
    List<Entry> entries = new ArrayList<>();
    try {
      new DossierReader(DossierWords.of(PACK, List::of, DAY), DAY, Instant.MAX)
          .read(
              "d.yaml",
              new java.io.ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
              entries::add);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ((Entry.Accepted) entries.get(0)).submission();
  }
}
