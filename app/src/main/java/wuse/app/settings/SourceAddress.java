package wuse.app.settings;

import java.util.regex.Pattern;

/**
 * Where a source is, without what opens it.
 *
 * @param text as in {@code jdbc:postgresql://10.0.0.5/supervision}, {@code https://10.0.0.6}
 */
public record SourceAddress(String text) {
  private static final Pattern KNOWN = Pattern.compile("(jdbc:[a-z0-9]+:|https?://)\\S+");
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)(password|pwd|passwd|token|secret)=[^&;]*|//[^/@\\s]*@");

  /**
   * @throws IllegalArgumentException if it is none, or holds a password
   */
  public SourceAddress {
    if (!KNOWN.matcher(text).matches() || PASSWORD.matcher(text).find()) {
      throw new IllegalArgumentException("address");
    }
  }

  /**
   * @throws IllegalArgumentException if it is no address that a source may have
   */
  public static SourceAddress of(String written) {
    return new SourceAddress(written.strip());
  }

  /** What may be shown of a text that may hold a password. */
  static String shown(String written) {
    return PASSWORD.matcher(written).replaceAll("…");
  }

  /** Whether it is a database's. */
  public boolean isDatabase() {
    return text.startsWith("jdbc:");
  }

  @Override
  public String toString() {
    return text;
  }
}
