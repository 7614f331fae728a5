package wuse.schema;

import static wuse.schema.ScalarSchema.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.policy.Content;
import wuse.policy.Keys;

/** What an editor puts in for a mapping: every key that must be there, with a place to type. */
final class Snippet {
  private int places;

  private Snippet() {}

  static Map<String, Object> of(Keys keys, SchemaWords words) {
    Map<String, Object> said = words.of(keys.name(), "");
    return schema(
        "label",
        said.getOrDefault("title", keys.name()),
        "description",
        said.getOrDefault("description", ""),
        "body",
        new Snippet().body(keys, 2));
  }

  private Map<String, Object> body(Keys keys, int depth) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (Keys.Key key : keys.all()) {
      if (key.needed()) {
        body.put(key.name(), value(key.content(), depth));
      }
    }
    for (Keys.Fork fork : keys.forks()) {
      Keys way = List.copyOf(fork.ways().values()).get(fork.ways().size() - 1);
      way.all().stream()
          .filter(Keys.Key::needed)
          .forEach(key -> body.put(key.name(), value(key.content(), depth)));
    }
    return body;
  }

  private Object value(Content content, int depth) {
    if (content instanceof Content.Word word) {
      return "${" + ++places + ":" + word.of().get(0) + "}";
    }
    if (content instanceof Content.Group group && depth > 0) {
      return body(group.keys().get(), depth - 1);
    }
    if (content instanceof Content.Many many && depth > 0) {
      return List.of(value(many.each(), depth - 1));
    }
    if (content instanceof Content.Either either) {
      return value(either.of().get(0), depth);
    }
    return content instanceof Content.Affirmed ? (Object) true : "$" + ++places;
  }
}
