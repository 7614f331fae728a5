package wuse.app.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Mode;
import wuse.app.store.PackNight;
import wuse.app.store.Reason;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.facts.UnitId;
import wuse.sources.Delivery;

/** SEMANTICS §6: ninety nights, incremental against full, equal for every unit and pack. */
class NinetyNightsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final Set<Integer> SKIPPED = Set.of(13, 14, 30, 55, 56, 57, 58, 74);
  private static final int UNITS = Integer.getInteger("wuse.test.units", 200);
  private static final long SEED = Long.getLong("wuse.test.seed", 20260815);

  @TempDir Path folder;

  @Test
  void an_incremental_night_says_what_a_full_one_says() throws Exception {
    Town town = new Town(SEED, UNITS, FIRST);
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    try (Store some = Homes.open(folder.resolve("some"));
        Store all = Homes.open(folder.resolve("all"))) {
      NightRun incremental = Homes.nights(some);
      NightRun full = Homes.nights(all);
      deliver(town.beginnings(), some, all);
      long kept = 0;
      for (int n = 0; n < 90; n++) {
        LocalDate day = FIRST.plusDays(n);
        if (n > 0) {
          deliver(town.eve(day), some, all);
        }
        if (SKIPPED.contains(n)) {
          continue;
        }
        NightResult one = incremental.run(Homes.order(day, Mode.INCREMENTAL), Progress.SILENT);
        NightResult other = full.run(Homes.order(day, Mode.FULL), Progress.SILENT);
        for (int pack = 0; pack < one.packs().size(); pack++) {
          PackNight night = one.packs().get(pack);
          assertThat(night.regraded() + night.kept() + night.failed())
              .isEqualTo(night.population())
              .isEqualTo(other.packs().get(pack).population());
          kept += night.kept();
          night.reasons().forEach((reason, units) -> reasons.merge(reason, units, Long::sum));
          if (!night.digest().equals(other.packs().get(pack).digest())) {
            assertThat(differences(town, night.pack(), some, one, all, other))
                .as("day %s, seed %d", day, SEED)
                .isEmpty();
          }
        }
      }
      System.out.println("regraded by reason " + reasons + ", kept " + kept);
      assertThat(kept).isPositive();
      assertThat(reasons.keySet())
          .contains(Reason.FIRST, Reason.DOSSIER, Reason.HORIZON, Reason.PACK, Reason.READ);
      assertThat(some.verification().chain().faults()).isEmpty();
      assertThat(some.verification().snapshots(20).faults()).isEmpty();
    }
  }

  private static void deliver(Delivery delivery, Store... stores) {
    for (Store store : stores) {
      store.facts().accept(delivery);
    }
  }

  private static List<String> differences(
      Town town, String pack, Store some, NightResult one, Store all, NightResult other) {
    List<String> differences = new ArrayList<>();
    for (UnitId unit : town.units()) {
      Optional<StoredDecision> a = some.decisions().after(one.run().no(), pack, unit);
      Optional<StoredDecision> b = all.decisions().after(other.run().no(), pack, unit);
      if (!a.map(StoredDecision::contentDigest).equals(b.map(StoredDecision::contentDigest))) {
        differences.add(
            unit + " " + pack + "\n  incremental " + said(a) + "\n  full        " + said(b));
      }
    }
    return differences.subList(0, Math.min(3, differences.size()));
  }

  private static String said(Optional<StoredDecision> stored) {
    return stored
        .map(
            one ->
                one.decision().day()
                    + " "
                    + one.decision().horizon()
                    + " "
                    + one.reason()
                    + " "
                    + one.decision().result()
                    + one.decision().carried()
                    + one.decision().findings())
        .orElse("nothing");
  }
}
