package wuse.app.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days before the county's day, made once for all units. */
final class Almanac {
  /** So many days back something may have happened. */
  static final int REACH = 2_400;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long DAY = 86_400;
  private static final long EVENING = 20 * 3_600;

  private final LocalDate[] days = new LocalDate[REACH + 1];
  private final String[] texts = new String[REACH + 1];
  private final long midnight;

  Almanac(LocalDate today) {
    for (int ago = 0; ago <= REACH; ago++) {
      days[ago] = today.minusDays(ago);
      texts[ago] = days[ago].toString();
    }
    midnight = today.atStartOfDay(ZONE).toEpochSecond();
  }

  LocalDate today() {
    return days[0];
  }

  /** The day so many days ago; a negative number is yet to come. */
  LocalDate ago(int days) {
    return days < 0 || days > REACH ? today().minusDays(days) : this.days[days];
  }

  /** As in 2026-03-01. */
  String text(int ago) {
    return ago < 0 || ago > REACH ? ago(ago).toString() : texts[ago];
  }

  /** How long ago that day was; negative where it is yet to come. */
  int ago(LocalDate day) {
    return (int) (today().toEpochDay() - day.toEpochDay());
  }

  /** At 20:00 of today all is recorded. */
  Instant evening() {
    return Instant.ofEpochSecond(midnight + EVENING);
  }

  /** Recorded so many days after what happened so long ago, by this second, and by the evening. */
  Instant recorded(int ago, int lag, int second) {
    long at = midnight - (ago - lag) * DAY + second;
    return Instant.ofEpochSecond(Math.min(at, midnight + EVENING));
  }
}
