package wuse.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a YAML file, with the place of every key and value; says nothing of what it means.
 */
public sealed interface Node {

  Place place();

  /** Where a node stands and how many characters of its first line are its own. */
  record Place(Position at, int length) {

    public static Place of(String file, int line, int column, int length) {
      return new Place(new Position(file, line, column), length);
    }

    /** {@code length} characters, {@code offset} characters further on in the line. */
    public Place part(int offset, int length) {
      return of(at.file(), at.line(), at.column() + offset, length);
    }
  }

  /**
   * One value, as written: numbers and dates too stay text until one is due.
   *
   * @param quoted whether quotes, which belong to the place but not to the text, stand around it
   */
  record Text(String text, boolean quoted, Place place) implements Node {

    /** Whether it says that there is no value, as YAML and JSON do. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    /**
     * Whether the text stands in one line, so that its characters can be counted off from its
     * place.
     */
    boolean oneLine() {
      return text.codePointCount(0, text.length()) + (quoted ? 2 : 0) == place.length();
    }

    /**
     * The place of {@code length} characters of the text from {@code offset} on, or of all of it.
     */
    Place part(int offset, int length) {
      return oneLine() ? place.part(offset + (quoted ? 1 : 0), length) : place;
    }
  }

  /** A list. */
  record Items(List<Node> of, Place place) implements Node {}

  /** In the order of the file. */
  record Fields(Map<String, Field> of, Place place) implements Node {

    public @Nullable Node get(String key) {
      Field field = of.get(key);
      return field == null ? null : field.value();
    }
  }

  record Field(Text key, Node value) {}

  /** Stands for what is missing or unreadable and has been reported as such. */
  record Nothing(Place place) implements Node {}
}
