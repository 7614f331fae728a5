package wuse.app.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.Store;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.PackReader;

/** What the tests of the night open and order. */
final class Homes {
  static final Path PACKS = Path.of("..", "rules", "packs");
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-06-01T00:00:00Z"));

  private Homes() {}

  static Store open(Path folder) {
    return Store.open(Home.in(folder), "test", CLOCK);
  }

  static NightRun nights(Store store) {
    return nights(store, standard());
  }

  static NightRun nights(Store store, NightSettings settings) {
    return new NightRun(store, reader(), settings);
  }

  static PackReader reader() {
    return new PackReader(new FeelCells(), new DrlReader());
  }

  /** No brake, no staleness; small chunks, so that there are some. */
  static NightSettings standard() {
    return new NightSettings(
        java.math.BigDecimal.ONE, java.math.BigDecimal.ONE, Duration.ofDays(9999), 40, 2);
  }

  static NightOrder order(LocalDate day, Mode mode) {
    return new NightOrder(day, Town.night(day), PACKS, List.of(), mode);
  }
}
