package wuse.app.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * Times that come again, in Asia/Shanghai, written as Spring's cron expression: second, minute,
 * hour, day of the month, month, day of the week, as in {@code 0 30 1 * * *}.
 */
public record CronTime(String expression) {
  /** The zone of every time of ours. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * @throws IllegalArgumentException if it is none, or never comes
   */
  public CronTime {
    if (CronExpression.parse(expression).next(ZonedDateTime.now(ZONE)) == null) {
      throw new IllegalArgumentException(expression);
    }
  }

  /**
   * @throws IllegalArgumentException if it is no cron expression
   */
  public static CronTime of(String written) {
    return new CronTime(written.strip());
  }

  /** The first time after a moment; empty where there is none. */
  public Optional<Instant> after(Instant moment) {
    return Optional.ofNullable(CronExpression.parse(expression).next(moment.atZone(ZONE)))
        .map(ZonedDateTime::toInstant);
  }

  @Override
  public String toString() {
    return expression;
  }
}
