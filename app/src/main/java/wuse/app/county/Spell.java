package wuse.app.county;

import org.jspecify.annotations.Nullable;

/**
 * 超标时段: days on which one parameter of one outlet was above its limit.
 *
 * @param outfall place of the outlet among the unit's
 * @param parameter place of the parameter at the outlet
 * @param ago the first day, so many days ago
 * @param days how many
 * @param permille the value, in thousandths of the limit
 */
record Spell(
    int outfall,
    int parameter,
    int ago,
    int days,
    int permille,
    Excuse excuse,
    @Nullable String event) {
  /** What the firm said of it. */
  enum Excuse {
    NONE,
    /** Reported as an abnormal state. */
    REPORTED,
    /** Marked in time, so that the hours do not count. */
    MARKED,
    /** Marked too late. */
    MARKED_LATE
  }

  boolean on(int day) {
    return day <= ago && day > ago - days;
  }

  /** Last day, so many days ago. */
  int endAgo() {
    return Math.max(0, ago - days + 1);
  }
}
