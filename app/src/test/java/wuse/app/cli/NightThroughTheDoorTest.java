package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Home;
import wuse.app.store.PackNight;
import wuse.app.store.RunState;
import wuse.app.store.Store;

/** A night that a server grades for a caller: killed, interrupted, left alone, asked for twice. */
class NightThroughTheDoorTest {
  private static final int UNITS = 6_000;
  private static final String[] GRADE = {
    "grade", "--day", "2026-11-20", "--known-at", "2099-01-01", "--full", "--lang", "en"
  };

  @TempDir static Path shared;
  private static Path prepared;
  private static List<String> unbroken = List.of();

  @TempDir Path folder;
  private Path home;
  private Process keeping;

  @BeforeAll
  static void units() throws Exception {
    prepared = shared.resolve("prepared");
    StringBuilder rows = new StringBuilder("排污单位,自然键,发生日期,名称\n");
    for (int i = 0; i < UNITS; i++) {
      rows.append("Z%05d,Z%05d,2025-01-05,示例单位%d（虚构）\n".formatted(i, i, i));
    }
    Path table = Files.writeString(shared.resolve("排污单位.csv"), rows);
    Call brought = Call.of("ingest", table, "--home", prepared);
    assertThat(brought.exit()).as(brought.toString()).isZero();
    Path whole = ThroughTheDoorTest.copy(prepared, shared.resolve("whole"));
    assertThat(grade(whole, GRADE).exit()).isIn(0, 6);
    unbroken = digests(whole);
  }

  @BeforeEach
  void serve() throws Exception {
    home = ThroughTheDoorTest.copy(prepared, folder.toRealPath().resolve("home"));
    keeping = new Processes(folder).keeping(home);
  }

  @AfterEach
  void end() {
    keeping.destroyForcibly();
  }

  private static Call grade(Path home, String... arguments) {
    List<Object> all = new ArrayList<>(List.of((Object[]) arguments));
    all.addAll(List.of("--home", home));
    return Call.of(all.toArray());
  }

  private static List<String> digests(Path home) {
    try (Store store = Store.open(Home.in(home), "look", InstantSource.system())) {
      assertThat(store.runs().list(9)).allMatch(run -> run.state() == RunState.DONE);
      assertThat(store.verification().chain().faults()).isEmpty();
      return store.runs().nights(store.runs().list(1).get(0).no()).stream()
          .map(PackNight::digest)
          .toList();
    }
  }

  /** A client of its own that has a night graded, as soon as the grading has begun. */
  private Process grading() throws Exception {
    List<String> arguments = new ArrayList<>(List.of(GRADE));
    arguments.addAll(List.of("--home", home.toString()));
    Process client = new Processes(folder).wuse("client", arguments.toArray(String[]::new));
    while (!errors().contains("\"phase\":\"grade\"")) {
      assertThat(client.isAlive()).as(errors()).isTrue();
      Thread.sleep(5);
    }
    return client;
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("client.err"));
  }

  @Test
  void a_server_killed_while_it_grades_leaves_a_night_that_resumes_to_the_same_digest()
      throws Exception {
    Process client = grading();
    keeping.destroyForcibly().waitFor();
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isEqualTo(1);
    assertThat(errors()).contains("ended before the command did", "wuse grade --resume");
    assertThat(home.resolve("wuse.door")).as("left behind by the killed one").exists();
    assertThat(grade(home, "grade", "--resume").exit()).isIn(0, 6);
    assertThat(digests(home)).isEqualTo(unbroken);
  }

  @Test
  void ctrl_c_of_the_caller_ends_after_the_chunk_and_the_night_can_be_resumed() throws Exception {
    Process client = grading();
    new ProcessBuilder("kill", "-INT", String.valueOf(client.pid())).start().waitFor();
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).as(errors()).isEqualTo(130);
    assertThat(errors()).contains("Finishing the chunk at hand", "was interrupted");
    assertThat(grade(home, "grade", "--resume").exit()).isIn(0, 6);
    Processes.end(keeping);
    assertThat(digests(home)).isEqualTo(unbroken);
  }

  @Test
  void a_caller_that_vanishes_stops_his_night_and_a_second_one_meanwhile_is_refused()
      throws Exception {
    Process client = grading();
    Call second = grade(home, GRADE);
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("Another run is going on; this one did not begin");
    assertThat(grade(home, "quarantine", "list").exit()).as("reads beside it").isZero();
    client.destroyForcibly().waitFor();
    Call resumed = grade(home, "grade", "--resume");
    while (resumed.err().contains("另一次评定正在进行")) {
      resumed = grade(home, "grade", "--resume");
    }
    assertThat(resumed.exit()).as(resumed.toString()).isIn(0, 6);
    Processes.end(keeping);
    assertThat(digests(home)).isEqualTo(unbroken);
  }

  @Test
  void a_server_that_is_ended_lets_the_chunk_end_and_says_so_to_the_caller() throws Exception {
    Process client = grading();
    Processes.end(keeping);
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).as(errors()).isEqualTo(130);
    assertThat(home.resolve("wuse.door")).doesNotExist();
    assertThat(grade(home, "grade", "--resume").exit()).isIn(0, 6);
    assertThat(digests(home)).isEqualTo(unbroken);
  }
}
