package wuse.sources.rest;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import wuse.sources.Arrival;
import wuse.sources.TableReport;
import wuse.sources.Watermarks;
import wuse.sources.table.TableReader;

/**
 * Pulls the pages of a service one after the other. A page that the service or the network fails to
 * give is asked for again, each time after twice the time; the pages before it are not.
 */
public final class RestPull extends RouteBuilder {
  private static final String PAGE = "wusePage";
  private static final String MORE = "wuseMore";
  private static final String MARK = "wuseMark";

  private final PulledService service;
  private final RestClient client;
  private final TableReader reader;
  private final Watermarks watermarks;
  private final InstantSource clock;
  private final Consumer<TableReport> told;

  /**
   * @param client with the base address, headers of authorisation and time-outs
   * @param told hears what became of each page
   */
  public RestPull(
      PulledService service,
      RestClient client,
      TableReader reader,
      Watermarks watermarks,
      InstantSource clock,
      Consumer<TableReport> told) {
    this.service = service;
    this.client = client;
    this.reader = reader;
    this.watermarks = watermarks;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void configure() {
    onException(HttpServerErrorException.class, ResourceAccessException.class)
        .maximumRedeliveries(service.tries())
        .redeliveryDelay(service.pause().toMillis())
        .useExponentialBackOff()
        .backOffMultiplier(2)
        .logStackTrace(false)
        // who sends the message is told, and says it himself
        .logExhausted(service.every() != null);
    from(from())
        .routeId("rest-" + service.name())
        .setProperty(PAGE, constant(service.firstPage()))
        .setProperty(MORE, constant(true))
        .loopDoWhile(exchangeProperty(MORE))
        .process(this::page)
        .end()
        .process(this::mark);
  }

  private String from() {
    Duration every = service.every();
    return every == null
        ? endpoint(service)
        : "timer:rest-%s?delay=0&period=%d".formatted(service.name(), every.toMillis());
  }

  /** Where a message makes a service be pulled that does not say itself how often. */
  public static String endpoint(PulledService service) {
    return "direct:rest-" + service.name();
  }

  private void page(Exchange exchange) {
    int number = Objects.requireNonNull(exchange.getProperty(PAGE, Integer.class));
    Page page = Page.of(answer(number), service);
    if (!page.records().isEmpty()) {
      Set<String> columns = new LinkedHashSet<>();
      page.records().forEach(record -> columns.addAll(record.keySet()));
      Arrival arrival = new Arrival(clock.instant());
      told.accept(
          reader.read(service.name(), List.copyOf(columns), page.records().iterator(), arrival));
    }
    page.mark().ifPresent(mark -> exchange.setProperty(MARK, mark));
    exchange.setProperty(PAGE, number + 1);
    exchange.setProperty(MORE, page.records().size() >= service.size());
  }

  private String answer(int page) {
    return Objects.requireNonNullElse(
        client.get().uri(uri -> uri(uri, page)).retrieve().body(String.class), "");
  }

  private URI uri(UriBuilder uri, int page) {
    uri.path(service.path())
        .queryParam(service.pageParameter(), page)
        .queryParam(service.sizeParameter(), service.size());
    String parameter = service.markParameter();
    if (parameter != null) {
      watermarks.get(service.name()).ifPresent(mark -> uri.queryParam(parameter, mark));
    }
    return uri.build();
  }

  // only when the last page has been delivered: what broke off is pulled again
  private void mark(Exchange exchange) {
    String mark = exchange.getProperty(MARK, String.class);
    if (mark != null) {
      watermarks.put(service.name(), mark);
    }
  }
}
