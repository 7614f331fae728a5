package wuse.app.settings;

import java.util.Locale;
import java.util.stream.Stream;

/** By which policies nights are graded. */
public enum PolicyMode {
  /** Those in a folder, unsigned. */
  OPEN,
  /** Those on the shelf, signed by two persons. */
  SIGNED;

  /**
   * @throws IllegalArgumentException if there is no such mode
   */
  public static PolicyMode of(String written) {
    return Stream.of(values())
        .filter(mode -> mode.word().equals(written.strip()))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  /** As the file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
