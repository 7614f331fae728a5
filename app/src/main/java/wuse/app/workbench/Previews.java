package wuse.app.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import wuse.grading.PackOrder;
import wuse.policy.Pack;
import wuse.preview.Population;
import wuse.preview.Preview;
import wuse.preview.Side;

/**
 * 试算: previews of drafts, made one after the other beside the pages. Whoever asks for another one
 * gives up the one before. Shared by threads.
 */
@Component
final class Previews implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
  private static final int KEPT = 32;

  private final Townsfolk townsfolk;
  private final ExecutorService maker = Executors.newSingleThreadExecutor(Previews::daemon);
  private final Map<String, Future<Made>> kept = remembering();
  private final Map<String, String> asked = new ConcurrentHashMap<>();

  Previews(Townsfolk townsfolk) {
    this.townsfolk = townsfolk;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "wuse-preview");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> Map<String, T> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > KEPT;
      }
    };
  }

  /**
   * How a preview stands.
   *
   * @param preview null while it is being made, and where it cannot be
   * @param problem key of the sentence that says why it cannot be; null where it can
   */
  record State(@Nullable Preview preview, long millis, @Nullable String problem) {
    public boolean isMaking() {
      return preview == null && problem == null;
    }
  }

  private record Made(@Nullable Preview preview, long millis, @Nullable String problem) {}

  /**
   * Asks for a preview; the same again is not made again.
   *
   * @return what to ask for it by
   */
  String ask(String person, Checked before, Checked after) {
    Optional<Townsfolk.Held> on = townsfolk.now(before);
    String ticket =
        on.map(held -> held.night()).orElse(0L)
            + "-"
            + before.tree().digest().substring(0, 24)
            + "-"
            + after.tree().digest().substring(0, 24);
    String last = asked.put(person, ticket);
    synchronized (kept) {
      if (last != null && !last.equals(ticket) && !asked.containsValue(last)) {
        giveUp(last);
      }
      kept.computeIfAbsent(ticket, key -> maker.submit(() -> make(on, before, after)));
    }
    return ticket;
  }

  /** One that has not begun is not begun any more; one that is under way takes a moment only. */
  private void giveUp(String ticket) {
    Future<Made> making = kept.get(ticket);
    if (making != null && making.cancel(false)) {
      kept.remove(ticket);
    }
  }

  private Made make(Optional<Townsfolk.Held> on, Checked before, Checked after) {
    if (on.isEmpty()) {
      return new Made(null, 0, "workbench.preview.nobody");
    }
    try {
      Side was = townsfolk.side(before);
      Side is = townsfolk.side(after);
      Population population = on.get().population();
      population.read(was, is);
      long began = System.nanoTime();
      Preview preview = Preview.of(population, was, is);
      return new Made(preview, (System.nanoTime() - began) / 1_000_000, null);
    } catch (PackOrder.Circle circle) {
      return new Made(null, 0, "workbench.preview.circle");
    } catch (Pack.NotInForce early) {
      return new Made(null, 0, "workbench.preview.early");
    }
  }

  /** Empty where nobody asked for it, or it was given up. */
  Optional<State> state(String ticket) {
    Future<Made> making;
    synchronized (kept) {
      making = kept.get(ticket);
    }
    if (making == null || making.isCancelled()) {
      return Optional.empty();
    }
    if (!making.isDone()) {
      return Optional.of(new State(null, 0, null));
    }
    try {
      Made made = making.get();
      return Optional.of(new State(made.preview(), made.millis(), made.problem()));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      LOG.error("a preview failed", failed.getCause());
      return Optional.of(new State(null, 0, "workbench.preview.failed"));
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    maker.shutdownNow();
    maker.awaitTermination(10, TimeUnit.SECONDS);
  }
}
