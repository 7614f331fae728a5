package wuse.app.cli;

import wuse.decision.Decision;
import wuse.dossier.Entry;
import wuse.grading.Graded;
import wuse.policy.Slice;

/** Writes what becomes of each dossier, in order. */
interface Answers {

  /**
   * @param slice the one that made the decision
   */
  void decided(Entry.Accepted entry, Decision decision, Slice slice);

  /** Read, and yet not to be graded. */
  void failed(Entry.Accepted entry, Graded.Failed failure);

  void refused(Entry.Refused entry);

  /** What is to be said at the end. */
  void end();

  /** How many could not be graded. */
  int failed();
}
