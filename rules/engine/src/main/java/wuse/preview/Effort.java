package wuse.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import wuse.policy.Workload;

/**
 * 工作量: what a draft asks of the bureau in the month in which it takes effect, by the figures that
 * the scorecard states. Tasks and warning letters are those that the draft itself brings; what
 * comes every month without it is not foreseen and not among them.
 *
 * @param tasks how many findings newly cost so much that a rectification task is opened
 * @param warnings how many units newly fall to a colour that brings a letter
 * @param before a month by the packs as they are; where they state no workload, by the draft's
 * @param after the month by the draft
 */
public record Effort(int tasks, int warnings, Hours before, Hours after) {
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /**
   * Officer hours a month, to one decimal.
   *
   * @param capacity what there is for all of it, above zero
   */
  public record Hours(
      BigDecimal inspections, BigDecimal tasks, BigDecimal warnings, BigDecimal capacity) {
    static Hours of(Workload workload, BigDecimal inspections, int tasks, int warnings) {
      return new Hours(
          tenths(workload.inspection().officerHours().multiply(inspections)),
          tenths(workload.task().hours().multiply(BigDecimal.valueOf(tasks))),
          tenths(workload.warning().hours().multiply(BigDecimal.valueOf(warnings))),
          tenths(workload.capacity().officerHours()));
    }

    /** All of it. */
    public BigDecimal needed() {
      return inspections.add(tasks).add(warnings);
    }

    /** In percent of what there is, to one decimal. */
    public BigDecimal share() {
      return needed().multiply(PERCENT).divide(capacity, 1, RoundingMode.HALF_UP);
    }

    /** By how much it is more than there is; zero where it is not. */
    public BigDecimal over() {
      return needed().subtract(capacity).max(BigDecimal.ZERO);
    }

    private Hours against(BigDecimal other) {
      return new Hours(inspections, tasks, warnings, tenths(other));
    }

    private static BigDecimal tenths(BigDecimal hours) {
      return hours.setScale(1, RoundingMode.HALF_UP);
    }
  }

  /**
   * The same work against another capacity than the pack states.
   *
   * @param capacity officer hours a month, above zero
   */
  public Effort against(BigDecimal capacity) {
    return new Effort(tasks, warnings, before.against(capacity), after.against(capacity));
  }
}
