package wuse.app.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody may read in a file: its place in the environment, as in {@code ${WUSE_DB_PASSWORD}}.
 *
 * @param variable name of the environment variable
 */
public record Secret(String variable) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  /**
   * @throws IllegalArgumentException if the secret itself is written; its text is not in the
   *     message
   */
  public static Secret of(String written) {
    Matcher reference = REFERENCE.matcher(written.strip());
    if (!reference.matches()) {
      throw new IllegalArgumentException("a secret");
    }
    return new Secret(reference.group(1));
  }

  /** What the environment says; empty where it says nothing. */
  public Optional<String> value() {
    return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return "${" + variable + "}";
  }
}
