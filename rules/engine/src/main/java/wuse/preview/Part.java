package wuse.preview;

import java.util.List;
import wuse.change.Change;
import wuse.policy.Words;

/**
 * 改动: what of a draft is tried by itself, because it can be in force without the rest.
 *
 * @param atoms what is in it; more than one only where there are too many to try each
 * @param changes every change in it, as {@link wuse.change.ChangeText} says it
 */
public record Part(List<Atom> atoms, List<Change> changes) {

  /**
   * The smallest that can be in force by itself.
   *
   * @param pack path; empty for what all packs share
   * @param id of the indicator, or the key of a term; empty for the rest
   */
  public record Atom(Kind kind, String pack, String id, Words name) {}

  /** What of a policy it is. */
  public enum Kind {
    PACK,
    INDICATOR,
    CATEGORIES,
    COLOURS,
    CAPS,
    NOT_RATED,
    UPGRADE,
    APPLICATION,
    ADMISSION,
    SELECTIVE,
    EXCLUDED,
    SUSPENSION,
    REMOVAL,
    BAR,
    VALIDITY,
    TERMS,
    BINDING
  }
}
