package wuse.app.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.PackNight;
import wuse.app.store.RunState;
import wuse.app.store.Store;

/** SEMANTICS §8: killed at random moments, resumed, and nothing doubled or lost. */
class KillTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final int UNITS = 120;
  private static final int KILLS = Integer.getInteger("wuse.test.kills", 4);

  @TempDir Path folder;

  @Test
  void a_killed_night_resumes_to_the_digest_of_an_unbroken_one() throws Exception {
    Home unbroken = Home.in(folder.resolve("unbroken"));
    List<String> expected = night(unbroken);
    Home killed = Home.in(folder.resolve("killed"));
    prepare(killed);
    killAndResume(killed, null, expected, new Random(20260902));
  }

  @Test
  void postgresql_says_the_same_and_survives_a_kill() throws Exception {
    Home h2 = Home.in(folder.resolve("h2"));
    List<String> expected = night(h2);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      Home home = new Home(folder.resolve("pg"), url, "postgres", "postgres");
      prepare(home);
      killAndResume(home, url, expected, new Random(7));
    }
  }

  private static void prepare(Home home) throws Exception {
    Town town = new Town(99, UNITS, FIRST);
    try (Store store = Store.open(home, "prepare", Homes.CLOCK)) {
      store.facts().accept(town.beginnings());
      Homes.nights(store).run(Homes.order(FIRST, Mode.INCREMENTAL), Progress.SILENT);
      store.facts().accept(town.eve(SECOND));
    }
  }

  private static List<String> night(Home home) throws Exception {
    prepare(home);
    try (Store store = Store.open(home, "grade", Homes.CLOCK)) {
      return Homes.nights(store)
          .run(Homes.order(SECOND, Mode.FULL), Progress.SILENT)
          .packs()
          .stream()
          .map(PackNight::digest)
          .toList();
    }
  }

  private void killAndResume(Home home, @Nullable String url, List<String> expected, Random random)
      throws Exception {
    int kills = url == null ? KILLS : 1;
    for (int i = 0; i < kills; i++) {
      kill(home, url, i == 0 ? "run" : "resume", random.nextInt(400));
    }
    try (Store store = Store.open(home, "look", Homes.CLOCK)) {
      System.out.println("after the kills: " + store.runs().list(1).get(0).state());
    }
    List<String> said = lines(start(home, url, "resume"));
    assertThat(said.stream().filter(line -> line.startsWith("digest ")).toList())
        .isEqualTo(expected.stream().map(digest -> "digest " + digest).toList());
    try (Store store = Store.open(home, "verify", Homes.CLOCK)) {
      assertThat(store.runs().list(9)).allMatch(run -> run.state() == RunState.DONE);
      assertThat(store.verification().chain().faults()).isEmpty();
      assertThat(store.verification().snapshots(10).faults()).isEmpty();
      for (PackNight night : store.runs().nights(2)) {
        assertThat(night.regraded()).isEqualTo(night.population());
        assertThat(night.results().values().stream().mapToLong(n -> n).sum())
            .isEqualTo(night.population());
      }
    }
  }

  /** Kills the process so many milliseconds after it has begun to grade. */
  private void kill(Home home, @Nullable String url, String how, int after) throws Exception {
    Process process = start(home, url, how);
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals("GRADE")) {
          Thread.sleep(after);
          // Process.destroyForcibly would close what we read
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private Process start(Home home, @Nullable String url, String how) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx400m");
    command.add("-XX:+UseSerialGC");
    if (url != null) {
      command.add("-Dwuse.test.url=" + url);
    }
    Path classes = folder.resolve("classpath");
    Files.writeString(classes, "-cp\n\"" + System.getProperty("java.class.path") + "\"");
    command.add("@" + classes);
    command.addAll(
        List.of(Child.class.getName(), home.folder().toString(), SECOND.toString(), how));
    return new ProcessBuilder(command).redirectError(folder.resolve("child.log").toFile()).start();
  }

  private List<String> lines(Process process) throws Exception {
    try (BufferedReader said = process.inputReader()) {
      List<String> lines = said.lines().toList();
      assertThat(process.waitFor()).as(Files.readString(folder.resolve("child.log"))).isZero();
      return lines;
    }
  }
}
