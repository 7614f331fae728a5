package wuse.change;

import java.util.List;
import java.util.Map;

/** A policy taken apart as far as people speak of its parts. */
sealed interface Part {

  /**
   * A value.
   *
   * @param same equal where two values mean the same, however they are written
   * @param shown as people read it; empty where nothing is written
   */
  record Leaf(String same, String shown) implements Part {
    static final Leaf NONE = new Leaf("", "");

    static Leaf of(String text) {
      return new Leaf(text, text);
    }
  }

  /** Values of one name each. */
  record Group(String kind, Map<String, Part> of) implements Part {}

  /** Items told apart by a key; their order says nothing. */
  record Row(List<Item> of) implements Part {}

  /**
   * @param kind what it is, by which the catalogue gives its title
   * @param names what goes into the title: number, name
   * @param since the first day, where the item is a dated version; else empty
   */
  record Item(String key, String kind, List<String> names, String since, Part part) {}

  /** How many values it has. */
  default int size() {
    if (this instanceof Group group) {
      return group.of.values().stream().mapToInt(Part::size).sum();
    }
    return this instanceof Row row ? row.of.stream().mapToInt(item -> item.part.size()).sum() : 1;
  }
}
