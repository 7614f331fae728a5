package wuse.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import wuse.policy.Faults;
import wuse.policy.Node;

/** One JSON value as nodes with their places. */
final class JsonNodes {
  private final String file;
  private final int before;
  private final JsonParser parser;
  private final Faults faults;

  JsonNodes(String file, int before, JsonParser parser, Faults faults) {
    this.file = file;
    this.before = before;
    this.parser = parser;
    this.faults = faults;
  }

  /** From the current token on. */
  Node value() {
    Node.Place place = place();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return fields(place);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(place);
    }
    return new Node.Text(parser.getString(), token == JsonToken.VALUE_STRING, place());
  }

  private Node items(Node.Place place) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Node.Items(List.copyOf(items), place);
  }

  private Node fields(Node.Place place) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Node.Text key = new Node.Text(parser.getString(), true, place());
      parser.nextToken();
      Node.Field first = fields.putIfAbsent(key.text(), new Node.Field(key, value()));
      if (first != null) {
        faults.error("W0111", key.place(), first.key().place().at(), key.text());
      }
    }
    return new Node.Fields(fields, place);
  }

  private Node.Place place() {
    TokenStreamLocation from = parser.currentTokenLocation();
    TokenStreamLocation to = parser.currentLocation();
    boolean oneLine = from.getLineNr() == to.getLineNr();
    int length = oneLine ? Math.max(1, to.getColumnNr() - from.getColumnNr()) : 1;
    return Node.Place.of(file, before + from.getLineNr(), from.getColumnNr(), length);
  }
}
