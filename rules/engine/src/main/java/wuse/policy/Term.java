package wuse.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 术语: a named, typed, united value that policy may read, and how it is found from facts.
 *
 * @param name the Chinese name, unique among all packs
 * @param key the stable key for programs, unique among all packs
 * @param unit absent for truth, words, dates and lists
 * @param values the closed list of words, best first; empty where the term is no word or the list
 *     is open
 */
public record Term(
    String name,
    String key,
    String english,
    Type type,
    @Nullable String unit,
    List<String> values,
    Derivation derivation,
    Position at) {

  /** What a value of the term is. */
  public enum Type {
    BOOL,
    INT,
    DECIMAL,
    TEXT,
    DATE,
    LIST;

    /** How a cell that tests the term is read; lists are never tested by a cell. */
    public CellReader.Kind cell() {
      return switch (this) {
        case BOOL -> CellReader.Kind.TRUTH;
        case INT, DECIMAL -> CellReader.Kind.NUMBER;
        case TEXT, LIST -> CellReader.Kind.WORD;
        case DATE -> CellReader.Kind.DATE;
      };
    }
  }

  /** Terms are the same when their keys are: a key is declared once. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && key.equals(term.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + key + ")";
  }
}
