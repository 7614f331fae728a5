package wuse.sources.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.enforcement.Inspection;
import wuse.sources.Eventually;
import wuse.sources.FileReport;
import wuse.sources.table.Desk;

/** The drop folder, with a real Camel. */
class TablesRouteTest {
  private static final String INSPECTIONS = "排污单位,自然键,发生日期,检查类型,执法人员数\n%s,I1,2026-03-01,双随机,2\n";

  @TempDir Path home;
  private final Queue<FileReport> told = new ConcurrentLinkedQueue<>();
  private Inbox inbox;
  private Desk desk;
  private DefaultCamelContext camel;

  @BeforeEach
  void folders() throws IOException {
    inbox =
        new Inbox(
            home.resolve("inbox"),
            home.resolve("done"),
            home.resolve("failed"),
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            null);
    Files.createDirectories(inbox.folder().resolve("某局"));
    desk = Desk.of(home);
  }

  private void start() throws Exception {
    camel = new DefaultCamelContext();
    camel.addRoutes(
        new TablesRoute(inbox, desk.reader(), InstantSource.fixed(Desk.ARRIVAL.at()), told::add));
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void what_is_read_is_moved_to_done_and_what_others_build_on_is_read_first() throws Exception {
    Files.writeString(inbox.folder().resolve("a.csv"), INSPECTIONS.formatted("N1"));
    Files.writeString(inbox.folder().resolve("某局/z.csv"), "排污单位,自然键,发生日期,名称\nN1,1,2026-01-01,新厂\n");
    start();
    Eventually.comesTrue("two files", () -> told.size() == 2);
    assertThat(told).extracting(FileReport::file).containsExactly("z.csv", "a.csv");
    assertThat(desk.kept().facts(Inspection.class)).hasSize(1);
    Eventually.comesTrue("moved", () -> emptied(inbox.folder()));
    assertThat(names(inbox.done()))
        .containsExactly("20261120-120000-000-a.csv", "20261120-120000-000-z.csv");
    assertThat(names(inbox.failed())).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_moved_to_failed_beside_its_reason() throws Exception {
    Path truncated = Desk.resource("bad/unclosed-quote.csv");
    Files.copy(truncated, inbox.folder().resolve("投诉.csv"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(inbox.folder().resolve("other.csv"), "a,b\n1,2\n");
    start();
    Eventually.comesTrue("two files", () -> told.size() == 2);
    Eventually.comesTrue("moved", () -> emptied(inbox.folder()));
    assertThat(names(inbox.failed()))
        .containsExactly(
            "20261120-120000-000-other.csv",
            "20261120-120000-000-other.csv.reason.txt",
            "20261120-120000-000-投诉.csv",
            "20261120-120000-000-投诉.csv.reason.txt");
    assertThat(Files.readString(inbox.failed().resolve("20261120-120000-000-投诉.csv.reason.txt")))
        .startsWith("投诉.csv 拒收 S019")
        .contains("投诉.csv refused S019");
    assertThat(Files.readAllBytes(inbox.failed().resolve("20261120-120000-000-投诉.csv")))
        .as("nothing of it is lost")
        .isEqualTo(Files.readAllBytes(truncated));
  }

  @Test
  void a_file_waits_for_its_marker_where_one_is_asked_for() throws Exception {
    inbox =
        new Inbox(
            inbox.folder(), inbox.done(), inbox.failed(), inbox.every(), inbox.settled(), ".done");
    Files.writeString(inbox.folder().resolve("a.csv"), INSPECTIONS.formatted("U001"));
    Files.writeString(inbox.folder().resolve("b.csv"), INSPECTIONS.formatted("U002"));
    Files.writeString(inbox.folder().resolve("b.csv.done"), "");
    start();
    Eventually.comesTrue("one file", () -> told.size() == 1);
    assertThat(told.peek().file()).isEqualTo("b.csv");
    Files.writeString(inbox.folder().resolve("a.csv.done"), "");
    Eventually.comesTrue("the other", () -> told.size() == 2);
  }

  private static boolean emptied(Path folder) {
    try {
      return names(folder).isEmpty();
    } catch (IOException busy) {
      return false;
    }
  }
}
