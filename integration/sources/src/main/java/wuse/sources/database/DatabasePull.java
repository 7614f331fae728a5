package wuse.sources.database;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import wuse.sources.Arrival;
import wuse.sources.TableReport;
import wuse.sources.Watermarks;
import wuse.sources.table.TableReader;

/**
 * Pulls the rows of a table that were written since the last time. Rows at the mark itself come
 * again, because others of the same mark may have been written after it was read: what is there
 * already changes nothing.
 */
public final class DatabasePull extends RouteBuilder {
  private static final String MARK = "wuseMark";

  private final PulledTable table;
  private final DataSource database;
  private final TableReader reader;
  private final Watermarks watermarks;
  private final InstantSource clock;
  private final Consumer<TableReport> told;

  /**
   * @param told hears what became of each pull that found a row
   */
  public DatabasePull(
      PulledTable table,
      DataSource database,
      TableReader reader,
      Watermarks watermarks,
      InstantSource clock,
      Consumer<TableReport> told) {
    this.table = table;
    this.database = database;
    this.reader = reader;
    this.watermarks = watermarks;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void configure() {
    String source = "wuse-database-" + table.name();
    getContext().getRegistry().bind(source, database);
    errorHandler(
        defaultErrorHandler()
            .maximumRedeliveries(table.tries())
            .redeliveryDelay(table.pause().toMillis())
            .useExponentialBackOff()
            .backOffMultiplier(2)
            // who sends the message is told, and says it himself
            .logExhausted(table.every() != null));
    from(start(source))
        .routeId("database-" + table.name())
        .setHeader(MARK, this::mark)
        .to("sql:%s?dataSource=#%s&outputType=StreamList".formatted(select(), source))
        .process(this::read);
  }

  private String start(String source) {
    Duration every = table.every();
    return every == null
        ? endpoint(table)
        : "timer:%s?delay=0&period=%d".formatted(source, every.toMillis());
  }

  /** Where a message makes a table be pulled that does not say itself how often. */
  public static String endpoint(PulledTable table) {
    return "direct:database-" + table.name();
  }

  private String select() {
    String from = table.query().contains(" ") ? "(" + table.query() + ")" : table.query();
    return "select * from %s as pulled where %s >= :#%s order by %s"
        .formatted(from, table.mark(), MARK, table.mark());
  }

  private Object mark() {
    String mark = watermarks.get(table.name()).orElse("");
    return switch (table.markType()) {
      case TIMESTAMP -> mark.isEmpty() ? new Timestamp(0) : Timestamp.valueOf(mark);
      case NUMBER -> mark.isEmpty() ? Long.MIN_VALUE : Long.valueOf(mark);
      case TEXT -> mark;
    };
  }

  private void read(Exchange exchange) {
    @SuppressWarnings("unchecked") // as camel-sql streams
    Iterator<Map<String, Object>> rows =
        Objects.requireNonNull(exchange.getIn().getBody(Iterator.class));
    Records records = new Records(rows, table.mark());
    if (records.hasNext()) {
      Arrival arrival = new Arrival(clock.instant());
      told.accept(reader.read(table.name(), records.columns(), records, arrival));
      watermarks.put(table.name(), records.mark());
    }
  }
}
