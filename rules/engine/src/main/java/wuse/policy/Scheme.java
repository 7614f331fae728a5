package wuse.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard makes of its points, from one day on: colours, caps, what is not rated, how
 * colours move.
 *
 * @param workload null where it does not say
 */
public record Scheme(
    List<Citation> basis,
    LocalDate reviewed,
    String origin,
    List<ColourFrom> colours,
    List<Cap> caps,
    NotRated notRated,
    Upgrade upgrade,
    Effective effective,
    List<Consequence> consequences,
    @Nullable Workload workload) {

  /** The articles on which all of it rests, what it says of work included. */
  public List<Citation> cited() {
    return workload == null
        ? basis
        : Stream.concat(basis.stream(), workload.basis().stream()).toList();
  }

  /** Since when all of it has been held against the law. */
  public LocalDate allReviewed() {
    return workload == null || workload.reviewed().isAfter(reviewed)
        ? reviewed
        : workload.reviewed();
  }

  /** The colour that a score alone has, before caps. */
  public Colour byScore(BigDecimal score) {
    for (ColourFrom from : colours) {
      if (score.compareTo(from.min) >= 0) {
        return from.colour;
      }
    }
    return Colour.RED;
  }

  /** Lower bound of a colour, inclusive; best first. */
  public record ColourFrom(Colour colour, BigDecimal min, Position at) {}

  /** The final colour is the worst of the colour by score and every cap that applies. */
  public record Cap(String id, Colour atMost, When when, @Nullable String flag, Position at) {}

  /** When a cap applies. */
  public sealed interface When {
    /** A category has less than this share of its weight. */
    record CategoryShareBelow(BigDecimal share) implements When {}

    /** A veto with this colour is open; the decision names it by its indicator. */
    record OpenVeto(Colour colour) implements When {}

    /** More than this share of the applicable indicators is undecided. */
    record UndecidedShareAbove(BigDecimal share) implements When {}

    /**
     * One of these indicators (or, with {@code vetoes}, any veto indicator) is applicable but
     * undecided.
     */
    record UndecidedAny(boolean vetoes, Set<String> indicators) implements When {}
  }

  /** 未评定: too little is known, or the unit is not assessed. */
  public record NotRated(BigDecimal undecidedPointsAbove, Condition when) {}

  /**
   * At most one colour a day, not before so many days after the last downgrade, and with no such
   * task open.
   */
  public record Upgrade(int daysAfterDowngrade, Term noneOf) {}

  /** When a worsening of what is public takes effect. */
  public record Effective(int noticeDays, int answerDays, Set<Colour> personNeeded) {}

  /** What follows from a colour; texts for people, plus the inspection rate that the draw reads. */
  public record Consequence(
      Colour colour, Map<String, Words> says, @Nullable BigDecimal inspectionRate) {}
}
