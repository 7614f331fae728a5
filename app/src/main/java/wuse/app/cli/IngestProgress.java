package wuse.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.FileReport;
import wuse.sources.Receipt;

/** Counts what goes into the store, and says so at most every few seconds, on the error stream. */
final class IngestProgress {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(5);
  private static final long BAR = TimeUnit.MILLISECONDS.toNanos(200);
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final Catalogue catalogue;
  private final boolean terminal;
  private final Caller caller;
  private final long began = System.nanoTime();
  private long said = began;
  private long facts;
  private long rejected;
  private long files;

  IngestProgress(Wuse wuse) {
    this.err = wuse.err();
    this.catalogue = wuse.catalogue();
    this.caller = wuse.caller();
    this.terminal = wuse.call().terminal();
  }

  /** The same sink, overheard. */
  FactSink counting(FactSink sink) {
    return delivery -> {
      caller.refuseWhereGone(catalogue);
      Receipt receipt = sink.accept(delivery);
      facts += delivery.facts().size();
      rejected += delivery.rejected().size();
      say(delivery);
      return receipt;
    };
  }

  /** One file more. */
  void file(FileReport report) {
    files++;
    end();
  }

  /** Takes the bar away. */
  void end() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void say(Delivery delivery) {
    long now = System.nanoTime();
    if (now - said < (terminal ? BAR : EVERY)) {
      return;
    }
    said = now;
    long rate = Math.round(facts * 1e9 / (now - began));
    if (terminal) {
      err.print(CLEAR + catalogue.say("ingest.bar", delivery.file(), facts, rate, rejected));
    } else {
      err.println(
          "{\"phase\":\"ingest\",\"files\":%d,\"facts\":%d,\"perSecond\":%d,\"rejects\":%d}"
              .formatted(files, facts, rate, rejected));
    }
    err.flush();
  }
}
