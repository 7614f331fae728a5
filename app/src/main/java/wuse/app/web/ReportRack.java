package wuse.app.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import wuse.app.nightly.NightSettings;
import wuse.app.report.NightReport;
import wuse.app.report.Reports;
import wuse.app.store.Run;
import wuse.app.store.RunState;
import wuse.app.store.Store;
import wuse.policy.PackReader;

/**
 * The reports of nights, made once each and kept, the last few of them. A report reads everybody's
 * decision: of a great county it takes minutes, so pages do not wait for it.
 */
@Component
final class ReportRack implements DisposableBean {
  private static final int KEPT = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Reports reports;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(work -> daemon(work, "wuse-report"));
  private final Map<Key, Future<NightReport>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Future<NightReport>> eldest) {
          return size() > KEPT;
        }
      };

  /** A night that was approved is reported anew. */
  private record Key(long run, RunState state) {}

  ReportRack(Store store, PackReader reader) {
    this.reports = new Reports(store, reader, NightSettings.standard().stale());
  }

  static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The report of a night that has ended; empty while it is still being made. */
  Optional<NightReport> of(Run run) {
    try {
      return Optional.of(making(run).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException notYet) {
      return Optional.empty();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      forget(run);
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Future<NightReport> making(Run run) {
    synchronized (kept) {
      return kept.computeIfAbsent(
          new Key(run.no(), run.state()), key -> maker.submit(() -> reports.of(run)));
    }
  }

  private void forget(Run run) {
    synchronized (kept) {
      kept.remove(new Key(run.no(), run.state()));
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    maker.shutdownNow();
    maker.awaitTermination(10, TimeUnit.SECONDS);
  }
}
