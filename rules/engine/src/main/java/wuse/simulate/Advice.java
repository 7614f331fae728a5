package wuse.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.Colour;

/**
 * 建议: what would lift a unit's colour, each time proved by grading the mended dossier.
 *
 * @param now the decision as it stands
 * @param goals one colour better, and green; none where the unit is green
 * @param fixed what cannot be mended now
 * @param better the first day on which time alone gives a better colour; absent where that cannot
 *     be seen within three years
 */
public record Advice(
    Decision now, List<Goal> goals, List<Fixed> fixed, @Nullable LocalDate better) {

  /**
   * @param reachable whether mending reaches it at all, the rules for moving up set aside
   * @param mends the set of least effort; all that can be mended where the goal is out of reach
   * @param smallest whether it is proved that no set of less effort reaches it
   * @param after the mended dossier graded on the same day, the rules for moving up set aside
   * @param on the first day on which the mended dossier has the colour, they and all holds
   *     included; absent where that cannot be seen within three years
   */
  public record Goal(
      Colour colour,
      boolean reachable,
      List<Mend> mends,
      BigDecimal effort,
      boolean smallest,
      Decision after,
      @Nullable LocalDate on) {}

  /**
   * A finding that costs and that only time takes away.
   *
   * @param lighter the first day on which, with no new fact, it costs less
   */
  public record Fixed(String id, BigDecimal points, @Nullable LocalDate lighter) {}
}
