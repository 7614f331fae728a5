package wuse.sources;

/**
 * What a sink did with a delivery.
 *
 * @param stored facts that were new
 * @param duplicates facts that were there already, which changes nothing
 * @param superseding of the stored ones, those that put other values under a key that was there
 */
public record Receipt(long stored, long duplicates, long superseding) {
  /** Nothing was delivered. */
  public static final Receipt NOTHING = new Receipt(0, 0, 0);

  /** Both together. */
  public Receipt plus(Receipt other) {
    return new Receipt(
        stored + other.stored, duplicates + other.duplicates, superseding + other.superseding);
  }
}
