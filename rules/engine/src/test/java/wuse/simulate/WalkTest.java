package wuse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Submission;
import wuse.grading.Walk;
import wuse.grading.Walkthrough;
import wuse.policy.Manuscript;
import wuse.policy.Pack;

/** What is told of a walk must be what grading did, on every night of the shipped cases. */
class WalkTest {
  private final Set<Finding.Outcome> met = new HashSet<>();
  private final List<String> unlike = new ArrayList<>();

  @Test
  void the_step_that_decides_is_the_one_that_grading_found() {
    Manuscript manuscript = Copied.shipped();
    Pack pack = manuscript.reading().pack(Copied.ECO_CODE).orElseThrow();
    Stage stage = Stage.of(pack);
    for (Trial trial : Trial.of(CaseBook.of(manuscript, Copied.ECO_CODE), pack)) {
      trial.on(
          stage,
          (night, submission, decision) -> {
            walk(stage, submission, night.day(), decision);
          });
    }
    assertThat(unlike).isEmpty();
    assertThat(met).containsExactlyInAnyOrder(Finding.Outcome.values());
  }

  private void walk(Stage stage, Submission submission, LocalDate day, Decision decision) {
    try {
      Walk walk = Walk.of(stage.round(), stage.pack(), submission, day);
      for (Finding finding : decision.findings()) {
        Walkthrough through = walk.through(finding.id()).orElseThrow();
        met.add(finding.outcome());
        if (!agree(finding, through)) {
          unlike.add(finding + "\n" + through);
        }
      }
    } catch (Pack.NotInForce impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean agree(Finding finding, Walkthrough through) {
    Walkthrough.Step first =
        through.steps().stream().filter(Walkthrough.Step::decides).findFirst().orElseThrow();
    Walkthrough.Answer answer = first.tested().answer();
    return switch (finding.outcome()) {
      case NOT_APPLICABLE ->
          first.kind() == Walkthrough.Kind.APPLIES && answer == Walkthrough.Answer.FAILS;
      case UNDECIDED -> answer == Walkthrough.Answer.OPEN;
      case MET -> isBand(first, answer) && first.costs().signum() == 0;
      case MISSED -> costs(first, answer, (Finding.Missed) finding);
    };
  }

  /** A missing value that counts as the worst band is told as open, every other as its band. */
  private static boolean costs(
      Walkthrough.Step step, Walkthrough.Answer answer, Finding.Missed missed) {
    return missed.band() < 0
        ? answer == Walkthrough.Answer.OPEN
        : isBand(step, answer)
            && step.number() == missed.band() + 1
            && step.costs().compareTo(missed.points()) == 0;
  }

  private static boolean isBand(Walkthrough.Step step, Walkthrough.Answer answer) {
    return step.kind() == Walkthrough.Kind.BAND && answer == Walkthrough.Answer.HOLDS;
  }
}
