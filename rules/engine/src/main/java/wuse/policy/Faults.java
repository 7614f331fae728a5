package wuse.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while reading goes on, so that the author sees all of it at once. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();
  private int gaps;

  /** What keeps the pack from being graded by. */
  public void error(String code, Node.Place place, Object... arguments) {
    add(code, Fault.Severity.ERROR, place, null, arguments);
  }

  /** An error to which a second place belongs. */
  public void error(String code, Node.Place place, Position related, Object... arguments) {
    add(code, Fault.Severity.ERROR, place, related, arguments);
  }

  /** What needs a person and keeps nothing from being graded by. */
  public void warning(String code, Node.Place place, Object... arguments) {
    add(code, Fault.Severity.WARNING, place, null, arguments);
  }

  /** A fault found elsewhere. */
  public void add(Fault fault) {
    found.add(fault);
    if (fault.severity() == Fault.Severity.ERROR) {
      gaps++;
    }
  }

  /**
   * Notes that a value was made up for one that is missing or broken, which has been reported where
   * it stands.
   */
  public void gap() {
    gaps++;
  }

  /** Errors and made-up values so far: what was read while this number stood still is sound. */
  public int gaps() {
    return gaps;
  }

  /** Takes back that {@code key} is missing there: it is written, and misspelt. */
  void misspelt(String key, Node.Place place) {
    found.removeIf(
        fault ->
            fault.at().equals(place.at())
                && fault.arguments().equals(List.of(key))
                && !fault.code().equals("W0201"));
  }

  /** All so far, in order of place. */
  public List<Fault> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  private void add(
      String code,
      Fault.Severity severity,
      Node.Place place,
      @Nullable Position related,
      Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(String.valueOf(argument));
    }
    add(new Fault(code, severity, place.at(), place.length(), List.copyOf(words), related));
  }
}
