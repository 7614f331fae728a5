package wuse.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.app.store.Waiting;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.Receipt;
import wuse.sources.table.FileLimits;
import wuse.sources.table.Mappings;
import wuse.sources.table.TableReader;

/** Reads waiting rows again, with today's mappings and register. */
@Command(name = "replay", sortOptions = false)
final class QuarantineReplay implements Callable<Integer> {
  private static final int PAGE = 500;

  private final Wuse wuse;

  @Mixin private Quarantine.Which which = new Quarantine.Which();

  QuarantineReplay(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    return which.home.with(wuse, "quarantine replay", store -> new Replay(store).run());
  }

  /** One pass over the waiting rows. */
  private final class Replay {
    private final Store store;
    private final TableReader reader;
    private final Arrival arrival;
    private final Filter filter = which.filter();
    private Receipt receipt = Receipt.NOTHING;
    private long settled;
    private long still;

    Replay(Store store) {
      this.store = store;
      this.reader =
          new TableReader(Mappings.load(), store.units(), store.facts(), FileLimits.usual());
      this.arrival = new Arrival(store.arrivals().begin(this));
    }

    int run() {
      try {
        List<Waiting> page = store.quarantine().list(filter, still, PAGE);
        while (!page.isEmpty()) {
          page.forEach(this::again);
          page = store.quarantine().list(filter, still, PAGE);
        }
      } finally {
        store.arrivals().end(this);
      }
      say();
      return ExitCode.OK.number();
    }

    /**
     * The row is forgotten after what it says has been kept; the same again would change nothing.
     */
    private void again(Waiting waiting) {
      wuse.caller().refuseWhereGone(wuse.catalogue());
      Delivery delivery = reader.replay(waiting.rejected(), arrival);
      receipt = receipt.plus(store.facts().accept(delivery));
      if (delivery.rejected().isEmpty()) {
        store.quarantine().settle(List.of(waiting.rejected().id()));
        settled++;
      } else {
        still++;
      }
    }

    private void say() {
      wuse.out()
          .println(
              wuse.json()
                  ? "{\"settled\":%d,\"waiting\":%d,\"facts\":%d,\"known\":%d}"
                      .formatted(settled, still, receipt.stored(), receipt.duplicates())
                  : wuse.catalogue()
                      .say(
                          "quarantine.replayed",
                          settled,
                          still,
                          receipt.stored(),
                          receipt.duplicates()));
    }
  }
}
