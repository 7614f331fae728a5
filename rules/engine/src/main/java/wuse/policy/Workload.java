package wuse.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 工作量: what carrying a scorecard out asks of the bureau, and what it has. Read by previews of
 * drafts alone: no decision rests on it, so it is no part of what a digest covers.
 *
 * @param basis on which articles it rests
 * @param reviewed when it was last held against them
 * @param origin where its figures come from
 * @param capacity what there is, a month
 */
public record Workload(
    List<Citation> basis,
    LocalDate reviewed,
    String origin,
    Inspection inspection,
    Task task,
    Warning warning,
    Capacity capacity,
    Position at) {

  /**
   * 检查; how many there are a month is what the inspection rates of the colours come to.
   *
   * @param officers so many go together
   * @param hours of each of them, the way and the record included
   */
  public record Inspection(int officers, BigDecimal hours) {
    /** Officer hours of one. */
    public BigDecimal officerHours() {
      return hours.multiply(BigDecimal.valueOf(officers));
    }
  }

  /**
   * 整改任务.
   *
   * @param hours officer hours of one, from its assignment to its closing
   * @param pointsFrom a finding that newly costs at least so much opens one
   */
  public record Task(BigDecimal hours, BigDecimal pointsFrom) {}

  /**
   * 预警函.
   *
   * @param hours officer hours of one
   * @param colours who newly falls to one of these gets one
   */
  public record Warning(BigDecimal hours, Set<Colour> colours) {}

  /**
   * What there is for all of it.
   *
   * @param officers how many there are
   * @param hours a month, of each of them
   */
  public record Capacity(int officers, BigDecimal hours) {
    /** Officer hours a month. */
    public BigDecimal officerHours() {
      return hours.multiply(BigDecimal.valueOf(officers));
    }
  }
}
