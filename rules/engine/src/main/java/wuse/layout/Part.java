package wuse.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a file and where its characters stand; or one that is yet to be written. */
public sealed interface Part {

  Stretch at();

  /** Characters of the text from {@code start} on, those from {@code end} on not among them. */
  record Stretch(int start, int end) {
    /** Of what is not written yet. */
    public static final Stretch NOWHERE = new Stretch(-1, -1);

    boolean holds(int place) {
      return start <= place && place < end;
    }
  }

  /** How a single value is written. */
  enum Style {
    PLAIN,
    /** In quotes, single or double. */
    QUOTED,
    /** Over lines of its own, after {@code |} or {@code >}. */
    LINES
  }

  /** A single value: text, number, date. */
  record Word(String text, Style style, Stretch at) implements Part {

    /** Whether it says that there is no value. */
    boolean isNull() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** A list. */
  record Row(List<Entry> entries, boolean inLine, Stretch at) implements Part {}

  /** A mapping, in the order of the file. */
  record Table(List<Entry> entries, boolean inLine, Stretch at) implements Part {

    /** What stands at the key; null where it is not there. */
    public @Nullable Entry get(String key) {
      return entries.stream().filter(entry -> key.equals(entry.name())).findFirst().orElse(null);
    }
  }

  /**
   * One line of a table, or with no key one item of a list.
   *
   * @param start where its key begins, or its dash, or in {@code [a, b]} the value itself
   */
  record Entry(@Nullable Word key, Part value, int start) {

    /** Its key; empty for an item of a list. */
    public String name() {
      return key == null ? "" : key.text();
    }
  }

  /** What is in it, one below the other; none of a single value. */
  default List<Entry> children() {
    if (this instanceof Table table) {
      return table.entries();
    }
    return this instanceof Row row ? row.entries() : List.of();
  }

  /** Whether it stands in one go, rather than over lines that hang together by their indent. */
  default boolean isInLine() {
    return this instanceof Table table
        ? table.inLine()
        : !(this instanceof Row row) || row.inLine();
  }

  /** What it says, without places, spelling and the order of keys. */
  default Object meaning() {
    if (this instanceof Word word) {
      return word.isNull() ? NoValue.HERE : word.text();
    }
    if (this instanceof Row row) {
      return row.entries().stream().map(entry -> entry.value().meaning()).toList();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    children().forEach(entry -> fields.put(entry.name(), entry.value().meaning()));
    return fields;
  }

  /** {@code ~}, {@code null} and nothing at all. */
  enum NoValue {
    HERE
  }

  /** A number, a date, a name: written without quotes where that can be read back. */
  static Word plain(String text) {
    return new Word(text, Style.PLAIN, Stretch.NOWHERE);
  }

  static Word quoted(String text) {
    return new Word(text, Style.QUOTED, Stretch.NOWHERE);
  }

  static Row row(List<? extends Part> items) {
    List<Entry> entries = new ArrayList<>();
    items.forEach(item -> entries.add(new Entry(null, item, -1)));
    return new Row(List.copyOf(entries), true, Stretch.NOWHERE);
  }

  static Table table(Map<String, ? extends Part> fields) {
    List<Entry> entries = new ArrayList<>();
    fields.forEach((key, value) -> entries.add(new Entry(plain(key), value, -1)));
    return new Table(List.copyOf(entries), true, Stretch.NOWHERE);
  }
}
