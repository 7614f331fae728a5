package wuse.sources.written;

import java.util.Locale;
import java.util.Optional;

/** 是 and 否 as tables write them. */
public final class Truth {
  private Truth() {}

  /** Empty if it is neither. */
  public static Optional<Boolean> of(String text) {
    return switch (Absent.folded(text).toLowerCase(Locale.ROOT)) {
      case "是", "true", "y", "yes", "√", "✓", "有" -> Optional.of(true);
      case "否", "false", "n", "no", "×", "✗", "没有" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
