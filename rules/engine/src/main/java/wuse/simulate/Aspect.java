package wuse.simulate;

import java.util.Locale;
import java.util.Optional;

/** What of an answer a case looks at: a key of its {@code expect}. */
public enum Aspect {
  COLOUR("colour"),
  EFFECTIVE_COLOUR("effectiveColour"),
  SCORE("score"),
  CATEGORY("categories"),
  CAPS("caps"),
  POINTS("points"),
  OUTCOME("outcomes"),
  BASIS("basis"),
  APPLICABLE("applicable"),
  UNDECIDED("undecided"),
  PENDING("pending"),
  HOLDS("holds"),
  STATE("state"),
  SINCE("since"),
  UNTIL("until"),
  EARLIEST_AGAIN("earliestAgain"),
  TERM("terms"),
  /** First day of the version of the pack that was in force. */
  VERSION("version"),
  /** Whether the pack says anything on the day. */
  IN_FORCE("inForce"),
  /** The case itself: its base, its dossier, a key that nobody knows. */
  CASE("case");

  private final String key;

  Aspect(String key) {
    this.key = key;
  }

  /** The word under which a case file writes it. */
  public String key() {
    return key;
  }

  /** The word under which catalogues have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Aspect> of(String key) {
    for (Aspect aspect : values()) {
      if (aspect.key.equals(key) && aspect != CASE) {
        return Optional.of(aspect);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code expect} has a map below it: indicators, categories or terms. */
  boolean isMap() {
    return this == POINTS || this == OUTCOME || this == BASIS || this == CATEGORY || this == TERM;
  }
}
