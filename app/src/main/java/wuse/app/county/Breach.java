package wuse.app.county;

/**
 * 案件: an offence that was found out.
 *
 * @param ago days since it was found
 * @param event ties all that follows from it
 * @param fine in yuan
 */
record Breach(Offence offence, int ago, String event, Ending ending, int fine) {
  private static final int DECIDED_AFTER = 50;

  /** How it ended. */
  enum Ending {
    STANDS,
    REPAIRED,
    QUASHED,
    WITHDRAWN,
    VARIED,
    NO_PENALTY
  }

  /** When the decision was served; negative while it has not been. */
  int servedAgo() {
    return ago - DECIDED_AFTER - ago % 23;
  }
}
