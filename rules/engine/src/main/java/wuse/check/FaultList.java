package wuse.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;
import wuse.policy.Position;
import wuse.policy.Reading;

/** Collects the faults of the checks, each with the value it underlines. */
final class FaultList {
  private final Reading reading;
  private final List<Fault> faults = new ArrayList<>();

  FaultList(Reading reading) {
    this.reading = reading;
  }

  void error(String code, Position at, Object... arguments) {
    add(code, Fault.Severity.ERROR, at, null, arguments);
  }

  /** An error to which a second place belongs. */
  void errorBeside(String code, Position at, Position related, Object... arguments) {
    add(code, Fault.Severity.ERROR, at, related, arguments);
  }

  void warning(String code, Position at, Object... arguments) {
    add(code, Fault.Severity.WARNING, at, null, arguments);
  }

  void advice(String code, Position at, Object... arguments) {
    add(code, Fault.Severity.ADVICE, at, null, arguments);
  }

  /** A warning to which a second place belongs. */
  void warningBeside(String code, Position at, Position related, Object... arguments) {
    add(code, Fault.Severity.WARNING, at, related, arguments);
  }

  /** Whether reading found an error in the file, so that what is missing may only be unread. */
  boolean hasErrorIn(String file) {
    return reading.faults().stream()
        .anyMatch(f -> f.severity() == Fault.Severity.ERROR && f.at().file().equals(file));
  }

  List<Fault> all() {
    return faults;
  }

  private void add(
      String code,
      Fault.Severity severity,
      Position at,
      @Nullable Position related,
      Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(String.valueOf(argument));
    }
    faults.add(new Fault(code, severity, at, reading.lengthAt(at), List.copyOf(words), related));
  }
}
