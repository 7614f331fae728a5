package wuse.app.settings;

/**
 * A TCP port.
 *
 * @param number 0 to 65535; 0 for one that is free
 */
public record Port(int number) {
  private static final int LAST = 65_535;

  public Port {
    if (number < 0 || number > LAST) {
      throw new IllegalArgumentException(String.valueOf(number));
    }
  }

  /**
   * @throws IllegalArgumentException if it is no whole number from 0 to 65535
   */
  public static Port of(String written) {
    return new Port(Integer.parseInt(written.strip()));
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
