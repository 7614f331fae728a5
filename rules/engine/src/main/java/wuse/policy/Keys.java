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

  private Keys(String name, Map<String, Key> all, List<Fork> forks, @Nullable Content others) {
    this.name = name;
    this.all = Collections.unmodifiableMap(all);
    this.forks = List.copyOf(forks);
    this.others = others;
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
    return new Keys(name, new LinkedHashMap<>(), List.of(), null);
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
    return new Keys(name, more, forks, others);
  }

  /** All keys of the other too. */
  Keys and(Keys other) {
    Map<String, Key> more = new LinkedHashMap<>(all);
    more.putAll(other.all);
    List<Fork> both = new ArrayList<>(forks);
    both.addAll(other.forks);
    return new Keys(name, more, both, others == null ? other.others : others);
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
    return new Keys(name, all, more, others);
  }

  /** Any other key may be there too, and holds this. */
  Keys others(Content content) {
    return new Keys(name, all, forks, content);
  }

  /** What kind of mapping it is, as schemas name it. */
  public String name() {
    return name;
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
