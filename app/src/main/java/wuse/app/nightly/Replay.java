package wuse.app.nightly;

import wuse.app.store.StoredDecision;
import wuse.decision.Decision;

/**
 * A stored decision and the same graded again.
 *
 * @param decision with its sentences
 */
public record Replay(StoredDecision stored, Decision decision) {

  /** Whether both say the same, to the byte. */
  public boolean same() {
    return stored.contentDigest().equals(decision.contentDigest());
  }
}
