package wuse.preview;

import java.util.function.Consumer;

/** Where a population comes from: a store, files, a generator. */
public interface Source {
  /**
   * Gives every unit, one after the other, in the same order each time it is asked; it is asked
   * again only where a draft reads terms that were not derived before.
   */
  void each(Consumer<Posed> into);
}
