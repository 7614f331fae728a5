package wuse.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.FactKind;
import wuse.policy.Content.Plain;

/** What is written the same wherever it stands, as JSON Schema says it. */
final class ScalarSchema {
  private static final List<String> ONE_VALUE = List.of("string", "number", "boolean");

  private ScalarSchema() {}

  static Map<String, Object> of(Plain content) {
    return switch (content) {
      case TEXT, PARAGRAPHS -> schema("type", ONE_VALUE, "pattern", "\\S");
      case NAME, CITATION -> schema("type", ONE_VALUE, "pattern", "^[^，]*[^，\\s][^，]*$");
      case NUMBER -> number();
      case POINTS -> schema(number(), "minimum", 0);
      case AMOUNT -> schema(number(), "exclusiveMinimum", 0);
      case COUNT ->
          schema("type", List.of("integer", "string"), "pattern", "^\\d{1,9}$", "minimum", 0);
      case SHARE -> schema(number(), "minimum", 0, "maximum", 1);
      case TRUTH -> schema("enum", List.of(true, false));
      case DATE ->
          schema(
              "type",
              "string",
              "pattern",
              "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
              "format",
              "date");
      case PERIOD -> schema("type", "string", "pattern", "^\\d{1,4} (day|month|year)s?$");
      case DAYS -> schema("type", "string", "pattern", "^\\d{1,5} days?$");
      case VALUE -> schema("type", ONE_VALUE);
      case ANY -> schema();
      case CONDITION -> schema("$ref", "#/$defs/condition");
      case CELL_OR_CONDITION ->
          schema("anyOf", List.of(cell(), schema("$ref", "#/$defs/condition")));
      case KIND -> schema("enum", kinds());
      case FIELD -> schema("type", "string", "pattern", "\\S");
      case WHERE -> schema("$ref", "#/$defs/where");
    };
  }

  private static Map<String, Object> number() {
    return schema("type", List.of("number", "string"), "pattern", "^-?\\d{1,15}(\\.\\d{1,9})?$");
  }

  /** A cell of a condition; what is in it only the reader can tell. */
  static Map<String, Object> cell() {
    return schema("type", ONE_VALUE, "pattern", "\\S");
  }

  private static List<String> kinds() {
    List<String> names = new ArrayList<>();
    FactKind.all().forEach(kind -> names.add(kind.zh()));
    FactKind.all().forEach(kind -> names.add(kind.name()));
    return names;
  }

  static Map<String, Object> schema(Object... pairs) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      schema.put((String) pairs[i], pairs[i + 1]);
    }
    return schema;
  }

  private static Map<String, Object> schema(Map<String, Object> of, Object... pairs) {
    Map<String, Object> schema = new LinkedHashMap<>(of);
    schema.putAll(schema(pairs));
    return schema;
  }
}
