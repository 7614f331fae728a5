package wuse.sources.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactKind;
import wuse.facts.Named;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;

/** What the nodes of a mapping file say, in the shapes that mappings are made of. */
final class NodeWords {
  private final MappingFaults faults;

  NodeWords(MappingFaults faults) {
    this.faults = faults;
  }

  void fault(String code, Node at, String written, List<String> arguments) {
    faults.add(code, at, written, arguments);
  }

  Set<String> keys(@Nullable Node node) {
    return words(node).stream().map(Column::key).collect(Collectors.toSet());
  }

  void known(Node node, List<String> keys) {
    if (node.map() == null) {
      faults.add("S309", node, text(node), keys);
      return;
    }
    node.map()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                faults.add("S303", value.key(), key, List.of(Nearest.to(key, keys)));
              }
            });
  }

  String required(Node node, String key) {
    Node value = node.get(key);
    if (value == null || value.word() == null || value.word().isBlank()) {
      faults.add("S304", node, key, List.of());
      return "?";
    }
    return value.word();
  }

  <E extends Named> E word(Node node, String key, E[] words, E otherwise) {
    Node value = node.get(key);
    return value == null || value.word() == null ? otherwise : named(words, value.word(), value);
  }

  <E extends Named> E named(E[] words, String word, Node at) {
    for (E each : words) {
      if (each.zh().equals(word)) {
        return each;
      }
    }
    faults.add("S303", at, word, Arrays.stream(words).map(Named::zh).toList());
    return words[0];
  }

  <E extends Enum<E>> E choice(@Nullable Node node, E[] words, E otherwise) {
    if (node == null || node.word() == null) {
      return otherwise;
    }
    for (E word : words) {
      if (word.name().toLowerCase(Locale.ROOT).equals(node.word())) {
        return word;
      }
    }
    List<String> allowed =
        Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    faults.add("S303", node, node.word(), allowed);
    return otherwise;
  }

  /** The kind of fact that an entry names; any other where it names none. */
  FactKind<?> kind(Node entry) {
    String name = required(entry, "kind");
    Node written = entry.get("kind");
    return FactKind.named(name)
        .orElseGet(
            () -> {
              List<String> all = FactKind.all().stream().map(FactKind::zh).toList();
              faults.add(
                  "S305", written == null ? entry : written, name, List.of(Nearest.to(name, all)));
              return FactKind.all().get(0);
            });
  }

  /** The unit of numbers, as we keep it; empty where none is named. */
  String unit(@Nullable Node node) {
    if (node == null || node.word() == null) {
      return "";
    }
    String word = node.word();
    return Measures.kept(word)
        .orElseGet(
            () -> {
              faults.add("S308", node, word, List.of());
              return "";
            });
  }

  int whole(@Nullable Node node, int otherwise) {
    try {
      return node == null || node.word() == null ? otherwise : Integer.parseInt(node.word());
    } catch (NumberFormatException noNumber) {
      faults.add("S307", node, text(node), List.of("0", "1"));
      return otherwise;
    }
  }

  static String text(@Nullable Node node) {
    return node == null || node.word() == null ? "" : node.word();
  }

  static List<String> words(@Nullable Node node) {
    return node == null
        ? List.of()
        : node.each().stream().map(NodeWords::text).filter(word -> !word.isEmpty()).toList();
  }

  static Names names(@Nullable Node node) {
    return Names.of(words(node));
  }

  /** A list whose items are each one column, an item being its name or the list of its names. */
  static List<Names> namesOfEach(@Nullable Node node) {
    return node == null ? List.of() : node.each().stream().map(NodeWords::names).toList();
  }

  static Map<String, String> pairs(@Nullable Node node) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (node != null && node.map() != null) {
      node.map().forEach((word, said) -> pairs.put(Absent.folded(word), text(said)));
    }
    return pairs;
  }

  static <T> List<T> each(@Nullable Node node, Function<Node, T> read) {
    return node == null ? List.of() : node.each().stream().map(read).toList();
  }
}
