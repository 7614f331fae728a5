package wuse.app.workbench;

import java.util.List;
import wuse.app.shelf.PackTree;
import wuse.policy.Fault;
import wuse.policy.Reading;

/**
 * Policies as they were read, with everything that is wrong with them.
 *
 * @param millis how long reading and checking took
 */
record Checked(PackTree tree, Reading reading, List<Fault> faults, long millis) {

  /** Whether one can grade by them. */
  boolean isSound() {
    return faults.stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }

  /** How many there are of this kind. */
  long count(Fault.Severity severity) {
    return faults.stream().filter(fault -> fault.severity() == severity).count();
  }
}
