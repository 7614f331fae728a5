package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.preview.Census;
import wuse.app.settings.SettingsFile;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** The night at its hour while a server runs. */
class NightClockTest {
  private static final Path PACKS = Path.of("..", "rules", "packs").toAbsolutePath().normalize();

  @TempDir Path home;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void unit() throws Exception {
    Path table =
        Files.writeString(
            home.resolve("排污单位.csv"), "排污单位,自然键,发生日期,名称\nZ001,Z001,2025-01-05,示例纺织厂（虚构）\n");
    assertThat(Call.of("ingest", table, "--home", home).exit()).isZero();
  }

  private AutoCloseable clock(Store store, String cron) throws Exception {
    Files.writeString(home.resolve("wuse.yaml"), "night: {cron: \"" + cron + "\"}\n");
    wuse.app.door.Call call =
        new wuse.app.door.Call(List.of("serve"), home, false, false, null, PACKS, "tester", null);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    Wuse wuse = new Wuse(new Caller(call, out, err, new CtrlC(), null), Catalogue.in("en"));
    return NightClock.start(
        new Serve.Served(wuse, home, store, SettingsFile.read(home), new Census()));
  }

  private Store open(InstantSource clock) {
    return Store.open(Home.in(home), "serve", clock);
  }

  private static List<Entry> journal(Store store, Entry.What what) {
    return new Journal(store.dataSource(), store.clock())
        .list(0, 100).stream().filter(entry -> entry.what() == what).toList();
  }

  @Test
  void a_night_is_graded_when_its_moment_comes_and_its_end_is_in_the_journal() throws Exception {
    try (Store store = open(InstantSource.system())) {
      try (AutoCloseable clock = clock(store, "* * * * * *")) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (journal(store, Entry.What.NIGHT).isEmpty()) {
          assertThat(System.nanoTime()).isLessThan(until);
          Thread.sleep(50);
        }
      }
      assertThat(store.runs().list(1)).isNotEmpty();
      Entry night = journal(store, Entry.What.NIGHT).get(0);
      assertThat(night.said()).startsWith("0 done");
      assertThat(home.resolve("reports/1/report.html")).exists();
      assertThat(said.toString(StandardCharsets.UTF_8)).as("nothing was missed").isEmpty();
    }
  }

  @Test
  void nights_missed_while_no_server_ran_are_said_and_not_made_up() throws Exception {
    Call graded = Call.of("grade", "--home", home);
    assertThat(graded.exit()).as(graded.toString()).isIn(0, 6);
    Instant later = Instant.now().plus(Duration.ofDays(4));
    try (Store store = open(() -> later)) {
      clock(store, "0 30 1 * * *").close();
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("4 nights were missed while no server ran", "wuse grade --day DAY");
      assertThat(journal(store, Entry.What.NIGHT_MISSED)).hasSize(1);
      assertThat(store.runs().list(9)).hasSize(1);
    }
  }
}
