package wuse.compile;

import java.time.LocalDate;
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
  private final List<Candidate> all = new ArrayList<>();
  private boolean anyLane;

  Candidates(Dossier dossier, Today today) {
    this.dossier = dossier;
    this.today = today;
  }

  /** Adds the lane's candidates if it can match. */
  void add(Lane lane) {
    int before = all.size();
    if (lane.way().canMatch(dossier) && added(lane.way().steps(), lane, true)) {
      anyLane = true;
    } else {
      all.subList(before, all.size()).clear();
    }
  }

  /** Whether there is anything to ask in a session. */
  boolean canMatch() {
    return anyLane;
  }

  List<Candidate> all() {
    return all;
  }

  // false where a pattern that is needed has none
  private boolean added(List<? extends Plan.Step> steps, Lane lane, boolean needed) {
    for (Plan.Step step : steps) {
      boolean stands = added(step, lane, needed);
      if (needed && !stands) {
        return false;
      }
    }
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
    LocalDate day = today.day();
    for (Fact fact : dossier.facts(match.kind())) {
      if (!fact.known().occurred().isAfter(day) && match.stands(fact, today)) {
        all.add(new Candidate(lane.pattern(match), fact));
      }
    }
    return all.size() > before;
  }
}
