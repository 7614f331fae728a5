package wuse.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something reached us; the only clock that reading a source knows.
 *
 * @param at recorded time of every fact of it
 */
public record Arrival(Instant at) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The day in Asia/Shanghai; what is said to have happened after it is refused. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, SHANGHAI);
  }
}
