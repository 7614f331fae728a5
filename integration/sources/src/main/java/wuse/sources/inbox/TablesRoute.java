package wuse.sources.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import wuse.sources.Arrival;
import wuse.sources.FileReport;
import wuse.sources.table.TableReader;

/** Reads the tables that are dropped into a folder, those first on which others build. */
public final class TablesRoute extends RouteBuilder {
  private static final String TARGET = "wuseTarget";
  private static final DateTimeFormatter STAMPED =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Inbox inbox;
  private final TableReader reader;
  private final InstantSource clock;
  private final Consumer<FileReport> told;

  /**
   * @param told hears what became of each file
   */
  public TablesRoute(
      Inbox inbox, TableReader reader, InstantSource clock, Consumer<FileReport> told) {
    this.inbox = inbox;
    this.reader = reader;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void configure() {
    getContext().getRegistry().bind("wuseOrder", new InOrder());
    from(endpoint()).routeId("tables").process(this::read);
  }

  private String endpoint() {
    String marker = inbox.doneFile() == null ? "" : "&doneFileName=${file:name}" + inbox.doneFile();
    return ("file:%s?recursive=true&exclude=~[$].*&sorter=#wuseOrder&eagerMaxMessagesPerPoll=false"
                .formatted(inbox.folder().toAbsolutePath())
            + "&readLock=changed&readLockMinAge=%d&readLockCheckInterval=%d&readLockTimeout=0&delay=%d"
                .formatted(
                    inbox.settled().toMillis(),
                    Math.max(1, inbox.settled().toMillis() / 2),
                    inbox.every().toMillis())
            + "&move=${header.%s}".formatted(TARGET))
        + marker;
  }

  // what the sink throws leaves the file where it is, to be read again at the next look
  private void read(Exchange exchange) throws IOException {
    Arrival arrival = new Arrival(clock.instant());
    Path file = Path.of(exchange.getIn().getHeader(Exchange.FILE_PATH, String.class));
    FileReport report = reader.read(file, arrival);
    boolean read = report.ending() == FileReport.Ending.READ;
    Path target = target(read ? inbox.done() : inbox.failed(), file, arrival);
    if (!read) {
      String reason = report.text("zh") + "\n" + report.text("en") + "\n";
      Files.createDirectories(inbox.failed());
      Files.writeString(target.resolveSibling(target.getFileName() + ".reason.txt"), reason);
    }
    exchange.getIn().setHeader(TARGET, target.toString());
    told.accept(report);
  }

  // a file of the same name may have been here before
  private static Path target(Path folder, Path file, Arrival arrival) {
    String stamp = STAMPED.format(ZonedDateTime.ofInstant(arrival.at(), SHANGHAI));
    return folder.toAbsolutePath().resolve(stamp + "-" + file.getFileName());
  }

  /** The order in which files build on each other; each is looked into once. */
  private final class InOrder implements Comparator<GenericFile<?>> {
    private final Map<String, Integer> known = new HashMap<>();

    @Override
    public int compare(GenericFile<?> one, GenericFile<?> other) {
      int order = Integer.compare(order(one), order(other));
      return order != 0 ? order : one.getFileName().compareTo(other.getFileName());
    }

    private int order(GenericFile<?> file) {
      String key = file.getAbsoluteFilePath() + file.getLastModified() + file.getFileLength();
      return known.computeIfAbsent(
          key, unknown -> reader.order(Path.of(file.getAbsoluteFilePath())));
    }
  }
}
