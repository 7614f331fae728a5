package wuse.app.cli;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on from where it is set: the sample county lives on days of its own. */
final class DemoClock implements InstantSource {
  private volatile Instant from = Instant.EPOCH;
  private volatile long since = System.nanoTime();

  void set(Instant now) {
    from = now;
    since = System.nanoTime();
  }

  @Override
  public Instant instant() {
    return from.plusNanos(System.nanoTime() - since);
  }
}
