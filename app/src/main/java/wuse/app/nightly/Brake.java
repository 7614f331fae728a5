package wuse.app.nightly;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import wuse.app.nightly.NightResult.Exit;
import wuse.app.store.Freshness;
import wuse.app.store.PackPlan;
import wuse.app.store.RunState;
import wuse.app.store.Tally;
import wuse.app.store.Tally.Count;

/** Whether a night takes effect or waits for a person, and what scripts are told. */
record Brake(RunState state, int exit) {

  static Brake of(Night night, Tally tally) {
    if (exceeds(night, tally, Count.FAILED, Count.POPULATION, night.settings.rejectShare())) {
      return new Brake(RunState.HELD, Exit.TOO_MANY_REJECTS.code());
    }
    if (exceeds(night, tally, Count.WORSE, Count.COMPARED, night.settings.worseShare())) {
      return new Brake(RunState.HELD, Exit.HELD.code());
    }
    boolean stale =
        isStale(night.store.dossiers().freshness(), night.run.knownAt(), night.settings.stale());
    return new Brake(RunState.DONE, (stale ? Exit.STALE : Exit.OK).code());
  }

  private static boolean exceeds(
      Night night, Tally tally, Count part, Count whole, BigDecimal share) {
    for (PackPlan plan : night.plans) {
      if (exceeds(tally.of(plan.no(), part), tally.of(plan.no(), whole), share)) {
        return true;
      }
    }
    return false;
  }

  /** Exactly the share is not too many. */
  static boolean exceeds(long part, long whole, BigDecimal share) {
    return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) > 0;
  }

  /** Nothing at all has come in for too long; single sources are named beside. */
  static boolean isStale(List<Freshness> sources, Instant knownAt, Duration limit) {
    return !sources.isEmpty() && stale(sources, knownAt, limit).size() == sources.size();
  }

  static List<Freshness> stale(List<Freshness> sources, Instant knownAt, Duration limit) {
    Instant oldest = knownAt.minus(limit);
    return sources.stream().filter(source -> source.arrived().isBefore(oldest)).toList();
  }
}
