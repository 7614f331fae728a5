package wuse.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wuse.facts.FactKind;
import wuse.facts.enterprise.UnitProfile;
import wuse.policy.Pack;
import wuse.policy.Term;

/**
 * JSON Schema (2020-12) of a dossier: every fact kind with its fields and every term, each by its
 * Chinese name and by its key, so that an editor completes and underlines.
 */
public final class DossierSchema {
  private final DossierWords words;
  private final String language;

  private DossierSchema(DossierWords words, String language) {
    this.words = words;
    this.language = language;
  }

  /**
   * @param packs whose terms a dossier may name
   * @param language of the descriptions, {@code zh} or {@code en}
   */
  public static String of(List<Pack> packs, String language) {
    return JsonPage.of(new DossierSchema(DossierWords.of(packs), language).schema());
  }

  private Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("enterprise", Map.of("$ref", "#/$defs/enterprise"));
    properties.put("facts", list(Map.of("$ref", "#/$defs/fact")));
    properties.put("terms", Map.of("$ref", "#/$defs/terms"));
    properties.put("covers", list(cover()));
    properties.put("releases", list(release()));
    properties.put("previous", previous());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", language.equals("en") ? "Dossier" : "卷宗");
    schema.putAll(closed(properties, List.of("enterprise")));
    schema.put("$defs", definitions());
    return schema;
  }

  private Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    FactSchema facts = new FactSchema();
    definitions.put("enterprise", facts.profile(FactKind.of(UnitProfile.class)));
    definitions.put("fact", facts.anyKind());
    definitions.put("terms", terms());
    definitions.put("carried", carried());
    FactKind.all().forEach(kind -> definitions.put(kind.zh(), facts.of(kind)));
    return definitions;
  }

  /** An object with these keys and no other. */
  static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("properties", properties);
    object.put("additionalProperties", false);
    return object;
  }

  static Map<String, Object> list(Object items) {
    return ordered("type", "array", "items", items);
  }

  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  static Map<String, Object> date() {
    return ordered("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
  }

  private static Map<String, Object> text() {
    return ordered("type", "string", "minLength", 1);
  }

  private Map<String, Object> terms() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Term term : words.terms()) {
      Map<String, Object> value = term(term);
      properties.put(term.name(), value);
      properties.put(term.key(), value);
    }
    return closed(properties, List.of());
  }

  private Map<String, Object> term(Term term) {
    Map<String, Object> value = value(term);
    Map<String, Object> withEvent =
        closed(ordered("value", value, "event", text()), List.of("value"));
    String unit = term.unit() == null ? "" : " (" + term.unit() + ")";
    String name = language.equals("en") ? term.english() : term.name();
    return ordered("description", name + unit, "anyOf", List.of(value, withEvent));
  }

  private Map<String, Object> value(Term term) {
    Set<String> allowed = words.wordsOf(term);
    Map<String, Object> word =
        allowed.isEmpty()
            ? ordered("type", List.of("string", "number"))
            : ordered("enum", List.copyOf(allowed));
    return switch (term.type()) {
      case BOOL -> ordered("type", "boolean");
      case INT -> ordered("type", "integer");
      case DECIMAL -> ordered("type", "number");
      case DATE -> date();
      case TEXT -> allowed.isEmpty() ? ordered("type", List.of("string", "number", "null")) : word;
      case LIST -> listValue(word);
    };
  }

  private static Map<String, Object> listValue(Map<String, Object> word) {
    Map<String, Object> entry = closed(ordered("name", word, "on", date()), List.of("name"));
    return list(ordered("anyOf", List.of(word, entry)));
  }

  private static Map<String, Object> cover() {
    List<String> kinds = new ArrayList<>();
    FactKind.all().forEach(kind -> kinds.addAll(List.of(kind.zh(), kind.name())));
    return closed(
        ordered("kind", ordered("enum", kinds), "from", date(), "to", date(), "source", text()),
        List.of("kind", "from"));
  }

  private static Map<String, Object> release() {
    return closed(
        ordered("indicator", text(), "on", date(), "document", text()), List.of("indicator", "on"));
  }

  private Map<String, Object> previous() {
    Map<String, Object> byRole = new LinkedHashMap<>();
    words.roles().forEach(role -> byRole.put(role, Map.of("$ref", "#/$defs/carried")));
    return ordered("anyOf", List.of(Map.of("$ref", "#/$defs/carried"), closed(byRole, List.of())));
  }

  private static Map<String, Object> carried() {
    Map<String, Object> colour = ordered("enum", orNull(CarriedReader.colours()));
    Map<String, Object> day = ordered("type", List.of("string", "null"));
    Map<String, Object> pending =
        closed(
            ordered("colour", colour, "noticed", date(), "answerBy", day, "effectiveOn", day),
            List.of("colour", "noticed"));
    pending.put("type", List.of("object", "null"));
    Map<String, Object> hold =
        closed(
            ordered(
                "id",
                text(),
                "atMost",
                colour,
                "from",
                date(),
                "until",
                date(),
                "released",
                day,
                "firstSeen",
                ordered("type", "boolean")),
            List.of("id", "atMost", "from", "until"));
    return closed(
        ordered(
            "asOf",
            date(),
            "colour",
            colour,
            "effectiveColour",
            colour,
            "pending",
            pending,
            "lastDowngrade",
            day,
            "holds",
            list(hold),
            "state",
            ordered("enum", orNull(CarriedReader.states())),
            "since",
            day,
            "until",
            day,
            "earliestAgain",
            day),
        List.of("asOf"));
  }

  private static Set<Object> orNull(Set<String> words) {
    Set<Object> all = new LinkedHashSet<>(words);
    all.add(JsonPage.NULL);
    return all;
  }
}
