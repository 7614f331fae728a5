package wuse.preview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.decision.Ranks;

/**
 * A unit that the draft moves.
 *
 * @param from colour or state by the packs as they are
 * @param to colour or state by the draft
 * @param scoreBefore absent where the pack gives none
 * @param scoreAfter absent where the pack gives none
 */
public record Mover(
    Member member,
    String from,
    String to,
    @Nullable BigDecimal scoreBefore,
    @Nullable BigDecimal scoreAfter) {

  /** Whether that is to its disadvantage, as the night's brake counts it. */
  public boolean worse() {
    return Ranks.worse(from, to);
  }

  /** Whether that is to its advantage. */
  public boolean better() {
    return Ranks.better(from, to);
  }
}
