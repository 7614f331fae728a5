package wuse.schema;

import static wuse.schema.ScalarSchema.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/** What a term may ask of the facts of one kind: their fields, with unit and words. */
final class WhereSchema {

  private WhereSchema() {}

  /** A condition over terms. */
  static Map<String, Object> condition() {
    return condition(ScalarSchema.cell(), "condition", Map.of(), "");
  }

  /** {@code where} of any kind and of each kind, by name of the definition. */
  static Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("where", condition(ScalarSchema.cell(), "where", Map.of(), ""));
    for (FactKind<?> kind : FactKind.all()) {
      definitions.put(name(kind), of(kind));
    }
    return definitions;
  }

  private static String name(FactKind<?> kind) {
    return "where " + kind.zh();
  }

  private static Map<String, Object> of(FactKind<?> kind) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (FactField field : kind.fields()) {
      Map<String, Object> cell = ScalarSchema.cell();
      cell.putAll(said(field));
      fields.put(field.zh(), cell);
    }
    String english =
        kind.fields().stream().map(FactField::name).collect(Collectors.joining("|", "^(", ")$"));
    return condition(null, name(kind), fields, english);
  }

  /** Cells by name, and {@code any}, {@code all}, {@code not} of such. */
  private static Map<String, Object> condition(
      @Nullable Object others, String self, Map<String, Object> cells, String english) {
    Map<String, Object> again = schema("$ref", "#/$defs/" + self);
    Object some = schema("type", "array", "items", again, "minItems", 1);
    Map<String, Object> properties = new LinkedHashMap<>(cells);
    properties.put("any", some);
    properties.put("all", some);
    properties.put("not", again);
    Map<String, Object> condition = schema("type", "object", "properties", properties);
    if (!english.isEmpty()) {
      condition.put("patternProperties", schema(english, ScalarSchema.cell()));
    }
    condition.put("additionalProperties", others == null ? (Object) false : others);
    return condition;
  }

  private static Map<String, Object> said(FactField field) {
    String unit = field.unit() == null ? "" : "（" + field.unit() + "）";
    String words = String.join("、", field.values());
    return SchemaWords.said(field.zh() + unit, words, field.name(), "");
  }

  /** Holds {@code where} and the fields of a term to the kind that it names. */
  static List<Object> byKind() {
    List<Object> cases = new ArrayList<>();
    for (FactKind<?> kind : FactKind.all()) {
      Map<String, Object> from = schema("from", schema("enum", List.of(kind.zh(), kind.name())));
      Map<String, Object> narrowed = new LinkedHashMap<>();
      narrowed.put("where", schema("$ref", "#/$defs/" + name(kind)));
      Map<String, Object> field = schema("enum", fields(kind));
      narrowed.put("on", field);
      narrowed.put("current", schema("items", field));
      narrowed.put("of", schema("if", schema("type", "string"), "then", field));
      cases.add(
          schema(
              "if",
              schema("required", List.of("from"), "properties", from),
              "then",
              schema("properties", narrowed)));
    }
    return cases;
  }

  private static List<String> fields(FactKind<?> kind) {
    List<String> names = new ArrayList<>();
    kind.fields().forEach(field -> names.add(field.zh()));
    kind.fields().forEach(field -> names.add(field.name()));
    return names;
  }
}
