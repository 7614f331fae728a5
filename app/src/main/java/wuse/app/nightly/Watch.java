package wuse.app.nightly;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import wuse.app.nightly.Progress.Mark;
import wuse.app.nightly.Progress.Phase;

/** Counts as the night goes on, and tells of it every five seconds. */
final class Watch implements AutoCloseable {
  private static final long EVERY = 5;

  private final Progress progress;
  private final ScheduledExecutorService timer;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong rejects = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private final Map<Phase, Duration> took = new EnumMap<>(Phase.class);
  private volatile boolean stopped;
  private volatile Phase phase = Phase.PREPARE;
  private volatile long total;
  private long began = System.nanoTime();

  Watch(Progress progress) {
    this.progress = progress;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "night-progress");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleAtFixedRate(this::tell, EVERY, EVERY, TimeUnit.SECONDS);
  }

  synchronized void enter(Phase next, long units) {
    if (next != phase) {
      took.merge(phase, since(), Duration::plus);
      began = System.nanoTime();
      phase = next;
    }
    total = units;
    tell();
  }

  void looked(long units) {
    done.addAndGet(units);
  }

  void rejected(long units) {
    rejects.addAndGet(units);
  }

  void changed(long units) {
    changes.addAndGet(units);
  }

  private synchronized Duration since() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void tell() {
    long units = done.get();
    double seconds = Math.max(1e-3, since().toNanos() / 1e9);
    double rate = units / seconds;
    Duration left = left(rate, total - units);
    progress.at(
        new Mark(phase, Math.min(units, total), total, rate, left, rejects.get(), changes.get()));
  }

  private @Nullable Duration left(double rate, long units) {
    return phase != Phase.GRADE || rate <= 0
        ? null
        : Duration.ofMillis((long) (units / rate * 1e3));
  }

  synchronized Map<Phase, Duration> took() {
    Map<Phase, Duration> all = new EnumMap<>(took);
    all.merge(phase, since(), Duration::plus);
    return all;
  }

  /** The chunk at hand is finished, then no other is begun. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
