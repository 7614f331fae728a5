package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import wuse.decision.Decision;

/**
 * One slice of a pack, compiled: grades batches for days on which the slice is in force. Shared by
 * threads.
 */
sealed interface PackGrading permits ScorecardGrading, RosterGrading {

  /**
   * One decision for each submission, in order. What a decision says does not depend on the batch.
   *
   * @throws RuntimeException where a dossier of the batch cannot be graded; the caller then grades
   *     them one by one
   */
  List<Decision> grade(List<Submission> batch, LocalDate day);
}
