package wuse.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import wuse.app.county.County;
import wuse.app.county.CountyUnit;
import wuse.app.store.Store;
import wuse.facts.Held;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.Receipt;
import wuse.sources.Vouched;

/**
 * Brings the county's facts into the store, first all that was recorded by the evening before, then
 * the rest. Units are made on one thread while others are kept.
 */
final class DemoIntake {
  /** Facts delivered together; a unit is never divided. */
  private static final int TOGETHER = 25_000;

  private static final List<Held> END = List.of();

  private final Store store;
  private final County county;
  private final Wuse wuse;
  private final List<Held> later = new ArrayList<>();

  DemoIntake(Store store, County county, Wuse wuse) {
    this.store = store;
    this.county = county;
    this.wuse = wuse;
  }

  /** What had been recorded by then; says how much that was and how long it took. */
  String until(Instant evening) {
    long began = System.nanoTime();
    BlockingQueue<List<Held>> made = new ArrayBlockingQueue<>(2);
    CompletableFuture<Void> making = CompletableFuture.runAsync(() -> make(evening, made));
    IngestProgress progress = new IngestProgress(wuse);
    Arrival arrival = new Arrival(evening);
    Receipt receipt = store.facts().accept(delivery(arrival, county.vouched(), List.of()));
    for (List<Held> facts = take(made, making); facts != END; facts = take(made, making)) {
      receipt =
          receipt.plus(
              progress.counting(store.facts()).accept(delivery(arrival, List.of(), facts)));
    }
    progress.end();
    return said("demo.first", receipt, began);
  }

  private void make(Instant evening, BlockingQueue<List<Held>> made) {
    List<Held> facts = new ArrayList<>();
    for (int number = 0; number < county.size(); number++) {
      CountyUnit unit = county.unit(number);
      for (Held held : unit.facts()) {
        (held.fact().known().recorded().isAfter(evening) ? later : facts).add(held);
      }
      if (facts.size() >= TOGETHER) {
        put(made, facts);
        facts = new ArrayList<>();
      }
    }
    put(made, facts);
    put(made, END);
  }

  private static void put(BlockingQueue<List<Held>> made, List<Held> facts) {
    try {
      made.put(facts);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static List<Held> take(BlockingQueue<List<Held>> made, CompletableFuture<Void> making) {
    try {
      List<Held> facts = made.poll(100, TimeUnit.MILLISECONDS);
      while (facts == null) {
        if (making.isCompletedExceptionally()) {
          making.get();
        }
        facts = made.poll(100, TimeUnit.MILLISECONDS);
      }
      return facts;
    } catch (InterruptedException | ExecutionException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What was recorded since. */
  String rest() {
    long began = System.nanoTime();
    Arrival arrival = new Arrival(county.knownAt());
    Receipt receipt = Receipt.NOTHING;
    for (int from = 0; from < later.size(); from += TOGETHER) {
      int to = Math.min(later.size(), from + TOGETHER);
      Delivery delivery = delivery(arrival, List.of(), later.subList(from, to));
      receipt = receipt.plus(store.facts().accept(delivery));
    }
    return said("demo.rest", receipt, began);
  }

  private static Delivery delivery(Arrival arrival, List<Vouched> vouched, List<Held> facts) {
    return new Delivery(
        County.SOURCE, County.SOURCE, County.SOURCE, arrival, facts, vouched, List.of(), true);
  }

  private String said(String key, Receipt receipt, long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return wuse.catalogue()
        .say(key, NightText.count(receipt.stored()), "%.1f".formatted(took.toMillis() / 1e3));
  }
}
