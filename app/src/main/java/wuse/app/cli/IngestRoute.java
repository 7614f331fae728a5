package wuse.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import wuse.app.door.Call;
import wuse.app.store.IngestedFile;
import wuse.app.store.Store;
import wuse.sources.Arrival;
import wuse.sources.FileReport;
import wuse.sources.Receipt;
import wuse.sources.TableReport;
import wuse.sources.table.FileLimits;
import wuse.sources.table.Intake;
import wuse.sources.table.Mappings;
import wuse.sources.table.TableReader;

/**
 * From named files and folders to the store: the same reader as the drop folder's, asked directly.
 */
final class IngestRoute implements AutoCloseable {
  private static final String ENDPOINT = "direct:ingest";

  private final Store store;
  private final Call call;
  private final Intake intake;
  private final Consumer<FileReport> told;
  private final CamelContext camel = new DefaultCamelContext();

  /**
   * @param told hears of each file as soon as it has been read
   */
  IngestRoute(Store store, Call call, Consumer<FileReport> told, IngestProgress progress)
      throws Exception {
    this.store = store;
    this.call = call;
    this.told = told.andThen(progress::file);
    this.intake =
        new Intake(
            new TableReader(
                Mappings.load(),
                store.units(),
                progress.counting(store.facts()),
                FileLimits.usual()));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(ENDPOINT).routeId("ingest").process(IngestRoute.this::take);
          }
        });
    camel.start();
  }

  List<FileReport> read(List<Path> paths) throws Exception {
    List<Path> full = paths.stream().map(call::resolve).toList();
    Request request = new Request(full);
    try {
      camel.createProducerTemplate().sendBody(ENDPOINT, request);
      return request.reports();
    } catch (CamelExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  /** What travels the route: what is asked, and what comes of it. */
  private static final class Request {
    private final List<Path> paths;
    private final List<FileReport> reports = new ArrayList<>();

    Request(List<Path> paths) {
      this.paths = paths;
    }

    List<Path> paths() {
      return paths;
    }

    List<FileReport> reports() {
      return reports;
    }
  }

  private void take(Exchange exchange) {
    Request request = Objects.requireNonNull(exchange.getIn().getBody(Request.class));
    Ledger ledger = new Ledger(request.paths());
    Arrival arrival = new Arrival(store.arrivals().begin(request));
    try {
      intake.take(
          request.paths(),
          arrival,
          report -> {
            ledger.note(report, arrival);
            FileReport named = named(report);
            request.reports().add(named);
            told.accept(named);
          });
    } finally {
      store.arrivals().end(request);
    }
  }

  // a path that was refused as a whole stands there in full
  private FileReport named(FileReport report) {
    boolean full = Path.of(report.file()).isAbsolute();
    return full
        ? new FileReport(
            call.shown(Path.of(report.file())).toString(),
            report.ending(),
            report.tables(),
            report.refusal())
        : report;
  }

  /** Which of the files were read to their end. */
  private final class Ledger {
    private final List<Path> files = new ArrayList<>();

    Ledger(List<Path> paths) {
      paths.stream().filter(Files::exists).forEach(this::walk);
    }

    private void walk(Path path) {
      try (Stream<Path> found = Files.walk(path)) {
        found.filter(Files::isRegularFile).forEach(files::add);
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }

    void note(FileReport report, Arrival arrival) {
      if (report.ending() != FileReport.Ending.READ) {
        return;
      }
      files.stream()
          .filter(file -> String.valueOf(file.getFileName()).equals(report.file()))
          .findFirst()
          .ifPresent(
              file -> {
                files.remove(file);
                store.files().add(ingested(file, report, arrival));
              });
    }

    private IngestedFile ingested(Path file, FileReport report, Arrival arrival) {
      try {
        return new IngestedFile(
            report.file(),
            digest(file),
            Files.size(file),
            arrival.at(),
            report.tables().stream()
                .map(TableReport::receipt)
                .reduce(Receipt.NOTHING, Receipt::plus),
            report.tables().stream().mapToLong(TableReport::rejectedRows).sum());
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }

    private static String digest(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        in.transferTo(new DigestOutputStream(java.io.OutputStream.nullOutputStream(), sha256));
        return HexFormat.of().formatHex(sha256.digest());
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
  }

  @Override
  public void close() {
    camel.stop();
  }
}
