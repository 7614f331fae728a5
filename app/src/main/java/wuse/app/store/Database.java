package wuse.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a home, brought to this edition's schema, and how it is spoken to. */
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final int BATCH = 500;

  private final HikariDataSource source;
  private final JdbcTemplate template;
  private final JdbcClient client;
  private final JdbcTransactionManager transactions;

  private final boolean isFile;

  private Database(HikariDataSource source, boolean isFile) {
    this.source = source;
    this.isFile = isFile;
    this.template = new JdbcTemplate(source);
    this.client = JdbcClient.create(template);
    this.transactions = new JdbcTransactionManager(source);
  }

  static Database open(Home home) {
    HikariDataSource source = new HikariDataSource(config(home));
    try {
      String vendor = home.url() == null ? "h2" : "postgresql";
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:wuse/app/store/common", "classpath:wuse/app/store/" + vendor)
          .load()
          .migrate();
      return new Database(source, home.url() == null);
    } catch (RuntimeException cannot) {
      source.close();
      throw Refusals.of(cannot);
    }
  }

  private static HikariConfig config(Home home) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(home.url() == null ? file(home.folder()) : home.url());
    config.setUsername(home.user() == null ? "wuse" : home.user());
    config.setPassword(home.password() == null ? "" : home.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("wuse");
    return config;
  }

  // WRITE_DELAY=0: with the default a kill -9 loses thousands of commits that were acknowledged
  private static String file(Path folder) {
    return "jdbc:h2:file:"
        + folder.resolve("wuse").toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        // no trace file in the bureau's folder: what goes wrong is told to whoever called
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=65536"
        + ";TRACE_LEVEL_FILE=0";
  }

  DataSource source() {
    return source;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  JdbcClient client() {
    return client;
  }

  JdbcClient.StatementSpec sql(String sql) {
    return client.sql(sql);
  }

  /** In one transaction, or in the one that is open; a failure undoes all of it. */
  <T> T inTransaction(Supplier<T> work) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("no result");
    }
    return result;
  }

  void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  /** Fills the places of one row. */
  @FunctionalInterface
  interface Row<T> {
    void fill(Places places, T value) throws SQLException;
  }

  /** Sends the same statement for many rows, some hundred at a time. */
  <T> void batch(String sql, Collection<T> rows, Row<T> row) {
    if (rows.isEmpty()) {
      return;
    }
    template.execute(
        (Connection connection) -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T value : rows) {
              row.fill(new Places(statement), value);
              statement.addBatch();
              if (++waiting % BATCH == 0) {
                statement.executeBatch();
              }
            }
            statement.executeBatch();
            return 0;
          }
        });
  }

  /** {@code ?, ?, ?} for an IN list, filled up to a few sizes so that plans are found again. */
  static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }

  /** Parts of at most so many, for IN lists. */
  static <T> List<List<T>> parts(List<T> all, int size) {
    return java.util.stream.IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }

  /** As columns hold it; what is finer than a microsecond is cut off. */
  static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** Never earlier than the instant. */
  static OffsetDateTime notBefore(Instant instant) {
    OffsetDateTime cut = at(instant);
    return cut.toInstant().equals(instant) ? cut : cut.plus(1, ChronoUnit.MICROS);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  // the pool closes its connections in the background, and the last one closes the file: it must be
  // closed before the lock of the home is let go
  @Override
  public void close() {
    try {
      if (isFile) {
        template.execute("shutdown");
      }
    } catch (RuntimeException isClosed) {
      // a full disk has closed it already
    } finally {
      source.close();
    }
  }

  /** The question marks of one statement, filled from left to right. */
  static final class Places {
    private final PreparedStatement statement;
    private int next = 1;

    Places(PreparedStatement statement) {
      this.statement = statement;
    }

    Places number(long value) throws SQLException {
      statement.setLong(next++, value);
      return this;
    }

    Places bytes(byte[] value) throws SQLException {
      statement.setBytes(next++, value);
      return this;
    }

    Places truth(boolean value) throws SQLException {
      statement.setBoolean(next++, value);
      return this;
    }

    /** Texts, dates, instants, decimals; null too. */
    Places value(@Nullable Object value) throws SQLException {
      Object plain = value instanceof Instant instant ? at(instant) : value;
      statement.setObject(next++, plain);
      return this;
    }
  }
}
