package wuse.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一票否决: a cap that outlives its cause. It opens on the day of its event and stays until the later
 * of its hold and its release.
 *
 * @param opens the date term that gives the event's day; where that is missing, the day first seen
 * @param holdDays calendar days through which it holds, from the event's day
 * @param cases by value, the first that is true; one case that always holds where the cap is the
 *     same for all
 */
public record Veto(Term opens, int holdDays, List<Case> cases, Release release) {

  public record Case(Condition when, Colour atMost) {}

  /**
   * @param officer a recorded release of an officer or an accepted 信用修复 is needed, or ends it where
   *     {@code when} does not
   * @param when a condition on terms that releases it; undecided keeps it open
   * @param timeOnly the hold alone ends it
   */
  public record Release(boolean officer, @Nullable Condition when, boolean timeOnly) {}
}
