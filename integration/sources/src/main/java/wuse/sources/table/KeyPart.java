package wuse.sources.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a key: a word that is always the same, or what the row says there.
 *
 * @param name of the field or column; empty for a constant
 */
record KeyPart(@Nullable String constant, String name, Names names) {
  /** {@code =词} is a constant, anything else a field or a column. */
  static KeyPart written(String word) {
    return word.startsWith("=")
        ? new KeyPart(word.substring(1), "", Names.of(List.of()))
        : new KeyPart(null, word, Names.of(List.of(word)));
  }
}
