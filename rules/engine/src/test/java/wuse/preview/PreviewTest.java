package wuse.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.decision.Ranks;
import wuse.grading.PackOrder;
import wuse.naive.Generated;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.simulate.Copied;

class PreviewTest {
  private static final Side SHIPPED = side(Copied.shipped());
  private static final String ECO = "zhejiang/tongxiang/eco-code";
  private static final String HEAD = ECO + "/pack.yaml";
  private static final String ROSTER = "national/positive-list/pack.yaml";
  private static final String P18 = ECO + "/indicators/permit/P18.yaml";
  private static final String M09 = ECO + "/indicators/monitoring/M09.yaml";
  private static final String M10 = ECO + "/indicators/monitoring/M10.yaml";

  private static final int TASK_FROM = 2;

  @TempDir Path folder;

  private static Side side(Manuscript manuscript) {
    assertThat(manuscript.reading().faults()).isEmpty();
    try {
      return new Side(manuscript.reading());
    } catch (PackOrder.Circle circle) {
      throw new AssertionError(circle);
    }
  }

  private static Preview preview(Units units, Side before, Side after) throws Pack.NotInForce {
    return Preview.of(Population.of(units, Units.DAY), before, after);
  }

  /** Packs in which a point less is a colour less, so that small changes move somebody. */
  private Copied strict(String name) {
    return Copied.into(folder.resolve(name)).with(HEAD, "绿, min: 90", "绿, min: 99");
  }

  /** The preview says of every unit what grading it alone says, by both states. */
  private static void assertEqual(Units units, Side before, Side after) throws Exception {
    Preview preview = preview(units, before, after);
    assertThat(preview.isStill()).isFalse();
    OneByOne alone = new OneByOne(before, after);
    Map<String, Map<String, String>> asIs = alone.said(units, false);
    Map<String, Map<String, String>> drafted = alone.said(units, true);
    assertThat(preview.unlike()).as("seed %d", Generated.seed()).isZero();
    for (Effect effect : preview.effects()) {
      Map<String, Map<String, Integer>> transitions = new HashMap<>();
      Map<String, String> movers = new TreeMap<>();
      for (Posed posed : units.all()) {
        String unit = posed.member().unit();
        String from = asIs.getOrDefault(effect.pack(), Map.of()).getOrDefault(unit, Effect.NONE);
        String to = drafted.getOrDefault(effect.pack(), Map.of()).getOrDefault(unit, Effect.NONE);
        transitions
            .computeIfAbsent(word(from), none -> new HashMap<>())
            .merge(word(to), 1, Integer::sum);
        if (!word(from).equals(word(to))) {
          movers.put(unit, from + " → " + to);
        }
      }
      assertThat(effect.transitions()).as("seed %d", Generated.seed()).isEqualTo(transitions);
      assertThat(said(effect)).as("seed %d", Generated.seed()).isEqualTo(movers);
      assertCausesAddUp(effect);
      if (effect.pack().equals(ECO)) {
        assertEffort(effect, alone.newlyCosting(units, ECO, TASK_FROM), transitions);
      }
    }
  }

  /** By the figures of the shipped pack. */
  private static void assertEffort(
      Effect effect, long tasks, Map<String, Map<String, Integer>> transitions) {
    Effort effort = Objects.requireNonNull(effect.effort());
    Inspections inspections = Objects.requireNonNull(effect.inspections());
    int letters = 0;
    for (String to : List.of("黄", "橙", "红")) {
      for (Map.Entry<String, Map<String, Integer>> from : transitions.entrySet()) {
        letters += Ranks.worse(from.getKey(), to) ? from.getValue().getOrDefault(to, 0) : 0;
      }
    }
    assertThat((long) effort.tasks()).as("seed %d", Generated.seed()).isEqualTo(tasks);
    assertThat(effort.warnings()).as("seed %d", Generated.seed()).isEqualTo(letters);
    double needed = inspections.after().doubleValue() * 8 + tasks * 3 + letters * 0.5;
    assertThat(effort.after().needed().doubleValue()).isCloseTo(needed, offset(0.001));
    assertThat(effort.after().capacity()).isEqualByComparingTo("1440");
    assertThat(effort.before().needed().doubleValue())
        .isCloseTo(inspections.before().doubleValue() * 8, offset(0.001));
  }

  private static String word(String said) {
    return said.split(" ")[0];
  }

  private static Map<String, String> said(Effect effect) {
    Map<String, String> movers = new TreeMap<>();
    boolean scored = effect.pack().equals(ECO);
    for (Mover mover : effect.movers()) {
      String from = scored(mover.from(), scored ? String.valueOf(mover.scoreBefore()) : "");
      String to = scored(mover.to(), scored ? String.valueOf(mover.scoreAfter()) : "");
      movers.put(mover.member().unit(), from + " → " + to);
    }
    return movers;
  }

  private static String scored(String word, String score) {
    return score.isEmpty() || word.equals(Effect.NONE) ? word : word + " " + score;
  }

  private static void assertCausesAddUp(Effect effect) {
    int caused =
        effect.causes().stream()
            .filter(cause -> cause.kind() != Cause.Kind.OFFSET)
            .mapToInt(Cause::units)
            .sum();
    assertThat(caused).isEqualTo(effect.moved());
    int worse =
        effect.causes().stream()
            .filter(cause -> cause.kind() != Cause.Kind.OFFSET)
            .mapToInt(Cause::worse)
            .sum();
    assertThat(worse).isEqualTo(effect.worse());
  }

  @Test
  void packs_against_themselves_move_nobody_and_say_the_same_as_the_rule_base() throws Exception {
    Preview preview = preview(new Units("still", 100, 100), SHIPPED, side(Copied.shipped()));
    assertThat(preview.isStill()).isTrue();
    assertThat(preview.unlike()).isZero();
    assertThat(preview.units()).isEqualTo(200);
    assertThat(preview.changes()).isEmpty();
    assertThat(preview.parts()).isEmpty();
  }

  @Test
  void a_changed_band_moves_exactly_whom_grading_one_by_one_moves() throws Exception {
    assertEqual(
        new Units("band", 50, 300),
        side(strict("before").read()),
        side(
            strict("after")
                .with(P18, "\"<= 0\", deduct: 0", "\"< 0\", deduct: 0")
                .with(P18, "(0..15]\", deduct: 1", "[0..15]\", deduct: 4")
                .with(M09, "[0.9..1)\", deduct: 2", "[0.9..1)\", deduct: 6")
                .with(M10, ", deduct: 2", ", deduct: 6")
                .read()));
  }

  @Test
  void a_bound_between_colours_alone_does_too_though_only_who_lies_at_it_is_graded_again()
      throws Exception {
    for (String to : List.of("88", "95", "75.5")) {
      assertEqual(
          new Units("bound" + to, 60, 300),
          SHIPPED,
          side(
              Copied.into(folder.resolve(to))
                  .with(HEAD, "{colour: 绿, min: 90}", "{colour: 绿, min: " + to + "}")
                  .read()));
    }
  }

  @Test
  void a_changed_bound_cap_or_missing_treatment_does_too() throws Exception {
    assertEqual(
        new Units("frame", 50, 200),
        SHIPPED,
        side(
            Copied.into(folder)
                .with(HEAD, "{colour: 绿, min: 90}", "{colour: 绿, min: 95}")
                .with(HEAD, "{categoryShareBelow: 0.5}", "{categoryShareBelow: 0.8}")
                .with(M09, "missing: unknown", "missing: worst")
                .read()));
  }

  @Test
  void a_term_that_counts_otherwise_does_too() throws Exception {
    assertEqual(
        new Units("terms", 150, 20),
        SHIPPED,
        side(
            Copied.into(folder)
                .with("terms/enforcement.yaml", "within: 24 months", "within: 6 months")
                .with("terms/enforcement.yaml", "within: 12 months", "within: 3 months")
                .read()));
  }

  @Test
  void a_list_and_who_is_bound_to_what_do_too() throws Exception {
    assertEqual(
        new Units("list", 100, 200),
        SHIPPED,
        side(
            Copied.into(folder)
                .with(ROSTER, "atLeast: 1", "atLeast: 2")
                .with(ROSTER, "validity: 36 months", "validity: 6 months")
                .with("binding.yaml", "region: \"330483\"", "region: \"3304\"")
                .read()));
  }

  @Test
  void more_work_than_there_are_hours_for_is_told_against_either_capacity() throws Exception {
    Preview preview =
        preview(
            new Units("work", 50, 300),
            side(strict("now").read()),
            side(strict("draft").with(P18, "(0..15]\", deduct: 1", "(0..15]\", deduct: 2").read()));
    Effort effort = Objects.requireNonNull(preview.effect(ECO).orElseThrow().effort());
    assertThat(effort.tasks()).as("exactly as many points, seed %d", Generated.seed()).isPositive();
    assertThat(effort.after().over()).isZero();
    Effort little = effort.against(BigDecimal.ONE);
    assertThat(little.after().over())
        .isEqualByComparingTo(effort.after().needed().subtract(BigDecimal.ONE));
    assertThat(little.after().share())
        .isEqualByComparingTo(effort.after().needed().movePointRight(2));
  }

  @Test
  void readings_that_do_not_move_flip_nobody_and_larger_moves_flip_no_fewer_terms()
      throws Exception {
    Units units = new Units("readings", 50, 200);
    Sensitivity little =
        Sensitivity.of(Population.of(units, Units.DAY), SHIPPED, new BigDecimal("0.000001"));
    Sensitivity much =
        Sensitivity.of(Population.of(units, Units.DAY), SHIPPED, new BigDecimal("40"));
    Sensitivity.OfPack eco = much.packs().get(0);
    assertThat(eco.terms()).extracting(Sensitivity.OfTerm::key).contains("manual_air_pass_ratio");
    assertThat(eco.terms()).extracting(Sensitivity.OfTerm::key).doesNotContain("lab_count");
    assertThat(eco.rated()).isPositive();
    int flips = eco.terms().get(eco.terms().size() - 1).down().all();
    int least = little.packs().get(0).terms().get(0).down().all();
    assertThat(flips).isGreaterThan(least);
    assertThat(much.packs()).hasSize(1);
  }
}
