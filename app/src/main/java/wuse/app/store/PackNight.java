package wuse.app.store;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One night of one pack: {@code regraded + kept + failed = population}.
 *
 * @param pack path
 * @param packVersion first day of the version in force
 * @param packDigest what was in force on the day
 * @param base the run whose decisions were taken as previous; null on the first night
 * @param beside the run that shifts are counted from: the last one in effect, of the same day too;
 *     null on the first night
 * @param reasons regraded units by reason
 * @param results units by colour or state, kept ones included
 * @param causes shifts by cause; they sum to the number of shifts
 * @param worse shifts to the worse
 * @param better shifts to the better
 * @param digest over (pack, unit, content digest), sorted; empty while the run has not ended
 */
public record PackNight(
    String pack,
    String packVersion,
    String packDigest,
    @Nullable Long base,
    @Nullable Long beside,
    long population,
    long regraded,
    long kept,
    long failed,
    Map<Reason, Long> reasons,
    Map<String, Long> results,
    Map<Cause, Long> causes,
    long worse,
    long better,
    String digest) {

  /** First day of the version as a date. */
  public LocalDate inForceFrom() {
    return LocalDate.parse(packVersion);
  }
}
