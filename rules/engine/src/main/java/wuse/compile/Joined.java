package wuse.compile;

import java.util.Arrays;

/**
 * Several checks as one.
 *
 * @param any one of them is enough; otherwise all must hold
 */
record Joined(Check[] checks, boolean any) implements Check {

  @Override
  public boolean holds(Sight sight) {
    for (Check check : checks) {
      if (check.holds(sight) == any) {
        return any;
      }
    }
    return !any;
  }

  @Override
  public long daysLeft(Sight today, Sight tomorrow) {
    return Arrays.stream(checks)
        .mapToLong(check -> check.daysLeft(today, tomorrow))
        .min()
        .orElse(NEVER);
  }
}
