package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.compile.Question;
import wuse.decision.Decision;
import wuse.grading.AdmissionCondition.Outcome;
import wuse.grading.AdmissionCondition.Weighed;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Columns;

/**
 * 准入: who applies is proposed when all conditions hold, unfit when one fails, and waits for data
 * when that cannot be told.
 */
final class Admission {
  private final List<BasicCondition> basic = new ArrayList<>();
  private final List<AdmissionCondition> conditions = new ArrayList<>();

  Admission(RosterTerms terms, Columns columns) {
    for (RosterTerms.Requirement requirement : terms.admission()) {
      basic.add(new BasicCondition(requirement, basic.size(), columns));
    }
    conditions.addAll(basic);
    conditions.add(new ExcludedTrade(terms.excluded(), columns));
    conditions.add(new SelectiveConditions(terms.selective(), columns));
  }

  /** What the rules ask, in the order in which the conditions look for their answers. */
  List<? extends Question> questions() {
    return basic;
  }

  /** The state of a unit that has applied. */
  Decision.Listed listed(RosterDay day) {
    List<Weighed> weighed = conditions.stream().map(one -> one.weighed(day)).toList();
    RosterState state = state(weighed);
    List<Words> because = weighed.stream().map(Weighed::says).filter(Objects::nonNull).toList();
    return state.listed(day.firstSeen(state), null, earliestAgain(weighed), because);
  }

  private static RosterState state(List<Weighed> weighed) {
    List<Outcome> outcomes = weighed.stream().map(Weighed::outcome).toList();
    return outcomes.contains(Outcome.FAILS)
        ? RosterState.UNFIT
        : outcomes.contains(Outcome.UNDECIDED) ? RosterState.AWAITING_DATA : RosterState.PROPOSED;
  }

  /** The first day on which all that fails can hold again; null where one cannot say. */
  private static @Nullable LocalDate earliestAgain(List<Weighed> weighed) {
    LocalDate latest = null;
    for (Weighed one : weighed) {
      LocalDate again = one.again();
      if (one.outcome() == Outcome.FAILS && again == null) {
        return null;
      }
      latest = latest == null || (again != null && again.isAfter(latest)) ? again : latest;
    }
    return latest;
  }
}
