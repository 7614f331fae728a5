package wuse.app.nightly;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import wuse.app.store.Freshness;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.Runs;
import wuse.app.store.Shift;

/**
 * How a night ended.
 *
 * @param packs one for each pack, in the order in which they read each other
 * @param shifts who moved, worst first; at most {@link #SHIFTS}
 * @param failures who could not be graded; at most {@link #SHIFTS}
 * @param stale sources whose last delivery is too old
 * @param took wall time by phase
 * @param exit as scripts read it
 */
public record NightResult(
    Run run,
    List<PackNight> packs,
    List<Shift> shifts,
    List<Runs.Failed> failures,
    List<Freshness> stale,
    Map<Progress.Phase, Duration> took,
    Exit exit) {
  /** So many shifts and failures are listed; the others are in the store. */
  public static final int SHIFTS = 1_000;

  /** Exit codes of a night. */
  public enum Exit {
    OK(0),
    TOO_MANY_REJECTS(4),
    HELD(5),
    STALE(6),
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }
}
