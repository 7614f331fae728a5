package wuse.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, as canonical JSON (keys and escapes as in RFC 8785): {@code key, kind,
 * occurred, source, unit, values}. Keys and kinds are the Chinese names, so that renaming a record
 * in Java changes no id. Among the values are the event, the standing and who obtained it: each
 * changes what the fact means. {@code recorded} and the place are not there. Absent values are left
 * out, so that a new optional field changes no id either.
 */
final class Statement {
  private static final List<FactField> STANDING_BY_AND_EVENT =
      List.of(
          FactField.common("证据等级", "standing", Standing.class, false, Known::standing),
          FactField.common("取得方", "by", Obtainer.class, false, Known::by),
          FactField.common("事由", "event", String.class, true, Known::event));
  private static final Map<FactKind<?>, List<FactField>> ORDER = new ConcurrentHashMap<>();

  private final StringBuilder json = new StringBuilder(400);
  private boolean first = true;

  private Statement() {}

  static String of(Fact fact) {
    Known known = fact.known();
    FactKind<?> kind = fact.kind();
    Statement statement = new Statement();
    statement.json.append('{');
    statement.member("key", known.key());
    statement.member("kind", kind.zh());
    statement.member("occurred", known.occurred());
    statement.member("source", known.origin().source());
    statement.member("unit", known.unit().text());
    statement.name("values");
    statement.values(fact, kind);
    return statement.json.append('}').toString();
  }

  private void values(Fact fact, FactKind<?> kind) {
    json.append('{');
    first = true;
    for (FactField field : ORDER.computeIfAbsent(kind, Statement::inOrder)) {
      member(field.zh(), field.get(fact));
    }
    json.append('}');
  }

  // UTF-16 code units, as RFC 8785 orders keys and String compares
  private static List<FactField> inOrder(FactKind<?> kind) {
    return Stream.concat(
            kind.fields().stream().filter(FactField::own), STANDING_BY_AND_EVENT.stream())
        .sorted(Comparator.comparing(FactField::zh))
        .toList();
  }

  private void member(String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    name(name);
    if (value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof BigDecimal number) {
      string(number.stripTrailingZeros().toPlainString());
    } else {
      string(value.toString());
    }
  }

  private void name(String name) {
    if (!first) {
      json.append(',');
    }
    first = false;
    string(name);
    json.append(':');
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      escaped(text.charAt(i));
    }
    json.append('"');
  }

  private void escaped(char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> plainOrControl(c);
    }
  }

  private void plainOrControl(char c) {
    if (c < ' ') {
      json.append(String.format("\\u%04x", (int) c));
    } else {
      json.append(c);
    }
  }
}
