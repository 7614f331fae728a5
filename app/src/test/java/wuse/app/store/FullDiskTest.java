package wuse.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.sources.Arrival;
import wuse.sources.Delivery;

/** A full disk while writing: said in words, and nothing that was accepted is lost. */
class FullDiskTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void a_full_disk_is_told_and_loses_nothing() throws Exception {
    Assumptions.assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder.toString()) == 0,
        "needs a small tmpfs, so root: left out");
    try {
      long accepted = 0;
      Store store = Store.open(Home.in(folder), "ingest", CLOCK);
      StoreRefused told = null;
      for (int n = 0; n < 400 && told == null; n++) {
        try {
          accepted += store.facts().accept(delivery(n)).stored();
        } catch (StoreRefused full) {
          told = full;
        }
      }
      close(store);
      assertThat(told).isNotNull();
      assertThat(told.reason()).isEqualTo(StoreRefused.Reason.NO_SPACE);
      assertThat(told.says().zh()).contains("磁盘已满", "此前的数据完好");
      assertThat(call("mount", "-o", "remount,size=80m", folder.toString())).isZero();
      try (Store again = Store.open(Home.in(folder), "ingest", CLOCK)) {
        assertThat(again.dossiers().facts()).isEqualTo(accepted);
        assertThat(again.verification().snapshots(50).faults()).isEmpty();
        assertThat(again.facts().accept(delivery(399)).stored()).isEqualTo(500);
      }
    } finally {
      call("umount", folder.toString());
    }
  }

  @Test
  void a_home_that_cannot_be_made_is_told() {
    assertThatThrownBy(() -> Store.open(Home.in(Path.of("/proc/wuse")), "ingest", CLOCK))
        .isInstanceOf(StoreRefused.class);
  }

  private static void close(Store store) {
    try {
      store.close();
    } catch (RuntimeException diskIsFull) {
      // what was committed is on the disk already
    }
  }

  private static int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private static Delivery delivery(int number) {
    UnitId unit = new UnitId("U" + number);
    FactKind<?> kind = FactKind.named("信访投诉").orElseThrow();
    List<Held> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Known known =
          new Known(
              unit,
              "c" + i,
              LocalDate.of(2026, 1, 1).plusDays(i % 300),
              CLOCK.instant(),
              new Origin("信访", "row " + i),
              Standing.MANAGED,
              Obtainer.OFFICER,
              null);
      facts.add(Held.of(kind.create(known, Map.of("编号", "n" + i, "重复", false))));
    }
    Arrival now = new Arrival(CLOCK.instant());
    return new Delivery("信访", "m", "f.csv", now, facts, List.of(), List.of(), true);
  }
}
