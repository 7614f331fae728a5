package wuse.app.county;

import wuse.facts.ManagementCategory;

/** 守法状况: how carefully a unit is run, which decides how often it slips. */
enum Conduct {
  MODEL(0.04, 0),
  SOUND(0.4, 0.01),
  ORDINARY(1, 0.05),
  SLACK(1.8, 0.6),
  POOR(3, 3.1);

  private final double slip;
  private final double breaches;

  Conduct(double slip, double breaches) {
    this.slip = slip;
    this.breaches = breaches;
  }

  /** How many times likelier than usual a slip is. */
  double slip() {
    return slip;
  }

  /** How many breaches in three years. */
  double breaches() {
    return breaches;
  }

  /**
   * @param place in [0, 200)
   */
  static Conduct at(int place, ManagementCategory category) {
    int[] ends = category == ManagementCategory.REGISTERED ? REGISTERED_ENDS : PERMITTED_ENDS;
    for (Conduct conduct : values()) {
      if (place < ends[conduct.ordinal()]) {
        return conduct;
      }
    }
    return POOR;
  }

  private static final int[] PERMITTED_ENDS = {14, 70, 158, 193, 200};
  private static final int[] REGISTERED_ENDS = {10, 44, 147, 195, 200};
}
