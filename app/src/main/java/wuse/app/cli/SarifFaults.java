package wuse.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Position;

/** Faults in the Static Analysis Results Interchange Format, 2.1.0. */
final class SarifFaults {
  private final FaultPage page;
  private final String language;

  SarifFaults(FaultPage page, String language) {
    this.page = page;
    this.language = language;
  }

  /** One log with one run. */
  String page(List<Fault> faults) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          tool(json, faults);
          json.writeStringProperty("columnKind", "unicodeCodePoints");
          json.writeArrayPropertyStart("results");
          faults.stream().sorted().forEach(fault -> result(json, fault));
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void tool(JsonGenerator json, List<Fault> faults) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "wuse policy check");
    json.writeArrayPropertyStart("rules");
    for (String code : new TreeSet<>(faults.stream().map(Fault::code).toList())) {
      json.writeStartObject();
      json.writeStringProperty("id", code);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Fault fault) {
    FaultPage.Said said = page.said(fault, language);
    json.writeStartObject();
    json.writeStringProperty("ruleId", fault.code());
    json.writeStringProperty("level", level(fault.severity()));
    message(json, said.lines());
    json.writeArrayPropertyStart("locations");
    location(json, said.file(), fault.at(), fault.length());
    json.writeEndArray();
    Position related = fault.related();
    if (related != null) {
      String folder = said.file().substring(0, said.file().length() - fault.at().file().length());
      json.writeArrayPropertyStart("relatedLocations");
      location(json, folder + related.file(), related, 0);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static String level(Fault.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
    };
  }

  private static void message(JsonGenerator json, String text) {
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, String file, Position at, int length) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(file));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", at.line());
    json.writeNumberProperty("startColumn", at.column());
    if (length > 0) {
      json.writeNumberProperty("endColumn", at.column() + length);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      return file;
    }
  }
}
