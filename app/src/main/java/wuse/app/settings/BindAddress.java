package wuse.app.settings;

import java.util.regex.Pattern;

/**
 * An address of this machine, in numbers: a name would have to be asked of others.
 *
 * @param text as in {@code 127.0.0.1}, {@code 0.0.0.0}, {@code ::1}
 */
public record BindAddress(String text) {
  private static final Pattern FOUR =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}(%[0-9A-Za-z]+)?");

  public BindAddress {
    boolean four = FOUR.matcher(text).matches();
    boolean six = text.contains(":") && SIX.matcher(text).matches();
    if (!four && !six) {
      throw new IllegalArgumentException(text);
    }
  }

  /**
   * @throws IllegalArgumentException if it is no address in numbers
   */
  public static BindAddress of(String written) {
    return new BindAddress(written.strip());
  }

  /** Whether only this machine can reach it. */
  public boolean loopback() {
    return text.startsWith("127.") || text.equals("::1");
  }

  /** As an address of the web shows it. */
  public String inAddress() {
    return text.contains(":") ? "[" + text + "]" : text;
  }

  @Override
  public String toString() {
    return text;
  }
}
