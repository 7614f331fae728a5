package wuse.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.decision.Carried;
import wuse.term.Sheet;

/**
 * One unit before a roster on one day: what is known of it, and how it stood before.
 *
 * @param previous what the roster's own earlier decision carried
 */
record RosterDay(Submission submission, Answers answers, @Nullable Carried previous) {

  Sheet sheet() {
    return answers.sheet();
  }

  LocalDate day() {
    return sheet().day();
  }

  /** Whether the earlier decision said this state. */
  boolean was(RosterState state) {
    return previous != null && state.zh().equals(previous.state());
  }

  /** A state that no dated event opens holds since the day on which it was first computed. */
  LocalDate firstSeen(RosterState state) {
    LocalDate since = previous == null ? null : previous.since();
    return was(state) && since != null ? since : day();
  }
}
