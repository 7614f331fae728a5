package wuse.bench;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;

/** Facts as a list of objects with Chinese keys, by any format that Jackson writes. */
final class FactDocuments {
  private final TokenStreamFactory format;

  FactDocuments(TokenStreamFactory format) {
    this.format = format;
  }

  byte[] write(List<Held> facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try (JsonGenerator out = format.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartArray();
      facts.forEach(held -> write(held, out));
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static void write(Held held, JsonGenerator out) {
    Fact fact = held.fact();
    Known known = fact.known();
    out.writeStartObject();
    out.writeStringProperty("id", held.id().toString());
    out.writeStringProperty("kind", fact.kind().zh());
    out.writeStringProperty("key", known.key());
    out.writeStringProperty("occurred", known.occurred().toString());
    out.writeStringProperty("recorded", known.recorded().toString());
    out.writeStringProperty("source", known.origin().source());
    out.writeStringProperty("place", known.origin().place());
    out.writeStringProperty("standing", known.standing().zh());
    out.writeStringProperty("by", known.by().zh());
    if (known.event() != null) {
      out.writeStringProperty("event", known.event());
    }
    for (FactField field : fact.kind().ownFields()) {
      write(field.zh(), field.get(fact), out);
    }
    out.writeEndObject();
  }

  private static void write(String name, @Nullable Object value, JsonGenerator out) {
    if (value == null) {
      return;
    }
    out.writeName(name);
    if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      out.writeString(value.toString());
    }
  }

  List<Held> read(UnitId unit, byte[] bytes) {
    List<Held> facts = new ArrayList<>();
    try (JsonParser in = format.createParser(ObjectReadContext.empty(), bytes)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.START_OBJECT) {
        facts.add(held(unit, in));
      }
    }
    return facts;
  }

  private static Held held(UnitId unit, JsonParser in) {
    Map<String, Object> values = new HashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      values.put(name, token.isNumeric() ? in.getDecimalValue() : in.getString());
    }
    FactKind<?> kind = FactKind.named(taken(values, "kind")).orElseThrow();
    FactId id = FactId.parse(taken(values, "id"));
    return new Held(kind.create(known(unit, values), values), id);
  }

  private static Known known(UnitId unit, Map<String, Object> values) {
    return new Known(
        unit,
        taken(values, "key"),
        LocalDate.parse(taken(values, "occurred")),
        Instant.parse(taken(values, "recorded")),
        new Origin(taken(values, "source"), taken(values, "place")),
        word(Standing.values(), taken(values, "standing")),
        word(Obtainer.values(), taken(values, "by")),
        (String) values.remove("event"));
  }

  private static <E extends wuse.facts.Named> E word(E[] words, String zh) {
    for (E word : words) {
      if (word.zh().equals(zh)) {
        return word;
      }
    }
    throw new IllegalArgumentException(zh);
  }

  private static String taken(Map<String, Object> values, String name) {
    return String.valueOf(values.remove(name));
  }
}
