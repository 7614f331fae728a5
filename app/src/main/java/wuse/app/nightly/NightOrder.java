package wuse.app.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wuse.app.store.Mode;

/**
 * What a night is asked to do.
 *
 * @param day whose rules and facts are in force
 * @param knownAt only what had been recorded by then is seen
 * @param packRoot folder of the packs; a copy of what is read there is kept with the run
 * @param packs paths below the root, given outright for every unit; empty = by each unit's region
 * @param version digest of the signed version that lies there; empty in mode open
 */
public record NightOrder(
    LocalDate day, Instant knownAt, Path packRoot, List<String> packs, Mode mode, String version) {
  public NightOrder {
    packs = List.copyOf(packs);
  }

  /** In mode open. */
  public NightOrder(LocalDate day, Instant knownAt, Path packRoot, List<String> packs, Mode mode) {
    this(day, knownAt, packRoot, packs, mode, "");
  }
}
