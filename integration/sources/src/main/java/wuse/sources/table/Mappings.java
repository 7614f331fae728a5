package wuse.sources.table;

import java.nio.file.Path;

/** The mappings that are known: those shipped, those of a folder, and one per kind of fact. */
public final class Mappings {
  private Mappings() {}

  /** Those shipped with this module, and the plain layout of every kind of fact. */
  public static Mappings load() {
    return new Mappings();
  }

  /**
   * As {@link #load()}, with the {@code *.yaml} of a folder; one of the same name replaces ours.
   *
   * @throws UnfitMapping naming every fault of every file
   */
  public static Mappings load(Path folder) {
    throw new UnsupportedOperationException(folder.toString());
  }
}
