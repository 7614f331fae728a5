package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.account.Entry;
import wuse.app.store.Home;

/** Killed in the middle of an approval: all of it is there, or nothing. */
class KilledApprovalTest {
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void a_killed_approval_leaves_all_or_nothing() throws Exception {
    Path home = folder.resolve("home");
    try (Office office = Office.found(Home.in(home))) {
      office.shelve(Office.costing(15), Office.DAY);
    }
    Random random = new Random(20261122);
    int approved = 1;
    for (int i = 0; i < KILLS; i++) {
      kill(home, 1 + random.nextInt(4), random.nextInt(40));
      approved = whole(home, approved);
    }
    assertThat(approved).as("something was approved meanwhile").isGreaterThan(1);
  }

  /** How many versions there are: each with its release, its step and its entry. */
  private static int whole(Path home, int before) throws Exception {
    try (Office office = Office.open(Home.in(home))) {
      assertThat(office.desk.faults()).isEmpty();
      List<Integer> versions =
          office.desk.shelf().versions().stream().map(Version::no).sorted().toList();
      assertThat(versions.size()).isGreaterThanOrEqualTo(before);
      Releases releases = office.desk.releases();
      List<Integer> approved =
          releases.list().stream()
              .filter(release -> release.state() == Release.State.APPROVED)
              .map(Release::no)
              .sorted()
              .toList();
      List<Integer> stepped =
          releases.list().stream()
              .map(Release::no)
              .filter(no -> releases.steps(no).stream().anyMatch(KilledApprovalTest::approves))
              .sorted()
              .toList();
      assertThat(approved).isEqualTo(versions);
      assertThat(stepped).isEqualTo(versions);
      assertThat(
              new wuse.app.account.Journal(office.store.dataSource(), office.store.clock())
                  .list(0, 100_000).stream()
                      .filter(entry -> entry.what() == Entry.What.RELEASE_APPROVED)
                      .count())
          .isEqualTo(versions.size());
      return versions.size();
    }
  }

  private static boolean approves(Release.Taken taken) {
    return taken.step() == Release.Step.APPROVE;
  }

  /** So many milliseconds after it has handed in so many. */
  private void kill(Path home, int submissions, int after) throws Exception {
    Process process = start(home);
    int seen = 0;
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        seen += line.equals("SUBMITTED") ? 1 : 0;
        if (seen == submissions) {
          Thread.sleep(after);
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).as(Files.readString(folder.resolve("child.log"))).isPositive();
  }

  private Process start(Path home) throws IOException {
    Path classes = folder.resolve("classpath");
    Files.writeString(classes, "-cp\n\"" + System.getProperty("java.class.path") + "\"");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "@" + classes,
            Approving.class.getName(),
            home.toString());
    return new ProcessBuilder(command).redirectError(folder.resolve("child.log").toFile()).start();
  }
}
