package wuse.preview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.policy.Pack;

/**
 * 总体: the units that a draft is tried on, on one day. The source is read when the first draft is
 * tried; then what is needed of each unit is held, some hundred bytes, and further drafts are tried
 * from that. One thread waits for the other.
 */
public final class Population {
  private final Source source;
  private final LocalDate day;
  private @Nullable Ledger ledger;

  private Population(Source source, LocalDate day) {
    this.source = source;
    this.day = day;
  }

  /** Units as a source gives them. */
  public static Population of(Source source, LocalDate day) {
    return new Population(source, day);
  }

  /** The day on which they are graded. */
  public LocalDate day() {
    return day;
  }

  /** How many units are held; none before the source was read. */
  public synchronized int units() {
    Ledger known = ledger;
    return known == null ? 0 : known.size();
  }

  /**
   * Reads the source, if that has not been done: afterwards a draft takes only the time of its
   * grading.
   *
   * @param before the packs as they are; by others than before the source is read anew
   * @param after a draft; terms that only it has are derived too
   * @throws Pack.NotInForce where a pack of either side does not reach the day
   */
  public synchronized void read(Side before, Side after) throws Pack.NotInForce {
    ledger(before, after);
  }

  synchronized Ledger ledger(Side before, Side after) throws Pack.NotInForce {
    Ledger known = ledger;
    if (known == null || known.side() != before) {
      known = Ledger.read(source, day, before, after);
      ledger = known;
    } else {
      known.derive(after);
    }
    return known;
  }
}
