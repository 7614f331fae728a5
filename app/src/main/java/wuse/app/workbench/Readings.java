package wuse.app.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import wuse.app.shelf.PackTree;
import wuse.app.store.Store;
import wuse.check.PackCheck;
import wuse.grading.Round;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** The last few states of the policies, each read and checked once. Shared by threads. */
@Component
final class Readings {
  private static final int KEPT = 16;

  private final PackReader reader;
  private final Store store;
  private final Map<List<Object>, FutureTask<Checked>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, FutureTask<Checked>> eldest) {
          return size() > KEPT;
        }
      };

  Readings(PackReader reader, Store store) {
    this.reader = reader;
    this.store = store;
  }

  /** The day that reviews and what is in force are told by. */
  LocalDate today() {
    return store.clock().instant().atZone(Round.ZONE).toLocalDate();
  }

  Checked of(PackTree tree) {
    LocalDate day = today();
    FutureTask<Checked> task;
    synchronized (kept) {
      task =
          kept.computeIfAbsent(
              List.of(tree.digest(), day), key -> new FutureTask<>(() -> read(tree, day)));
    }
    try {
      task.run();
      return task.get();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ending);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Checked read(PackTree tree, LocalDate day) {
    long began = System.nanoTime();
    Reading reading = tree.read(reader);
    return new Checked(
        tree, reading, PackCheck.of(reading, day), (System.nanoTime() - began) / 1_000_000);
  }
}
