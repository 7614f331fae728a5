package wuse.policy;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the rules of one DRL file, every expression to its end; what is not on the allow-list is a
 * fault.
 */
public interface RuleReader {

  /**
   * @param file path below the root of the packs
   * @param faults receives every fault of the file; a rule with a fault is left out of the result
   */
  List<FactRule> read(String file, String text, Consumer<Fault> faults);
}
