package wuse.app.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import wuse.app.store.Directory;
import wuse.app.store.Store;

/** Keeps the directory up with the nights, beside the pages that read it. */
@Component
final class Rows implements DisposableBean {
  private static final long PATIENCE_SECONDS = 3;

  private final Directory directory;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(work -> ReportRack.daemon(work, "wuse-directory"));
  private final Map<String, Future<?>> writing = new ConcurrentHashMap<>();
  private final Map<List<Object>, List<String>> words = new ConcurrentHashMap<>();

  Rows(Store store) {
    this.directory = store.directory();
  }

  /**
   * Waits a moment for the last night to be there.
   *
   * @return whether it is
   */
  boolean fresh(String pack) {
    if (directory.isFresh(pack)) {
      return true;
    }
    Future<?> work = writing.computeIfAbsent(pack, path -> writer.submit(() -> refresh(path)));
    try {
      work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return directory.isFresh(pack);
    } catch (TimeoutException notYet) {
      return false;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private void refresh(String pack) {
    try {
      directory.refresh(pack);
      words.clear();
    } finally {
      writing.remove(pack);
    }
  }

  /** What units can be chosen by; read once a night. */
  List<String> words(String pack, Directory.Word column) {
    return words.computeIfAbsent(List.of(pack, column), asked -> directory.words(pack, column));
  }

  @Override
  public void destroy() throws InterruptedException {
    writer.shutdown();
    writer.awaitTermination(30, TimeUnit.SECONDS);
  }
}
