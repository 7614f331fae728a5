package wuse.app.settings;

import java.util.List;
import java.util.stream.Collectors;
import wuse.policy.Words;

/** The file of settings has faults; all of them, in the order of the file. */
public final class SettingsRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Words> faults;

  SettingsRefused(List<Words> faults) {
    super(faults.stream().map(Words::en).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Each with its place, what was written and what is allowed. */
  public List<Words> faults() {
    return faults;
  }
}
