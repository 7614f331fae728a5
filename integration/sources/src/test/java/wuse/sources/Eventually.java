package wuse.sources;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a route does in its own time. */
public final class Eventually {
  private static final long LONGEST = Duration.ofSeconds(60).toNanos();
  private static final long STEP = Duration.ofMillis(20).toNanos();

  private Eventually() {}

  /** Fails if it does not come true within a minute. */
  public static void comesTrue(String what, BooleanSupplier condition) {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begun > LONGEST) {
        fail("not within a minute: " + what);
      }
      LockSupport.parkNanos(STEP);
    }
  }
}
