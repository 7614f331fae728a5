package wuse.app.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wuse.app.preview.StoredUnits;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.preview.Population;

/**
 * The units of the last night in effect, as that night knew them, held in memory until the next.
 */
@Component
final class Townsfolk {
  private final Store store;
  private @Nullable Held held;

  Townsfolk(Store store) {
    this.store = store;
  }

  /**
   * @param night in effect
   * @param packs digest of the policies in force, which the values are told by
   */
  record Held(long night, String packs, Population population) {}

  /** Empty before the first night. */
  synchronized Optional<Held> now(Checked inForce) {
    Run run = store.runs().latest().orElse(null);
    if (run == null) {
      return Optional.empty();
    }
    String packs = inForce.tree().digest();
    Held known = held;
    if (known == null || known.night() != run.no() || !known.packs().equals(packs)) {
      StoredUnits units = StoredUnits.of(store, run.day(), run.knownAt(), inForce.reading());
      known = new Held(run.no(), packs, Population.of(units, run.day()));
      held = known;
    }
    return Optional.of(known);
  }
}
