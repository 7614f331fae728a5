package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.nightly.NightResult;
import wuse.app.nightly.Progress;
import wuse.app.nightly.Replay;
import wuse.app.store.Home;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/** A running process takes up new versions: between batches, and without growing. */
class ReloadTest {
  private static final LocalDate DAY = Office.DAY;
  private static final int UNITS = 40;
  private static final int RELOADS = 200;

  @TempDir Path folder;

  @Test
  void a_night_ends_on_the_version_it_began_with_while_another_comes_in_force() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      Fined.bring(office.store, fined());
      office.shelve(Office.costing(15), DAY);
      List<NightResult> nights = new ArrayList<>();
      for (int points = 16; points < 22; points++) {
        PackTree next = Office.costing(points);
        nights.add(office.night(DAY, whenGrading(() -> office.shelve(next, DAY))));
      }
      List<Version> versions = office.desk.shelf().versions();
      assertThat(versions).hasSize(nights.size() + 1);
      for (int i = 0; i < nights.size(); i++) {
        NightResult night = nights.get(i);
        assertThat(night.run().version()).isEqualTo(versions.get(i).digest());
        assertThat(versions.get(i + 1).manifest().approved())
            .as("the next came in force before it ended")
            .isLessThanOrEqualTo(String.valueOf(night.run().closed()));
        everyDecisionIsOf(office, night, 15 + i);
      }
    }
  }

  private static int[] fined() {
    int[] penalties = new int[UNITS];
    for (int i = 0; i < UNITS; i++) {
      penalties[i] = i % 2;
    }
    return penalties;
  }

  private interface Step {
    void run() throws Exception;
  }

  private static Progress whenGrading(Step step) {
    boolean[] done = new boolean[1];
    return mark -> {
      if (!done[0] && mark.phase() == Progress.Phase.GRADE) {
        done[0] = true;
        try {
          step.run();
        } catch (Exception failed) {
          throw new IllegalStateException(failed);
        }
      }
    };
  }

  /** Graded again from what was kept with the run, each comes out the same, and by its version. */
  private static void everyDecisionIsOf(Office office, NightResult night, int points)
      throws Exception {
    long run = night.run().no();
    for (int unit = 0; unit < UNITS; unit++) {
      Replay replay =
          office.nights().replay(run, new UnitId("U" + unit), Office.PACK).orElseThrow();
      assertThat(replay.decision().contentDigest()).isEqualTo(replay.stored().contentDigest());
      Decision.Coloured coloured = (Decision.Coloured) replay.decision().result();
      assertThat(coloured.score()).isEqualByComparingTo(String.valueOf(100 - unit % 2 * points));
    }
  }

  @Test
  void two_hundred_reloads_leave_metaspace_and_heap_flat() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      Fined.bring(office.store, 0, 1, 3);
      office.shelve(Office.costing(15), DAY);
      office.shelve(Office.costing(16), DAY.plusDays(1));
      reload(office, RELOADS / 2);
      Footprint before = Footprint.now();
      reload(office, RELOADS);
      Footprint after = Footprint.now();
      System.out.println(RELOADS + " reloads: " + before + " → " + after);
      assertThat(after.classes() - before.classes()).as("classes").isLessThan(50);
      assertThat(after.metaspace() - before.metaspace()).as("metaspace").isLessThan(4L << 20);
      assertThat(after.ours() - before.ours()).as("our objects and Drools'").isLessThan(64 << 10);
      assertThat(after.heap() - before.heap()).as("heap").isLessThan(16L << 20);
    }
  }

  /** Each night takes up another version than the one before it. */
  private static void reload(Office office, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      NightResult night = office.night(DAY.plusDays(i % 2), Progress.SILENT);
      assertThat(night.packs().get(0).regraded()).isEqualTo(3);
    }
  }

  /**
   * What lives after a collection, in bytes. The database's page cache fills up to its own limit of
   * 64 MiB, so ours is counted apart.
   */
  private record Footprint(int classes, long metaspace, long heap, long ours) {
    static Footprint now() throws Exception {
      long ours =
          histogram()
              .lines()
              .map(String::strip)
              .map(line -> line.split("\\s+"))
              .filter(
                  line ->
                      line.length > 3 && line[3].matches(".*(wuse|org\\.drools|org\\.kie)\\..*"))
              .mapToLong(line -> Long.parseLong(line[2]))
              .sum();
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(pool -> pool.getUsage().getUsed())
              .sum();
      return new Footprint(
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
          metaspace,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ours);
    }

    /** Of what lives; taking it collects the rest. */
    private static String histogram() throws Exception {
      System.gc();
      return String.valueOf(
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()}));
    }
  }
}
