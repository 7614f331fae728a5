package wuse.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/** 准入条件: one condition that who applies must meet, weighed on a day. */
sealed interface AdmissionCondition permits BasicCondition, ExcludedTrade, SelectiveConditions {

  Weighed weighed(RosterDay day);

  /** How one condition came out. */
  enum Outcome {
    HOLDS,
    FAILS,
    UNDECIDED
  }

  /**
   * What became of one condition.
   *
   * @param again where it fails: the first day on which it can hold; null where nobody can say
   * @param says what the decision says of it; null where there is nothing to say
   */
  record Weighed(Outcome outcome, @Nullable LocalDate again, @Nullable Words says) {
    static final Weighed HOLDS = new Weighed(Outcome.HOLDS, null, null);
  }
}
