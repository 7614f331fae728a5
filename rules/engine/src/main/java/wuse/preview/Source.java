package wuse.preview;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a population comes from: a store, files, a generator. */
public interface Source {
  /**
   * Gives every unit, some together, in the same order each time it is asked; it is asked again
   * only where a draft reads terms that were not derived before.
   *
   * @param into is given what makes some units ready. That is asked once, on whatever thread has
   *     time, and several of them at once: what takes long belongs there
   */
  void each(Consumer<Supplier<List<Posed>>> into);
}
