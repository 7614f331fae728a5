package wuse.facts;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * 更正: what is known to have been corrected in one dossier: a withdrawal, or other values under a
 * key that was there before. Noted while a dossier is put together, so that nobody need look
 * through thousands of facts for it.
 */
final class Amendments {
  private final BitSet kinds = new BitSet();
  private @Nullable Instant last;

  /**
   * @param at when the latest fact under the key was recorded
   */
  void note(FactKind<?> kind, Instant at) {
    kinds.set(kind.ordinal());
    last = last == null || at.isAfter(last) ? at : last;
  }

  /** When the last one was recorded; null where there is none. */
  @Nullable Instant last() {
    return last;
  }

  /** Whether any fact of the kind was. */
  boolean in(FactKind<?> kind) {
    return kinds.get(kind.ordinal());
  }
}
