package wuse.app.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import wuse.app.settings.Secret;
import wuse.app.settings.Sources;
import wuse.app.store.Store;
import wuse.app.words.Sentences;
import wuse.sources.FactSink;
import wuse.sources.TableReport;
import wuse.sources.database.DatabasePull;
import wuse.sources.database.PulledTable;
import wuse.sources.rest.PulledService;
import wuse.sources.rest.RestPull;
import wuse.sources.table.FileLimits;
import wuse.sources.table.Mappings;
import wuse.sources.table.TableReader;

/** The pulls of an installation, each by its name. Used by one thread for each name. */
public final class Pulls implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(60);
  private static final Sentences SENTENCES = Sentences.of("wuse.app.intake.intake");

  private final Store store;
  private final TableReader reader;
  private final Consumer<TableReport> told;
  private final CamelContext camel = new DefaultCamelContext();
  private final List<HikariDataSource> pools = new ArrayList<>();
  private final Map<String, Opened> opened = new HashMap<>();

  /** How a source is asked. */
  private record Opened(Sources.Pulled source, String endpoint) {}

  /**
   * @param sink where deliveries go; the store's, or one that overhears it
   * @param told hears what became of each pull or page that brought a row
   */
  public Pulls(Store store, FactSink sink, Consumer<TableReport> told) {
    this.store = store;
    this.told = told;
    this.reader = new TableReader(Mappings.load(), store.units(), sink, FileLimits.usual());
    camel.start();
  }

  /**
   * Asks a source for what is new since the last time.
   *
   * @throws SourceFailed if it does not answer, after as many tries as are set
   */
  public void pull(Sources.Pulled source) throws SourceFailed {
    try {
      camel.createProducerTemplate().sendBody(opened(source).endpoint(), "");
    } catch (CamelExecutionException failed) {
      throw failed(source, failed.getCause() == null ? failed : failed.getCause());
    } finally {
      store.arrivals().end(source.name());
    }
  }

  private static SourceFailed failed(Sources.Pulled source, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String plain = why.lines().findFirst().orElse("");
    return new SourceFailed(
        SENTENCES.say("failed", source.name(), plain, source.tries() + 1), cause);
  }

  private synchronized Opened opened(Sources.Pulled source) throws SourceFailed {
    Opened known = opened.get(source.name());
    if (known != null && known.source().equals(source)) {
      return known;
    }
    try {
      Opened fresh = new Opened(source, open(source));
      opened.put(source.name(), fresh);
      return fresh;
    } catch (SourceFailed missing) {
      throw missing;
    } catch (Exception cannot) {
      throw failed(source, cannot);
    }
  }

  private String open(Sources.Pulled source) throws Exception {
    InstantSource clock = () -> store.arrivals().begin(source.name());
    if (source instanceof Sources.Database table) {
      PulledTable pulled = table(table);
      camel.addRoutes(
          new DatabasePull(pulled, pool(table), reader, store.watermarks(), clock, told));
      return DatabasePull.endpoint(pulled);
    }
    Sources.Rest service = (Sources.Rest) source;
    PulledService pulled = service(service);
    camel.addRoutes(new RestPull(pulled, client(service), reader, store.watermarks(), clock, told));
    return RestPull.endpoint(pulled);
  }

  private static PulledTable table(Sources.Database table) {
    return new PulledTable(
        table.name(),
        table.query(),
        table.mark(),
        table.markType(),
        null,
        table.tries(),
        table.pause());
  }

  // a server that is down when we start is no reason not to start
  private HikariDataSource pool(Sources.Database table) throws SourceFailed {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(table.url().text());
    config.setUsername(table.user());
    config.setPassword(secret(table, table.password()));
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(0);
    config.setIdleTimeout(CONNECT.toMillis());
    config.setReadOnly(true);
    config.setConnectionTimeout(CONNECT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setPoolName("source-" + table.name());
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  private static PulledService service(Sources.Rest service) {
    return new PulledService(
        service.name(),
        service.path(),
        service.rows(),
        service.pageParameter(),
        service.firstPage(),
        service.sizeParameter(),
        service.size(),
        service.mark(),
        service.markParameter(),
        null,
        service.tries(),
        service.pause());
  }

  private static RestClient client(Sources.Rest service) throws SourceFailed {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(READ);
    RestClient.Builder client =
        RestClient.builder().baseUrl(service.url().text()).requestFactory(requests);
    String token = secret(service, service.token());
    if (token != null) {
      String header = service.tokenHeader();
      client.defaultHeader(
          header == null ? HttpHeaders.AUTHORIZATION : header,
          header == null ? "Bearer " + token : token);
    }
    String password = secret(service, service.password());
    if (password != null) {
      String pair = Objects.requireNonNullElse(service.user(), "") + ":" + password;
      client.defaultHeader(
          HttpHeaders.AUTHORIZATION,
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return client.build();
  }

  private static @Nullable String secret(Sources.Pulled source, @Nullable Secret secret)
      throws SourceFailed {
    if (secret == null) {
      return null;
    }
    return secret
        .value()
        .orElseThrow(
            () ->
                new SourceFailed(
                    SENTENCES.say("noSecret", source.name(), secret.variable()), null));
  }

  @Override
  public void close() {
    camel.stop();
    pools.forEach(HikariDataSource::close);
  }
}
