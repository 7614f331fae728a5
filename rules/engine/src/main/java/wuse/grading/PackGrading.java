package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wuse.compile.Answers;
import wuse.decision.Decision;
import wuse.term.Sheet;

/**
 * One slice of a pack, compiled: grades batches for days on which the slice is in force. Shared by
 * threads.
 */
sealed interface PackGrading permits ScorecardGrading, RosterGrading {

  Asking asking();

  Decision decide(Submission submission, Answers answers);

  /** What the decision's result would say, where nobody asks for its reasons. */
  default Said said(Submission submission, Answers answers) {
    return Said.of(decide(submission, answers));
  }

  /**
   * One decision for each submission, in order. What a decision says does not depend on the batch.
   *
   * @throws RuntimeException where a dossier of the batch cannot be graded; the caller then grades
   *     them one by one
   */
  default List<Decision> grade(List<Submission> batch, LocalDate day) {
    return grade(batch, asking().derive(batch, day));
  }

  /** As {@link #grade(List, LocalDate)}, from values derived before. */
  default List<Decision> grade(List<Submission> batch, List<Sheet> values) {
    List<Answers> asked = asking().ask(values);
    List<Decision> decisions = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      decisions.add(decide(batch.get(i), asked.get(i)));
    }
    return decisions;
  }

  /** As {@link #grade(List, List)}, without reasons. */
  default List<Said> said(List<Submission> batch, List<Sheet> values) {
    List<Answers> asked = asking().ask(values);
    List<Said> said = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      said.add(said(batch.get(i), asked.get(i)));
    }
    return said;
  }
}
