package wuse.sources.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A value of a mapping file with its place: a word, a list or a map; exactly one of the three.
 *
 * @param under the key whose value it is; null for an item of a list
 */
record Node(
    int line,
    int column,
    @Nullable Node under,
    @Nullable String word,
    @Nullable List<Node> list,
    @Nullable Map<String, Node> map) {
  private static final YAMLFactory YAML = new YAMLFactory();

  /** The first and only document of a text. */
  static Node read(String text, MappingFaults faults) {
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return new Reading(parser, faults).node();
    } catch (JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      Node there = at == null ? empty(1, 1) : empty(at.getLineNr(), at.getColumnNr());
      faults.add("S301", there, said(broken), List.of());
      return there;
    }
  }

  private static Node empty(int line, int column) {
    return new Node(line, column, null, null, null, Map.of());
  }

  // without the excerpt, which counts its lines anew
  private static String said(JacksonException broken) {
    return String.valueOf(broken.getOriginalMessage())
        .lines()
        .filter(line -> !line.startsWith(" "))
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** Its key where it is the value of one, else itself: where a wrong key stands. */
  Node key() {
    return under == null ? this : under;
  }

  private Node under(Node key) {
    return new Node(line, column, key, word, list, map);
  }

  private record Reading(JsonParser parser, MappingFaults faults) {
    Node node() {
      TokenStreamLocation at = parser.currentTokenLocation();
      JsonToken token = parser.currentToken();
      Node there = empty(at.getLineNr(), at.getColumnNr());
      if (token == JsonToken.START_OBJECT) {
        return new Node(there.line(), there.column(), null, null, null, map());
      }
      if (token == JsonToken.START_ARRAY) {
        return new Node(there.line(), there.column(), null, null, list(), null);
      }
      String word = token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
      return new Node(there.line(), there.column(), null, word, null, null);
    }

    private Map<String, Node> map() {
      Map<String, Node> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        TokenStreamLocation at = parser.currentTokenLocation();
        Node key = empty(at.getLineNr(), at.getColumnNr());
        parser.nextToken();
        if (map.put(name, node().under(key)) != null) {
          faults.add("S302", key, name, List.of());
        }
      }
      return map;
    }

    private List<Node> list() {
      List<Node> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(node());
      }
      return list;
    }
  }

  /** The value of a key; null if this is no map or does not have it. */
  @Nullable Node get(String key) {
    return map == null ? null : map.get(key);
  }

  /** The nodes of a list; a node that is none is a list of itself. */
  List<Node> each() {
    return list == null ? List.of(this) : list;
  }
}
