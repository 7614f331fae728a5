package wuse.naive;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** True, false, and null for undecided. */
final class Kleene {
  private Kleene() {}

  static @Nullable Boolean all(Collection<@Nullable Boolean> parts) {
    if (parts.contains(false)) {
      return false;
    }
    return parts.contains(null) ? null : Boolean.TRUE;
  }

  static @Nullable Boolean any(Collection<@Nullable Boolean> parts) {
    if (parts.contains(true)) {
      return true;
    }
    return parts.contains(null) ? null : Boolean.FALSE;
  }

  static @Nullable Boolean not(@Nullable Boolean part) {
    return part == null ? null : !part;
  }
}
