package wuse.app.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wuse.app.store.Store;
import wuse.grading.PackOrder;
import wuse.policy.Reading;
import wuse.preview.Population;
import wuse.preview.Side;

/**
 * 在册: the units that drafts were tried on in this process, held in memory for the next draft. Few
 * are held; what new facts, another night or other policies have overtaken is let go. Shared by
 * threads; who tries a draft on units on which another is being tried waits for it.
 */
public final class Census {
  private static final int KEPT = 2;
  private static final int SIDES = 16;

  private final Map<Key, Held> held = remembering(KEPT);
  private final Map<Policies, Side> sides = remembering(SIDES);

  private static <K, V> Map<K, V> remembering(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * One state of the policies.
   *
   * @param digest over all of their files
   * @param given paths of the packs that are held against every unit; empty = as they are bound
   */
  public record Policies(String digest, List<String> given) {}

  private record Key(Policies policies, LocalDate day, StoredUnits.Stamp stamp) {
    boolean overtakes(Key other) {
      return policies.equals(other.policies)
          && day.equals(other.day)
          && Objects.equals(stamp.at(), other.stamp.at());
    }
  }

  /** Units of a store; read when the first draft is tried on them. */
  public record Held(StoredUnits units, Population population) {}

  /** Makes a state of the policies ready. */
  public interface Making {
    Side side() throws PackOrder.Circle;
  }

  /**
   * A state of the policies, made ready once.
   *
   * @throws PackOrder.Circle where packs read each other in a circle
   */
  public Side side(Policies policies, Making making) throws PackOrder.Circle {
    synchronized (sides) {
      Side known = sides.get(policies);
      if (known == null) {
        known = making.side();
        sides.put(policies, known);
      }
      return known;
    }
  }

  /**
   * The units of a store, as they are known at an instant.
   *
   * @param policies before any draft, by which they are graded when they are read
   * @param packs the same, as they are read
   */
  public Held of(Store store, LocalDate day, Instant knownAt, Policies policies, Reading packs) {
    StoredUnits units = StoredUnits.of(store, day, knownAt, packs);
    Key key = new Key(policies, day, units.stamp());
    synchronized (held) {
      Held known = held.get(key);
      // a dossier that could not be read may be mended by now, and is told each time
      if (known == null || !known.units.unreadable().isEmpty()) {
        held.keySet().removeIf(key::overtakes);
        known = new Held(units, Population.of(units, day));
        held.put(key, known);
      }
      return known;
    }
  }
}
