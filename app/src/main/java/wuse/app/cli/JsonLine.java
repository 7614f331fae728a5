package wuse.app.cli;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object in one line. */
final class JsonLine {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private JsonLine() {}

  /** With the properties that are written into it. */
  static String of(Consumer<JsonGenerator> properties) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    return line.toString();
  }
}
