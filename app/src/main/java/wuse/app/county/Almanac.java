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
  LocalDate day(int ago) {
    return ago < 0 || ago > REACH ? today().minusDays(ago) : days[ago];
  }

  /** As in 2026-03-01. */
  String text(int ago) {
    return ago < 0 || ago > REACH ? day(ago).toString() : texts[ago];
  }

  /** How long ago that day was; negative where it is yet to come. */
  int ago(LocalDate day) {
    return (int) (today().toEpochDay() - day.toEpochDay());
  }

  /** 20:00 of today: what is recorded later is not known yet. */
  Instant evening() {
    return Instant.ofEpochSecond(midnight + EVENING);
  }

  /** That second of the day so many days ago. */
  Instant at(int ago, int second) {
    return Instant.ofEpochSecond(midnight - ago * DAY + second);
  }
}
