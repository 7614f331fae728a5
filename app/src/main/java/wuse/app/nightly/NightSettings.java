package wuse.app.nightly;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The limits and the size of a night.
 *
 * @param worseShare a night that worsens more than this share of those with a colour before waits
 *     for a person
 * @param rejectShare a night in which more than this share fails waits for a person
 * @param stale input older than this is said to be stale
 * @param chunk dossiers graded and committed together
 * @param workers threads that grade
 */
public record NightSettings(
    BigDecimal worseShare, BigDecimal rejectShare, Duration stale, int chunk, int workers) {

  /** 1 % worse, 0.5 % rejected, 48 hours, 500 dossiers, two workers. */
  public static NightSettings standard() {
    return new NightSettings(
        new BigDecimal("0.01"), new BigDecimal("0.005"), Duration.ofHours(48), 500, 2);
  }
}
