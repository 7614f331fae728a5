package wuse.grading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.Colour;

/**
 * What is said of one unit, without reasons.
 *
 * @param word the colour or the state
 * @param score null where there is none
 */
public record Said(String word, @Nullable BigDecimal score) {

  /** As a decision says it. */
  public static Said of(Decision decision) {
    Decision.Result result = decision.result();
    return new Said(
        result.word(), result instanceof Decision.Coloured coloured ? coloured.score() : null);
  }

  /** The colour that other packs may read; an unrated unit has none, a state is none. */
  public @Nullable String colour() {
    return Colour.named(word).isPresent() ? word : null;
  }
}
