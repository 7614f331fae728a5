package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.preview.Census;
import wuse.app.settings.SettingsFile;
import wuse.app.store.Home;
import wuse.app.store.Store;
import wuse.facts.UnitId;

/** Sources by configuration only: a real database and a real server, once and while serving. */
class SourcesTest {
  @TempDir Path home;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile String rows = "";
  private HttpServer server;

  @BeforeEach
  void units() throws IOException {
    Path table = home.resolve("排污单位.csv");
    Files.writeString(
        table,
        "排污单位,自然键,发生日期,名称\nZ001,Z001,2025-01-05,示例纺织厂（虚构）\nZ002,Z002,2025-01-05,示例印染厂（虚构）\n");
    assertThat(Call.of("ingest", table, "--home", home).exit()).isZero();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/complaints", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(URLDecoder.decode(query, StandardCharsets.UTF_8));
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    if (failures.getAndDecrement() > 0) {
      exchange.sendResponseHeaders(503, -1);
    } else {
      byte[] body = ("{\"rows\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String complaint(String number, int mark) {
    return "{\"投诉编号\":\"%s\",\"投诉对象\":\"示例纺织厂（虚构）\",\"投诉日期\":\"2025-03-01\",\"是否属实\":\"是\",\"updated\":%d}"
        .formatted(number, mark);
  }

  private void settings(String text) throws IOException {
    Files.writeString(home.resolve("wuse.yaml"), text);
  }

  private String service(String rest) {
    return """
        sources:
          rest:
            - name: 信访
              url: http://127.0.0.1:%d
              path: /api/complaints
              rows: /rows
              mark: updated
              mark-parameter: since
              pause: 10ms
        """
            .formatted(server.getAddress().getPort())
        + rest.indent(6);
  }

  private Call pull(String name) {
    return Call.of("ingest", "--source", name, "--home", home, "--lang", "en");
  }

  private long facts() {
    try (Store store = store()) {
      return store.dossiers().facts();
    }
  }

  private Store store() {
    return Store.open(Home.in(home), "look", InstantSource.system());
  }

  @Test
  void a_table_of_postgresql_becomes_facts_that_a_night_uses_and_comes_again_only_with_what_is_new()
      throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      sql(
          postgres,
          "create table complaint (no varchar(20), firm varchar(50), received date, truth varchar(10), written timestamp)",
          row("X1", "示例纺织厂（虚构）", "2025-03-01 10:00:00"),
          row("X2", "不知名的厂", "2025-03-01 11:00:00"));
      settings(
          """
          sources:
            database:
              - name: 市投诉库
                url: %s
                user: postgres
                query: select no as "受理编号", firm as "被投诉单位", received as "受理日期", truth as "是否属实", written from complaint
                mark: written
          """
              .formatted(postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "")));
      Call first = pull("市投诉库");
      assertThat(first.exit()).as(first.toString()).isZero();
      assertThat(first.out()).contains("rows 2", "Facts: new 1 ", "1 rows wait in quarantine");
      sql(postgres, row("X3", "示例印染厂（虚构）", "2025-03-02 10:00:00"));
      Call second = pull("市投诉库");
      assertThat(second.out()).as("the row at the mark and the new one").contains("rows 2, ");
      assertThat(second.out()).contains("Facts: new 1 ");
      assertThat(facts()).isEqualTo(4);
      Call graded =
          Call.of("grade", "--day", "2026-11-20", "--known-at", "2099-01-01", "--home", home);
      assertThat(graded.exit()).as(graded.toString()).isIn(0, 6);
      try (Store store = store()) {
        int facts = store.dossiers().candidate(new UnitId("Z001")).orElseThrow().facts();
        assertThat(facts).as("profile and complaint").isEqualTo(2);
      }
    }
  }

  private static String row(String number, String firm, String written) {
    return "insert into complaint values ('%s', '%s', date '2025-02-28', '属实', timestamp '%s')"
        .formatted(number, firm, written);
  }

  private static void sql(EmbeddedPostgres postgres, String... statements) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Test
  void a_service_that_fails_three_times_is_asked_a_fourth_and_then_from_its_mark_on()
      throws Exception {
    settings(service(""));
    rows = complaint("T1", 7);
    failures.set(3);
    Call first = pull("信访");
    assertThat(first.exit()).as(first.toString()).isZero();
    assertThat(first.out()).contains("Facts: new 1 ");
    assertThat(asked).hasSize(4);
    rows = "";
    Call second = pull("信访");
    assertThat(second.out()).contains("has nothing new");
    assertThat(asked.get(4)).contains("since=7");
  }

  @Test
  void a_source_that_does_not_answer_is_told_and_loses_nothing() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    settings(
        service("tries: 1")
            + "  database:\n    - {name: 停机的库, url: 'jdbc:postgresql://127.0.0.1:%d/a?connectTimeout=1', query: t, mark: m, tries: 0}\n"
                .formatted(closed));
    failures.set(2);
    Call failed = pull("信访");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).contains("Source \"信访\" brought nothing this time", "tried 2 times");
    Call down = pull("停机的库");
    assertThat(down.exit()).isEqualTo(1);
    assertThat(down.err()).contains("停机的库").doesNotContain("Exception", "\tat ");
    assertThat(facts()).isEqualTo(2);
    assertThat(Call.of("ingest", "--source", "甲", "--home", home).err())
        .contains("没有来源“甲”", "停机的库");
    assertThat(Call.of("ingest", "--home", home).exit()).isEqualTo(2);
  }

  @Test
  void a_secret_is_a_name_in_the_environment_and_never_shown() throws Exception {
    settings(service("token: abc123"));
    Call literal = pull("信访");
    assertThat(literal.exit()).isEqualTo(2);
    assertThat(literal.err())
        .contains("wuse.yaml:", "sources.rest[0].token", "${WUSE_SOURCE_TOKEN}")
        .doesNotContain("abc123");
    settings(service("token: ${WUSE_TEST_NOT_SET}"));
    Call missing = pull("信访");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("WUSE_TEST_NOT_SET", "not set");
    String set = System.getenv().keySet().stream().filter("HOME"::equals).findAny().orElse("PATH");
    settings(service("token: ${" + set + "}"));
    pull("信访");
    assertThat(tokens).containsExactly("Bearer " + System.getenv(set));
  }

  @Test
  void settings_of_sources_are_all_checked_at_once_in_both_languages() throws Exception {
    settings(
        """
        night: {cron: "0 99 1 * * *"}
        sources:
          inbox: {folder: inbox, every: soon}
          database:
            - {name: 甲, url: "jdbc:postgresql://h/d?password=geheim", query: t, mark: m}
            - {name: 乙, url: "https://h", every: 5m, cron: "0 0 2 * * *"}
          rest:
            - {name: 乙, url: "https://h", pasword: "${X}"}
        """);
    String zh = Call.of("ingest", "--source", "甲", "--home", home).err();
    String en = pull("甲").err();
    assertThat(zh)
        .contains("night.cron", "0 30 1 * * *", "sources.inbox.every", "sources.database[0].url")
        .contains("是否想写“sources.rest.password”")
        .doesNotContain("geheim");
    assertThat(en).contains("Shanghai time", "did you mean \"sources.rest.password\"");
    settings(
        """
        sources:
          database:
            - {name: 乙, url: "https://h", every: 5m, cron: "0 0 2 * * *"}
          rest:
            - {name: 乙, url: "https://h"}
        """);
    assertThat(pull("甲").err())
        .contains("lacks: query mark", "either every or cron", "begins with jdbc:");
  }

  @Test
  void the_settings_that_the_readme_shows_are_taken() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    int from = readme.indexOf("```yaml\nserve:") + "```yaml\n".length();
    settings(readme.substring(from, readme.indexOf("```", from)));
    assertThat(SettingsFile.read(home).sources().pulled())
        .extracting(wuse.app.settings.Sources.Pulled::name)
        .containsExactly("penalties", "complaints");
  }

  @Test
  void while_a_server_runs_sources_are_asked_at_their_time_and_failing_ones_stop_nothing()
      throws Exception {
    settings(
        service("every: 100ms\ntries: 0")
            + "  inbox: {folder: inbox, every: 100ms, settled: 100ms}\n");
    rows = complaint("T1", 7);
    failures.set(3);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Wuse wuse = new Wuse(Caller.here(List.of("serve"), nowhere, nowhere), Catalogue.in("zh"));
    try (Store store = store();
        AutoCloseable feeding =
            Feeding.start(
                new Serve.Served(wuse, home, store, SettingsFile.read(home), new Census()))) {
      await(() -> store.watermarks().get("信访").isPresent());
      Path inbox = Files.createDirectories(home.resolve("inbox"));
      Files.writeString(
          inbox.resolve("信访投诉.csv"), "排污单位,自然键,发生日期,编号,属实,重复\nZ002,D1,2025-02-01,D1,是,否\n");
      Files.writeString(inbox.resolve("坏表.xlsx"), "no workbook");
      await(() -> store.dossiers().facts() == 4);
      await(() -> said(store, Entry.What.FILE_REFUSED) == 1);
      assertThat(said(store, Entry.What.SOURCE_FAILED)).as("told once, not each time").isEqualTo(1);
      assertThat(said(store, Entry.What.SOURCE_ANSWERS)).isEqualTo(1);
      await(() -> asked.stream().anyMatch(query -> query.contains("since=7")));
    }
    try (var files = Files.list(home.resolve("failed"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.endsWith("坏表.xlsx.reason.txt"));
    }
  }

  private static long said(Store store, Entry.What what) {
    return new Journal(store.dataSource(), store.clock())
        .list(0, 100).stream().filter(entry -> entry.what() == what).count();
  }

  private static void await(BooleanSupplier isSo) throws InterruptedException {
    long until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("came true in time").isLessThan(until);
      Thread.sleep(20);
    }
  }
}
