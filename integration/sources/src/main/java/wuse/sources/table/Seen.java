package wuse.sources.table;

import java.util.Arrays;
import wuse.facts.Fact;
import wuse.facts.FactId;

/**
 * What the rows of a table have said so far under each kind, unit and key, so that two rows of one
 * table cannot contradict each other unnoticed. 24 bytes a fact and no objects: a table may have a
 * million rows.
 */
final class Seen {
  private static final int START = 1 << 12;

  private long[] keys = new long[START];
  private long[] ids = new long[START];
  private long[] rows = new long[START];
  private int size;

  /** What an earlier row said of the same thing. */
  enum Earlier {
    NOTHING,
    SAME,
    OTHER
  }

  /** Remembers the fact, unless an earlier row spoke of the same thing. */
  Earlier say(Fact fact, FactId id, long row) {
    if (size * 2 > keys.length) {
      grow();
    }
    long key = key(fact);
    int at = slot(key);
    if (keys[at] == key) {
      return ids[at] == id.low() ? Earlier.SAME : Earlier.OTHER;
    }
    keys[at] = key;
    ids[at] = id.low();
    rows[at] = row;
    size++;
    return Earlier.NOTHING;
  }

  /** The row that spoke first of the same thing. */
  long rowOf(Fact fact) {
    return rows[slot(key(fact))];
  }

  private int slot(long key) {
    int at = (int) (key ^ key >>> 32) & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldIds = ids;
    long[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    ids = Arrays.copyOf(keys, keys.length);
    rows = Arrays.copyOf(keys, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        ids[at] = oldIds[i];
        rows[at] = oldRows[i];
      }
    }
  }

  // 64 bits: among a million keys two collide once in 40 million tables
  private static long key(Fact fact) {
    long hash = mixed(fact.kind().zh().hashCode(), fact.known().unit().text());
    hash = mixed(hash, fact.known().key());
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long seed, String text) {
    long hash = seed * 0x9E3779B97F4A7C15L + text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
