package wuse.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 键: which keys a mapping of the format has. Declared once, beside the code that reads them: {@link
 * Block} lets nobody read another key and reports every other key that an author writes, and the
 * JSON Schema is generated from it.
 */
public final class Keys {
  private final String name;
  private final Map<String, Key> all;
  private final List<Fork> forks;
  private final @Nullable Content others;
  private final Setting setting;
  private final List<String> order;

  private Keys(
      String name,
      Map<String, Key> all,
      List<Fork> forks,
      @Nullable Content others,
      Setting setting,
      List<String> order) {
    this.name = name;
    this.all = Collections.unmodifiableMap(all);
    this.forks = List.copyOf(forks);
    this.others = others;
    this.setting = setting;
    this.order = List.copyOf(order);
  }

  /** How a mapping is set by {@code policy fmt}. */
  public enum Setting {
    /** A key a line. */
    STACKED,
    /** {@code {a: 1, b: 2}} in one line. */
    IN_LINE,
    /**
     * As its author set it, and all that stands in it: a table of cases and a story are both right.
     */
    FREE
  }

  public record Key(String name, Content content, boolean needed) {}

  /**
   * Ways that exclude each other, by the key that tells which it is.
   *
   * @param needed whether one of them must be there
   * @param exclusive whether only one of them may be there
   * @param ways each with the keys that it has besides those of the mapping, the telling one among
   *     them
   */
  public record Fork(boolean needed, boolean exclusive, Map<String, Keys> ways) {}

  /**
   * @param name by which the schema and its catalogue speak of the mapping, for example {@code
   *     band}
   */
  static Keys of(String name) {
    return new Keys(name, new LinkedHashMap<>(), List.of(), null, Setting.STACKED, List.of());
  }

  /** A key that must be there. */
  Keys need(String key, Content content) {
    return with(new Key(key, content, true));
  }

  /** A key that may be there. */
  Keys may(String key, Content content) {
    return with(new Key(key, content, false));
  }

  /** Keys that may be there, say something to people and are not read further. */
  Keys notes(String... keys) {
    Keys more = this;
    for (String key : keys) {
      more = more.may(key, Content.Plain.TEXT);
    }
    return more;
  }

  private Keys with(Key key) {
    Map<String, Key> more = new LinkedHashMap<>(all);
    more.put(key.name(), key);
    return new Keys(name, more, forks, others, setting, merged(order, List.of(key.name())));
  }

  /** A new key before the next one that is known already, so that ways share the order. */
  private static List<String> merged(List<String> known, List<String> more) {
    List<String> order = new ArrayList<>(known);
    int before = order.size();
    for (int i = more.size() - 1; i >= 0; i--) {
      int at = order.indexOf(more.get(i));
      if (at < 0) {
        order.add(before, more.get(i));
      } else {
        before = at;
      }
    }
    return order;
  }

  /** All keys of the other too. */
  Keys and(Keys other) {
    Map<String, Key> more = new LinkedHashMap<>(all);
    more.putAll(other.all);
    List<Fork> both = new ArrayList<>(forks);
    both.addAll(other.forks);
    Content rest = others == null ? other.others : others;
    return new Keys(name, more, both, rest, setting, merged(order, other.order));
  }

  /** Exactly one of these ways; each is told by its first key. */
  Keys oneOf(Keys... ways) {
    return fork(true, true, ways);
  }

  /** At least one of these ways. */
  Keys someOf(Keys... ways) {
    return fork(true, false, ways);
  }

  private Keys fork(boolean needed, boolean exclusive, Keys... ways) {
    Map<String, Keys> byFirst = new LinkedHashMap<>();
    for (Keys way : ways) {
      byFirst.put(way.all.keySet().iterator().next(), way);
    }
    List<Fork> more = new ArrayList<>(forks);
    more.add(new Fork(needed, exclusive, Collections.unmodifiableMap(byFirst)));
    List<String> longer = order;
    for (Keys way : byFirst.values()) {
      longer = merged(longer, way.order);
    }
    return new Keys(name, all, more, others, setting, longer);
  }

  /** Any other key may be there too, and holds this. */
  Keys others(Content content) {
    return new Keys(name, all, forks, content, setting, order);
  }

  /** The same, set by {@code policy fmt} in one line. */
  Keys inLine() {
    return new Keys(name, all, forks, others, Setting.IN_LINE, order);
  }

  /** The same, set as its author set it. */
  Keys free() {
    return new Keys(name, all, forks, others, Setting.FREE, order);
  }

  /** What kind of mapping it is, as schemas name it. */
  public String name() {
    return name;
  }

  public Setting setting() {
    return setting;
  }

  /** Every key that it may have, in the order in which they were declared. */
  public List<String> order() {
    return order;
  }

  /** What stands at the key; empty where no such key is declared. */
  public Optional<Content> content(String key) {
    Key own = all.get(key);
    if (own != null) {
      return Optional.of(own.content());
    }
    return forks.stream()
        .flatMap(fork -> fork.ways().values().stream())
        .flatMap(way -> way.content(key).stream())
        .findFirst()
        .or(this::others);
  }

  /** The telling keys of its ways. */
  List<String> leads() {
    return forks.stream().flatMap(fork -> fork.ways().keySet().stream()).toList();
  }

  /** Those of every mapping of this name, in order. */
  public List<Key> all() {
    return List.copyOf(all.values());
  }

  /** Keys of which one or the other must be there. */
  public List<Fork> forks() {
    return forks;
  }

  /** What keys hold that are not declared; empty where there may be none. */
  public Optional<Content> others() {
    return Optional.ofNullable(others);
  }

  /** Whether some mapping of this name may have the key. */
  boolean has(String key) {
    return all.containsKey(key)
        || forks.stream().flatMap(fork -> fork.ways().values().stream()).anyMatch(w -> w.has(key));
  }

  /** The keys that a mapping may have which already has these. */
  Set<String> beside(Set<String> present) {
    Set<String> known = new LinkedHashSet<>(all.keySet());
    for (Fork fork : forks) {
      List<Keys> taken =
          fork.ways().entrySet().stream()
              .filter(way -> present.contains(way.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      List<Keys> open =
          taken.isEmpty() || !fork.exclusive()
              ? List.copyOf(fork.ways().values())
              : taken.subList(0, 1);
      open.forEach(way -> known.addAll(way.beside(present)));
    }
    return known;
  }
}
