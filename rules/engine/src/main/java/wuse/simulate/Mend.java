package wuse.simulate;

import java.math.BigDecimal;
import java.util.List;
import wuse.policy.Term;
import wuse.term.Given;

/**
 * 整改: what makes one indicator fully met.
 *
 * @param id of the indicator
 * @param points what it costs now; zero where it cannot be said now
 * @param changes the fewest values that must be others
 */
public record Mend(String id, BigDecimal points, List<Change> changes) {

  /**
   * @param from as it is now; empty where it is missing
   * @param to the nearest value at which nothing is deducted
   */
  public record Change(Term term, String from, String to, Given given) {}
}
