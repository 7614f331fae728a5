package wuse.change;

import java.util.List;

/**
 * One thing that changed.
 *
 * @param pack the pack's path; empty for what all packs share
 * @param where from outside in: kinds and names of the items in which it stands
 * @param kind the mapping, and {@code what} its component, by which the catalogue names it; where
 *     whole items came or went {@code Version} or empty
 * @param before empty where nothing stood there
 * @param after empty where nothing stands there
 * @param since the first day of the version in which it stands; may be empty
 */
public record Change(
    String pack,
    How how,
    List<Place> where,
    String kind,
    String what,
    String before,
    String after,
    String since) {

  /** Whether a value changed, or an item came, went, or was dated anew without another change. */
  public enum How {
    CHANGED,
    ADDED,
    REMOVED,
    SAME_AGAIN
  }

  /** An item on the way to what changed. */
  public record Place(String kind, List<String> names) {}
}
