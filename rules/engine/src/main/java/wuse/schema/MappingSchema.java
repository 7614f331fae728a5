package wuse.schema;

import static wuse.schema.ScalarSchema.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.policy.Content;
import wuse.policy.Keys;

/** A mapping with declared keys, and what stands at each, as JSON Schema says it. */
final class MappingSchema {
  private static final SchemaWords WORDS = new SchemaWords();

  private final Map<String, Object> definitions;

  /**
   * @param definitions takes the definitions that a mapping refers to
   */
  MappingSchema(Map<String, Object> definitions) {
    this.definitions = definitions;
  }

  Map<String, Object> of(Keys keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.all().forEach(key -> put(properties, keys.name(), key));
    for (Keys.Fork fork : keys.forks()) {
      fork.ways().values().forEach(way -> way.all().forEach(k -> put(properties, way.name(), k)));
    }
    Map<String, Object> schema = new LinkedHashMap<>(WORDS.of(keys.name(), ""));
    schema.put("type", "object");
    schema.put("required", needed(keys));
    schema.put("properties", properties);
    schema.put(
        "additionalProperties", keys.others().<Object>map(this::content).orElse(Boolean.FALSE));
    schema.put("defaultSnippets", List.of(Snippet.of(keys, WORDS)));
    ways(keys, schema);
    return schema;
  }

  private void put(Map<String, Object> properties, String mapping, Keys.Key key) {
    Map<String, Object> property = new LinkedHashMap<>(WORDS.of(mapping, key.name()));
    property.putAll(content(key.content()));
    properties.merge(key.name(), property, MappingSchema::either);
  }

  /** A key that two ways have, each with words of its own, takes the longer list. */
  @SuppressWarnings("unchecked")
  private static Object either(Object one, Object other) {
    Object words = ((Map<String, Object>) one).get("enum");
    Object more = ((Map<String, Object>) other).get("enum");
    return words instanceof List<?> a && more instanceof List<?> b && b.size() > a.size()
        ? other
        : one;
  }

  private static List<String> needed(Keys keys) {
    return keys.all().stream().filter(Keys.Key::needed).map(Keys.Key::name).toList();
  }

  /** Ways that exclude each other; a key of a way asks for the key that tells the way. */
  private static void ways(Keys keys, Map<String, Object> schema) {
    List<Object> all = new ArrayList<>();
    Map<String, List<Object>> leads = new TreeMap<>();
    for (Keys.Fork fork : keys.forks()) {
      List<Object> choice = new ArrayList<>();
      fork.ways()
          .forEach(
              (lead, way) -> {
                choice.add(schema("required", needed(way)));
                way.all().stream()
                    .map(Keys.Key::name)
                    .filter(key -> !key.equals(lead))
                    .forEach(
                        key ->
                            leads
                                .computeIfAbsent(key, none -> new ArrayList<>())
                                .add(schema("required", List.of(lead))));
              });
      all.add(schema(fork.exclusive() ? "oneOf" : "anyOf", choice));
    }
    if (keys.name().equals("term")) {
      all.addAll(WhereSchema.byKind());
    }
    if (!all.isEmpty()) {
      schema.put("allOf", all);
    }
    if (!leads.isEmpty()) {
      Map<String, Object> dependent = new LinkedHashMap<>();
      leads.forEach((key, some) -> dependent.put(key, schema("anyOf", some)));
      schema.put("dependentSchemas", dependent);
    }
  }

  private Map<String, Object> content(Content content) {
    if (content instanceof Content.Plain plain) {
      define(plain);
      return ScalarSchema.of(plain);
    }
    if (content instanceof Content.Word word) {
      return schema("enum", word.of());
    }
    if (content instanceof Content.Group group) {
      return reference(group.keys().get());
    }
    if (content instanceof Content.Many many) {
      return list(many);
    }
    if (content instanceof Content.Pair pair) {
      return schema("type", "array", "items", content(pair.each()), "minItems", 2, "maxItems", 2);
    }
    if (content instanceof Content.Either either) {
      return schema("anyOf", either.of().stream().map(this::content).toList());
    }
    return content instanceof Content.Entries entries
        ? schema("type", "object", "additionalProperties", content(entries.value()))
        : schema("enum", List.of(true));
  }

  private Map<String, Object> list(Content.Many many) {
    Map<String, Object> list = schema("type", "array", "items", content(many.each()));
    if (!many.mayBeEmpty()) {
      list.put("minItems", 1);
    }
    return PackSchema.isPlain(many.each())
        ? schema("anyOf", List.of(content(many.each()), list))
        : list;
  }

  private Map<String, Object> reference(Keys keys) {
    if (!definitions.containsKey(keys.name())) {
      definitions.put(keys.name(), Map.of());
      definitions.put(keys.name(), of(keys));
    }
    return schema("$ref", "#/$defs/" + keys.name());
  }

  private void define(Content.Plain plain) {
    if (plain == Content.Plain.KIND) {
      definitions.putAll(WhereSchema.definitions());
    } else if (plain == Content.Plain.CONDITION || plain == Content.Plain.CELL_OR_CONDITION) {
      definitions.put("condition", WhereSchema.condition());
    }
  }
}
