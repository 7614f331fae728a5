package wuse.dossier;

import static wuse.dossier.DossierSchema.closed;
import static wuse.dossier.DossierSchema.date;
import static wuse.dossier.DossierSchema.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/** The part of the schema that speaks of facts. */
final class FactSchema {
  private static final String TIME = "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?$";

  /** A fact of the kind that it names. */
  Map<String, Object> anyKind() {
    List<String> names = new ArrayList<>();
    List<Object> cases = new ArrayList<>();
    for (FactKind<?> kind : FactKind.all()) {
      List<String> both = List.of(kind.zh(), kind.name());
      names.addAll(both);
      cases.add(
          ordered(
              "if",
              ordered("properties", ordered("kind", ordered("enum", both))),
              "then",
              ordered("$ref", "#/$defs/" + kind.zh())));
    }
    return ordered(
        "type",
        "object",
        "required",
        List.of("kind"),
        "properties",
        ordered("kind", ordered("enum", names)),
        "allOf",
        cases);
  }

  Map<String, Object> of(FactKind<?> kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", ordered("enum", List.of(kind.zh(), kind.name())));
    properties.putAll(FactReader.commonSchema());
    List<Object> needed = new ArrayList<>();
    needed.add(either("发生日期", "occurred"));
    own(kind, properties);
    for (FactField field : kind.ownFields()) {
      if (!field.optional()) {
        needed.add(either(field.zh(), field.name()));
      }
    }
    Map<String, Object> schema = closed(properties, List.of("kind"));
    schema.put("allOf", needed);
    return schema;
  }

  /** The enterprise block: an id, and what a profile may say. */
  Map<String, Object> profile(FactKind<?> kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", ordered("type", List.of("string", "integer")));
    own(kind, properties);
    return closed(properties, List.of("id"));
  }

  private static void own(FactKind<?> kind, Map<String, Object> properties) {
    for (FactField field : kind.ownFields()) {
      Map<String, Object> value = value(field);
      properties.put(field.zh(), value);
      properties.put(field.name(), value);
    }
  }

  private static Map<String, Object> either(String zh, String name) {
    return ordered(
        "anyOf", List.of(ordered("required", List.of(zh)), ordered("required", List.of(name))));
  }

  private static Map<String, Object> value(FactField field) {
    Map<String, Object> type = type(field);
    if (field.unit() != null) {
      type.put("description", field.unit());
    }
    return field.optional() ? ordered("anyOf", List.of(type, ordered("type", "null"))) : type;
  }

  private static Map<String, Object> type(FactField field) {
    return switch (field.type()) {
      case CHOICE -> ordered("enum", field.values());
      case INT -> ordered("type", "integer");
      case DECIMAL -> ordered("type", "number");
      case BOOL -> ordered("enum", List.of(true, false, "是", "否"));
      case DATE -> date();
      case TIME -> ordered("type", "string", "pattern", TIME);
      case TEXT, CREDIT_CODE, OUTLET, PERMIT_NUMBER, POLLUTANT, INDUSTRY, REGION ->
          ordered("type", List.of("string", "number"));
    };
  }
}
