package wuse.sources.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import wuse.facts.enforcement.Complaint;
import wuse.sources.Eventually;
import wuse.sources.Marks;
import wuse.sources.TableReport;
import wuse.sources.table.Desk;

/** Pulls from a real server that fails now and then. */
class RestPullTest {
  @TempDir Path folder;
  private final Queue<TableReport> told = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Marks marks = new Marks();
  private HttpServer server;
  private DefaultCamelContext camel;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/complaints", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = URLDecoder.decode(exchange.getRequestURI().getQuery(), StandardCharsets.UTF_8);
    asked.add(query);
    if (query.contains("page=2") && failures.getAndDecrement() > 0) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    byte[] body = page(query).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String page(String query) {
    if (query.contains("since=")) {
      return rows();
    }
    if (query.contains("page=1")) {
      return rows(row("X1", "甲化工有限公司", 1), row("X2", "乙纺织有限公司", 2));
    }
    return query.contains("page=2") ? rows(row("X3", "甲化工有限公司", 3)) : rows();
  }

  private static String row(String number, String firm, int mark) {
    return "{\"投诉编号\":\"%s\",\"投诉对象\":\"%s\",\"投诉日期\":\"2026-03-01\",\"是否属实\":null,\"updated\":%d}"
        .formatted(number, firm, mark);
  }

  private static String rows(String... rows) {
    return "{\"code\":0,\"data\":{\"rows\":[" + String.join(",", rows) + "]}}";
  }

  private Desk started(int tries) throws Exception {
    Desk desk = Desk.of(folder);
    PulledService service =
        new PulledService(
            "complaints",
            "/api/complaints",
            "/data/rows",
            "page",
            1,
            "size",
            2,
            "updated",
            "since",
            Duration.ofMillis(100),
            tries,
            Duration.ofMillis(20));
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    camel = new DefaultCamelContext();
    camel.addRoutes(
        new RestPull(
            service,
            RestClient.create(base),
            desk.reader(),
            marks,
            InstantSource.fixed(Desk.ARRIVAL.at()),
            told::add));
    camel.start();
    return desk;
  }

  @Test
  void a_page_that_fails_twice_is_asked_for_again_and_the_others_are_not() throws Exception {
    failures.set(2);
    Desk desk = started(3);
    Eventually.comesTrue("mark", () -> marks.get("complaints").isPresent());
    assertThat(List.copyOf(asked).subList(0, 4))
        .containsExactly("page=1&size=2", "page=2&size=2", "page=2&size=2", "page=2&size=2");
    assertThat(desk.kept().facts(Complaint.class))
        .extracting(Complaint::number)
        .containsExactly("X1", "X2", "X3");
    assertThat(marks.get("complaints")).contains("3");
    assertThat(told.peek().mapping()).isEqualTo("信访投诉");
    Eventually.comesTrue("asks from the mark on", () -> asked.contains("page=1&size=2&since=3"));
  }

  @Test
  void a_pull_that_breaks_off_is_pulled_again_from_where_it_began() throws Exception {
    failures.set(3);
    Desk desk = started(1);
    Eventually.comesTrue("mark", () -> marks.get("complaints").isPresent());
    assertThat(desk.kept().facts(Complaint.class)).hasSize(3);
    assertThat(asked.stream().filter("page=1&size=2"::equals).count())
        .as("begun again after the tries were used up")
        .isEqualTo(2);
  }
}
