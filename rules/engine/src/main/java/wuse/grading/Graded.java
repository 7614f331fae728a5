package wuse.grading;

import wuse.decision.Decision;
import wuse.policy.Words;

/** The two endings of grading one dossier with one pack. */
public sealed interface Graded {

  /** The unit that was graded, or could not be. */
  String enterprise();

  record Done(Decision decision) implements Graded {
    @Override
    public String enterprise() {
      return decision.enterprise();
    }
  }

  /**
   * The dossier could not be graded; no other is touched by it.
   *
   * @param code stable, for programs
   */
  record Failed(String enterprise, String pack, String code, Words says) implements Graded {}
}
