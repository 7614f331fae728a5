package wuse.policy;

/**
 * Text as a terminal shows it: control characters made visible, full-width characters two columns
 * wide.
 */
final class Shown {
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private Shown() {}

  /** Without characters that could move the cursor or change colours. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> plain.appendCodePoint(visible(point)));
    return plain.toString();
  }

  private static int visible(int point) {
    if (point < 0x20) {
      return 0x2400 + point;
    }
    int type = Character.getType(point);
    boolean control = type == Character.CONTROL || type == Character.FORMAT;
    return control || type == Character.LINE_SEPARATOR ? 0xFFFD : point;
  }

  static int width(String text) {
    return text.codePoints().map(Shown::width).sum();
  }

  static int width(int point) {
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return 2;
      }
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? 0 : 1;
  }
}
