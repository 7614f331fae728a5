package wuse.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import wuse.app.county.County;
import wuse.app.store.Store;
import wuse.facts.Held;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.Receipt;
import wuse.sources.Vouched;

/** Brings the county's facts into the store: some units are made while those before are kept. */
final class DemoIntake {
  /** Units made and kept together. */
  private static final int TOGETHER = 64;

  private final Store store;
  private final County county;
  private final Wuse wuse;

  DemoIntake(Store store, County county, Wuse wuse) {
    this.store = store;
    this.county = county;
    this.wuse = wuse;
  }

  /**
   * Brings all; each fact says itself when it was recorded.
   *
   * @param vouched since when the sources' vouching is known
   * @return how much that was and how long it took
   */
  String bring(Instant vouched) {
    long began = System.nanoTime();
    IngestProgress progress = new IngestProgress(wuse);
    FactSink sink = progress.counting(store.facts());
    Receipt receipt = sink.accept(delivery(vouched, county.vouched(), List.of()));
    CompletableFuture<List<Held>> next = made(0);
    for (int from = 0; from < county.size(); from += TOGETHER) {
      List<Held> facts = next.join();
      next = made(from + TOGETHER);
      receipt = receipt.plus(sink.accept(delivery(county.knownAt(), List.of(), facts)));
    }
    progress.end();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return wuse.catalogue()
        .say(
            "demo.brought",
            NightText.count(receipt.stored()),
            "%.1f".formatted(took.toMillis() / 1e3));
  }

  private CompletableFuture<List<Held>> made(int from) {
    return CompletableFuture.supplyAsync(
        () ->
            IntStream.range(from, Math.min(county.size(), from + TOGETHER))
                .mapToObj(county::unit)
                .flatMap(unit -> unit.facts().stream())
                .toList());
  }

  private static Delivery delivery(Instant arrived, List<Vouched> vouched, List<Held> facts) {
    return new Delivery(
        County.SOURCE,
        County.SOURCE,
        County.SOURCE,
        new Arrival(arrived),
        facts,
        vouched,
        List.of(),
        true);
  }
}
