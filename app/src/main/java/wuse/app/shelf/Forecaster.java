package wuse.app.shelf;

import java.time.LocalDate;
import java.util.Set;
import wuse.policy.Reading;

/** 预演: says whom policies would move. */
public interface Forecaster {

  /**
   * @param movers ids of the units that get another colour or state through some pack
   */
  record Forecast(Gates.Preview figures, Set<String> movers) {
    public Forecast {
      movers = Set.copyOf(movers);
    }
  }

  /**
   * What changes on a day for whoever is known, by the policies after instead of those before.
   *
   * @throws Refused where either cannot be graded by on that day
   */
  Forecast of(Reading before, Reading after, LocalDate day) throws Refused;
}
