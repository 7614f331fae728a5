package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import wuse.facts.Dossier;
import wuse.facts.Fact;

/**
 * The facts of one dossier that are worth joining: those of the lanes in which every pattern that
 * is needed has a candidate. Asking each fact alone first costs a hundredth of bringing it into a
 * session, and for most lanes of most dossiers shows that no session is needed.
 */
final class Candidates {
  private final Dossier dossier;
  private final Today today;
  private final Today tomorrow;
  private final List<Candidate> all = new ArrayList<>();
  private boolean anyLane;
  private long left = Check.NEVER;

  Candidates(Dossier dossier, Today today) {
    this.dossier = dossier;
    this.today = today;
    this.tomorrow = new Today(today.day().plusDays(1), today.matches());
  }

  /**
   * Adds the lane's candidates if it can match.
   *
   * @return in how many days at the earliest what it matches may be something else
   */
  long add(Lane lane) {
    if (!lane.way().canMatch(dossier)) {
      return Check.NEVER;
    }
    int before = all.size();
    left = Check.NEVER;
    if (added(lane.way().steps(), lane, true)) {
      anyLane = true;
    } else {
      all.subList(before, all.size()).clear();
    }
    return lane.way().daily() ? 1 : left;
  }

  /** Whether there is anything to ask in a session. */
  boolean canMatch() {
    return anyLane;
  }

  List<Candidate> all() {
    return all;
  }

  // false where a pattern that is needed has none: as long as it has none, nothing else matters
  private boolean added(List<? extends Plan.Step> steps, Lane lane, boolean needed) {
    long before = left;
    for (Plan.Step step : steps) {
      left = Check.NEVER;
      if (!added(step, lane, needed) && needed) {
        return false;
      }
      before = Math.min(before, left);
    }
    left = before;
    return true;
  }

  private boolean added(Plan.Step step, Lane lane, boolean needed) {
    if (step instanceof Plan.Some some) {
      return added(some.of(), lane, needed);
    }
    if (step instanceof Plan.Match match) {
      return added(match, lane);
    }
    if (step instanceof Plan.None none) {
      added(none.of(), lane, false);
    } else if (step instanceof Plan.Tallied tallied) {
      added(tallied.source(), lane, false);
    }
    return true;
  }

  private boolean added(Plan.Match match, Lane lane) {
    if (match.kind() == null) {
      return match.stands(today, today);
    }
    int before = all.size();
    for (Fact fact : dossier.facts(match.kind())) {
      long ahead = fact.known().occurred().toEpochDay() - today.day().toEpochDay();
      if (ahead > 0) {
        left = Math.min(left, ahead);
        break;
      }
      if (match.stands(fact, today)) {
        all.add(new Candidate(lane.pattern(match), fact));
      }
      if (match.asksDay()) {
        left = Math.min(left, match.daysLeft(fact, today, tomorrow));
      }
    }
    return all.size() > before;
  }
}
