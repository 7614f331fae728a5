package wuse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.grading.Submission;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.term.Given;

class ComparisonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String P18 = Copied.ECO_CODE + "/indicators/permit/P18.yaml";

  @TempDir Path folder;

  @Test
  void what_is_written_otherwise_and_means_the_same_is_the_same() {
    assertThat(answers(P18, "(15..60]", "[15..60]"))
        .extracting(Comparison.Answer::result)
        .containsOnly(Comparison.Result.SAME);
  }

  @Test
  void a_moved_limit_is_shown_by_a_dossier_that_evaluate_takes() {
    List<Comparison.Answer> answers = answers(P18, "(0..15]", "(0..14]");

    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).subject()).isEqualTo("P18");
    assertThat(answers.get(0).result()).isEqualTo(Comparison.Result.DIFFERENT);
    assertThat(answers.get(0).dossier()).contains("annual_report_days_late: 15");
    assertThat(answers.get(0).saysA()).startsWith("P18 missed 1 ");
    assertThat(answers.get(0).saysB()).startsWith("P18 undecided 0 ");
  }

  @Test
  void a_moved_colour_bound_is_shown_by_a_dossier_of_the_cases() {
    List<Comparison.Answer> answers =
        answers(Copied.ECO_CODE + "/pack.yaml", "colour: 蓝, min: 80", "colour: 蓝, min: 81");

    assertThat(answers).extracting(Comparison.Answer::subject).containsExactly("pack");
    assertThat(answers.get(0).result()).isEqualTo(Comparison.Result.DIFFERENT);
    assertThat(answers.get(0).saysA()).startsWith("蓝 80.0");
    assertThat(answers.get(0).saysB()).startsWith("黄 80.0");
  }

  @Test
  void another_rule_over_several_facts_is_not_decided() {
    List<Comparison.Answer> answers =
        answers("rules/enforcement.drl", "before[1d, 90d]", "before[1d, 91d]");

    assertThat(answers).extracting(Comparison.Answer::subject).containsExactly("rules");
    assertThat(answers.get(0).result()).isEqualTo(Comparison.Result.UNDECIDED);
  }

  /** Both ways, against grading itself, on random values besides those of the boxes. */
  @Test
  void what_is_said_to_be_the_same_grades_the_same_and_what_differs_differs() throws Exception {
    Manuscript manuscript = Copied.shipped();
    Pack.Scorecard pack = (Pack.Scorecard) manuscript.reading().pack(Copied.ECO_CODE).orElseThrow();
    Random random = new Random(7);
    Stage stage = Stage.of(pack);
    List<Mutant> mutants = new Sowing(manuscript).ofPack(pack);
    int same = 0;
    int different = 0;
    for (int i = 0; i < 400; i++) {
      Mutant mutant = mutants.get(random.nextInt(mutants.size()));
      Optional<Indicator> read = revised(manuscript, pack, mutant);
      if (read.isEmpty()) {
        continue;
      }
      Indicator after = read.get();
      Indicator before =
          pack.indicators().stream().filter(one -> one.id().equals(after.id())).findFirst().get();
      Stage other = stage.with(with(pack, after));
      Optional<Sameness.Gap> gap = new Sameness(pack.head().glossary()).gap(before, after, DAY);
      if (gap.isEmpty()) {
        same++;
        for (int n = 0; n < 40; n++) {
          Submission dossier = random(before, after, random);
          assertThat(said(other, dossier, after.id(), DAY))
              .as("%s %s %s", mutant.at(), mutant.was(), mutant.now())
              .isEqualTo(said(stage, dossier, after.id(), DAY));
        }
      } else if (gap.get().what().isEmpty()) {
        different++;
        LocalDate day = gap.get().day();
        Submission dossier = held(gap.get(), after.id());
        assertThat(said(other, dossier, after.id(), day))
            .as("%s %s %s", mutant.at(), mutant.was(), mutant.now())
            .isNotEqualTo(said(stage, dossier, after.id(), day));
      }
    }
    assertThat(same).isGreaterThan(30);
    assertThat(different).isGreaterThan(80);
  }

  private static Optional<Indicator> revised(
      Manuscript manuscript, Pack.Scorecard pack, Mutant mutant) {
    return mutant.change() instanceof Mutant.OfPage page && page.file().contains("/indicators/")
        ? manuscript.indicator(Copied.ECO_CODE, pack.categories(), page.file(), page.page())
        : Optional.empty();
  }

  private static Pack with(Pack.Scorecard pack, Indicator revised) {
    List<Indicator> all = new ArrayList<>(pack.indicators());
    all.replaceAll(one -> one.id().equals(revised.id()) ? revised : one);
    return new Pack.Scorecard(pack.head(), pack.categories(), all, pack.versions());
  }

  private static List<Object> said(Stage stage, Submission dossier, String id, LocalDate day)
      throws Exception {
    Decision decision = stage.decide(dossier, day);
    Finding finding =
        decision.findings().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return List.of(
        finding.outcome(),
        finding.points().stripTrailingZeros(),
        finding.basis(),
        decision.carried().holds().stream().filter(hold -> hold.id().equals(id)).toList());
  }

  private static Submission random(Indicator a, Indicator b, Random random) {
    List<Condition> conditions = new ArrayList<>(List.of(a.applies(), b.applies()));
    for (Indicator one : List.of(a, b)) {
      one.versions().on(DAY).orElseThrow().bands().forEach(band -> conditions.add(band.when()));
    }
    Boxes boxes = Boxes.of(conditions);
    List<Boxes.Value> values = new ArrayList<>();
    for (int i = 0; i < boxes.terms().size(); i++) {
      List<Boxes.Value> of = boxes.of(i);
      Boxes.Value value = of.get(random.nextInt(of.size()));
      boolean number =
          boxes.terms().get(i).type() == Term.Type.DECIMAL
              || boxes.terms().get(i).type() == Term.Type.INT;
      values.add(
          number && value.point() != Line.MISSING && random.nextBoolean()
              ? new Boxes.Value(Line.of((long) random.nextInt(101) - 1), "")
              : value);
    }
    return submission(boxes.terms(), values);
  }

  /** With a veto open from before, so that how it ends is seen too. */
  private static Submission held(Sameness.Gap gap, String id) {
    LocalDate eve = gap.day().minusDays(1);
    Carried.Hold hold = new Carried.Hold(id, "橙", eve.minusDays(1), eve, null, false);
    Carried before = Carried.ofColours(eve, "橙", "橙", null, null, List.of(hold));
    Submission plain = submission(gap.terms(), gap.values());
    return new Submission(
        plain.dossier(), plain.given(), java.util.Map.of("eco-code", before), true);
  }

  private static Submission submission(List<Term> terms, List<Boxes.Value> values) {
    java.util.Map<String, Given> given = new java.util.HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      Boxes.Value value = values.get(i);
      if (value.point() != Line.MISSING) {
        Object plain =
            switch (terms.get(i).type()) {
              case BOOL -> value.point() == 1;
              case INT, DECIMAL -> Line.number(value.point());
              case DATE -> Line.date(value.point());
              case TEXT, LIST -> value.word();
            };
        given.put(terms.get(i).key(), new Given(plain, null));
      }
    }
    Dossier dossier =
        Dossier.of(new UnitId("W1"), List.of(), Vouching.everything(), java.time.Instant.MAX);
    return new Submission(dossier, given, java.util.Map.of(), true);
  }

  private List<Comparison.Answer> answers(String file, String from, String to) {
    Manuscript shipped = Copied.shipped();
    Manuscript changed = Copied.into(folder).with(file, from, to).read();
    return new Comparison(
            shipped.reading().pack(Copied.ECO_CODE).orElseThrow(),
            changed.reading().pack(Copied.ECO_CODE).orElseThrow(),
            CaseBook.of(shipped, Copied.ECO_CODE))
        .answers();
  }
}
