package wuse.app.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whatever a test calls for with {@code --format json} must be what is published of it. */
final class HeldToSchema {
  private static final Set<String> GROUPS =
      Set.of("policy", "quarantine", "account", "policy-release");
  private static final Set<String> VALUED = Set.of("--packs", "--lang", "--home", "--format");
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private HeldToSchema() {}

  static void check(List<String> arguments, String out) {
    int format = arguments.indexOf("--format");
    if (format < 0 || !arguments.get(format + 1).equals("json")) {
      return;
    }
    String name = AnswerSchema.name(command(arguments)).orElse(null);
    out.lines().filter(line -> !line.isBlank()).forEach(line -> check(name, line));
  }

  private static void check(@Nullable String name, String line) {
    List<Error> errors =
        name == null
            ? List.of()
            : SCHEMAS.computeIfAbsent(name, HeldToSchema::schema).validate(line, InputFormat.JSON);
    if (name == null || !errors.isEmpty()) {
      throw new AssertionError(name + " " + errors + "\n" + line);
    }
  }

  static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(AnswerSchema.of(name), InputFormat.JSON);
  }

  private static String command(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String word = each.next();
      if (VALUED.contains(word)) {
        each.next();
      } else if (words.isEmpty() || GROUPS.contains(String.join("-", words))) {
        words.add(word);
      }
    }
    return String.join("-", words);
  }
}
