package wuse.simulate;

import java.util.List;
import wuse.policy.Node;
import wuse.policy.Position;

/**
 * 变异: a pack with one word changed, as a slip of the pen would.
 *
 * @param subject the indicator, the rule or the part of {@code pack.yaml}
 * @param at the place of the word
 * @param was as written; shortened where a block is taken away
 * @param now what stands there instead; empty where it is taken away
 * @param change the page or text with the word changed
 */
public record Mutant(
    Kind kind, String subject, Position at, String was, String now, Change change) {

  /** What is done to the word. */
  public enum Kind {
    THRESHOLD,
    COMPARISON,
    VALUE,
    DEDUCTION,
    MISSING,
    STANDING,
    CONDITION_DROPPED,
    BAND_DROPPED,
    RULE_DROPPED,
    DATE,
    VETO,
    HOLD,
    RELEASE,
    COLOUR_EDGE,
    CAP,
    WEIGHT,
    SPAN,
    ROSTER,
    RULE_TEXT
  }

  /** What of the pack is another one. */
  sealed interface Change {
    String file();
  }

  record OfPage(String file, Node page) implements Change {}

  record OfText(String file, String text) implements Change {}

  /** An indicator is gone altogether. */
  record Gone(String file) implements Change {}

  /** For sentences: where it is, which is the same while only other lines are edited. */
  List<String> name() {
    return List.of(at.file(), subject, was, now);
  }
}
