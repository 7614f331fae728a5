package wuse.app.county;

import wuse.facts.ManagementCategory;
import wuse.facts.enterprise.Listing.Roll;

/** How many units of each kind stand on a list. */
final class Duty {
  private Duty() {}

  static double share(Roll roll, ManagementCategory category, boolean monitored) {
    return switch (roll) {
      case KEY_UNIT, DEVICE_DUE -> monitored ? 1 : 0;
      case MARKING -> monitored ? 0.4 : 0;
      case DISCLOSURE -> in(category, 0.9, 0.1, 0);
      case AIR_ALERT -> in(category, 0.9, 0.7, 0.25);
      case CLEANER_PRODUCTION -> in(category, 0.35, 0.12, 0.01);
      case EMERGENCY_PLAN -> in(category, 1, 0.75, 0);
      case BOUNDARY_NOISE -> in(category, 1, 1, 0.5);
      case ENVIRONMENTAL_TAX -> in(category, 1, 0.9, 0.55);
      case TRAINING -> in(category, 0.8, 0.6, 0.35);
      case QUARTER_REPORT -> in(category, 0.85, 0, 0);
      case MONTH_REPORT -> in(category, 0.3, 0, 0);
      case POWER_MONITORING -> in(category, 0.7, 0.5, 0.3);
    };
  }

  private static double in(
      ManagementCategory category, double key, double simplified, double registered) {
    return switch (category) {
      case KEY -> key;
      case SIMPLIFIED -> simplified;
      case REGISTERED -> registered;
    };
  }
}
