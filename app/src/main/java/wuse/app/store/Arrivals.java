package wuse.app.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What is being taken in at this moment. A night that begins meanwhile knows nothing of it: what is
 * half here would be known to the units graded late and not to those graded early. Shared by
 * threads.
 */
public final class Arrivals {
  private static final Duration INSTANT = Duration.ofNanos(1_000);

  private final InstantSource clock;
  private final Map<Object, Instant> open = new HashMap<>();
  private Instant known = Instant.MIN;

  Arrivals(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Something arrives.
   *
   * @param what told apart by its identity, or a name; what arrived under it before has ended
   * @return the recorded time of all that comes with it; later than any night that has begun
   */
  public synchronized Instant begin(Object what) {
    Instant now = clock.instant();
    Instant at = now.isAfter(known) ? now : known.plus(INSTANT);
    open.put(what, at);
    return at;
  }

  /** It is here as a whole, or has failed. */
  public synchronized void end(Object what) {
    open.remove(what);
  }

  /** Up to when all that has arrived is here: what a night that begins now may know. */
  public synchronized Instant settled() {
    Instant now = clock.instant();
    Instant settled =
        open.values().stream()
            .map(at -> at.minus(INSTANT))
            .filter(now::isAfter)
            .min(Instant::compareTo)
            .orElse(now);
    known = settled.isAfter(known) ? settled : known;
    return settled;
  }
}
