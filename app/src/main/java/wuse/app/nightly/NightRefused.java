package wuse.app.nightly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;
import wuse.policy.Words;

/** A night that did not begin, said for the person who can mend it. */
public final class NightRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final transient @Nullable Words says;
  private final transient @Nullable List<Fault> faults;

  NightRefused(int exit, Words says, List<Fault> faults) {
    super(says.en());
    this.exit = exit;
    this.says = says;
    this.faults = List.copyOf(faults);
  }

  /**
   * 1 another run is going on, 2 usage (day before the pack, no such run), 3 faults in the packs.
   */
  public int exit() {
    return exit;
  }

  /** Why, for the person who ordered the night. */
  public Words says() {
    return says == null
        ? new Words(String.valueOf(getMessage()), String.valueOf(getMessage()))
        : says;
  }

  /** The faults of the packs that kept it from beginning. */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
