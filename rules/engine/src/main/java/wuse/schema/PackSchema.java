package wuse.schema;

import static wuse.schema.ScalarSchema.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wuse.policy.Content;
import wuse.policy.FileKind;
import wuse.policy.Keys;
import wuse.policy.Words;

/**
 * The door of this package: JSON Schema (2020-12) of the files that policy staff write, from the
 * keys that their readers declare.
 */
public final class PackSchema {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final SchemaWords TITLES = new SchemaWords();

  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final MappingSchema mappings = new MappingSchema(definitions);

  private PackSchema() {}

  /** The schema of files of this kind, as a page with a line end. */
  public static String of(FileKind kind) {
    return JSON.writeValueAsString(new PackSchema().page(kind)) + "\n";
  }

  /**
   * What a key of a mapping is called, the same as an editor shows it; the key where nothing is
   * said.
   */
  public static Words title(Keys keys, String key) {
    return TITLES.title(keys.name(), key);
  }

  private Map<String, Object> page(FileKind kind) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$comment", "wuse policy schema " + kind.word());
    schema.putAll(root(kind.keys()));
    schema.put("$defs", definitions);
    return schema;
  }

  /** One mapping, or one for each word of {@code form}. */
  private Map<String, Object> root(List<Keys> keys) {
    if (keys.size() == 1) {
      return mappings.of(keys.get(0));
    }
    Map<String, Object> roster = schema("properties", schema("form", schema("const", "roster")));
    roster.put("required", List.of("form"));
    return schema(
        "type",
        "object",
        "if",
        roster,
        "then",
        mappings.of(keys.get(1)),
        "else",
        mappings.of(keys.get(0)));
  }

  /** What stands at a key, beside what is said of it. */
  static boolean isPlain(Content content) {
    return content instanceof Content.Plain || content instanceof Content.Word;
  }
}
