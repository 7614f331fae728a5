package wuse.preview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * 流水: makes things ready on all processors and hands them on in the order in which they were put
 * in. Few are under way at a time, so that whatever comes takes little room. Of one thread.
 */
final class Conveyor<T> implements AutoCloseable {
  private static final int A_PROCESSOR = 2;

  private final Consumer<T> into;
  private final int most;
  private final ExecutorService workers;
  private final Deque<Future<T>> underWay = new ArrayDeque<>();

  /**
   * @param into is given what is ready, on the thread that puts things in
   */
  Conveyor(Consumer<T> into) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.into = into;
    this.most = A_PROCESSOR * processors;
    this.workers = Executors.newFixedThreadPool(processors, Conveyor::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "wuse-enrolment");
    thread.setDaemon(true);
    return thread;
  }

  /** Puts in one thing; waits where too many are under way. */
  void add(Supplier<T> one) {
    if (underWay.size() >= most) {
      handOn();
    }
    underWay.add(workers.submit(one::get));
  }

  /** Hands on all that is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      into.accept(underWay.remove().get());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ending);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /**
   * What has not begun is left, what has is waited for: afterwards nobody reads the source. Nobody
   * is interrupted, for a database file would be closed by it.
   */
  @Override
  public void close() {
    underWay.forEach(one -> one.cancel(false));
    workers.shutdown();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
