package wuse.preview;

import java.util.List;

/**
 * 归因: how many units move because of which parts of a draft. Those of {@link Kind#ONLY}, {@link
 * Kind#EITHER} and {@link Kind#TOGETHER} add up to all who move.
 *
 * @param parts places among {@link Preview#parts}
 * @param worse how many of the units to their disadvantage
 */
public record Cause(Kind kind, List<Integer> parts, int units, int worse) {

  /** How the parts do it. */
  public enum Kind {
    /** This part alone moves them there, and no other does. */
    ONLY,
    /** Each of these parts alone moves them there. */
    EITHER,
    /** No part alone does; these are all needed. */
    TOGETHER,
    /** This part alone would move them; with the rest of the draft they stay. */
    OFFSET
  }
}
