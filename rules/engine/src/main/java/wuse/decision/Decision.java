package wuse.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/**
 * 评定: what one pack says of one unit on one day, with its reasons. The system's assessment, never
 * an administrative act.
 *
 * @param pack path of the pack
 * @param packVersion first day of the slice in force
 * @param undecidedShare undecided indicators ÷ applicable ones, to four decimals
 * @param carried what the next evaluation takes as previous
 * @param horizon the first day on which, with no new fact, anything could differ; absent when never
 */
public record Decision(
    String enterprise,
    String pack,
    String packVersion,
    String packDigest,
    LocalDate day,
    Result result,
    List<Finding> findings,
    BigDecimal undecidedShare,
    Carried carried,
    @Nullable LocalDate horizon) {

  /** What a form of pack concludes. */
  public sealed interface Result {
    /** The colour, 未评定, or the state on the list. */
    String word();
  }

  /**
   * Of a scorecard.
   *
   * @param colour one of the five, or 未评定
   * @param score to one decimal; absent where not rated
   * @param flags for people, for example 数据不足
   */
  public record Coloured(
      String colour,
      @Nullable BigDecimal score,
      List<CategoryScore> categories,
      List<Cap> caps,
      List<String> flags)
      implements Result {
    @Override
    public String word() {
      return colour;
    }
  }

  /**
   * Of a roster.
   *
   * @param state 未申请, 不符合, 建议纳入, 在册, 暂停, 建议移出, 移出, 禁入, 到期 or 待补数据
   * @param because why, in the order of the pack
   */
  public record Listed(
      String state,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain,
      boolean privileges,
      List<Words> because)
      implements Result {
    @Override
    public String word() {
      return state;
    }
  }

  /** What is left of a category's weight. */
  public record CategoryScore(String category, BigDecimal score, BigDecimal of) {}

  /** What one happening cost in all. */
  public record Group(String event, BigDecimal points, List<String> findings) {}

  /**
   * The findings that cost points, by the happening that they rest on, in order of first
   * appearance.
   */
  public List<Group> groups() {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Missed missed && missed.event() != null) {
        groups.merge(
            missed.event(),
            new Group(missed.event(), missed.points(), List.of(missed.id())),
            Decision::joined);
      }
    }
    return List.copyOf(groups.values());
  }

  private static Group joined(Group a, Group b) {
    List<String> findings = new java.util.ArrayList<>(a.findings());
    findings.addAll(b.findings());
    return new Group(a.event(), a.points().add(b.points()), List.copyOf(findings));
  }

  /** How many findings have this outcome. */
  public long count(Finding.Outcome outcome) {
    return findings.stream().filter(f -> f.outcome() == outcome).count();
  }

  /**
   * SHA-256 over what a decision says: result, score, categories, caps, findings, carried; not when
   * or how it was made.
   */
  public String contentDigest() {
    return ContentDigest.of(this);
  }
}
