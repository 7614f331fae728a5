package wuse.app.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import wuse.change.Change;
import wuse.change.ChangeText;
import wuse.preview.Cause;
import wuse.preview.Effect;
import wuse.preview.Example;
import wuse.preview.Group;
import wuse.preview.Mover;
import wuse.preview.Part;
import wuse.preview.Preview;
import wuse.preview.Reason;

/** 试算 for programs: one object on one line. */
final class PreviewJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String language;
  private final ChangeText sentences;
  private final BigDecimal brake;
  private final EffortJson effort;

  PreviewJson(String language, BigDecimal brake, EffortJson effort) {
    this.language = language;
    this.sentences = new ChangeText(language);
    this.brake = brake;
    this.effort = effort;
  }

  String line(Preview preview, List<Group.Dimension> by, PreviewTimes times) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("day", preview.day().toString());
      json.writeNumberProperty("units", preview.units());
      json.writeStringProperty("dataDigest", preview.dataDigest());
      changes(json, "changes", preview.changes());
      json.writeArrayPropertyStart("parts");
      preview.parts().forEach(part -> part(json, part));
      json.writeEndArray();
      json.writeArrayPropertyStart("packs");
      preview.effects().forEach(effect -> effect(json, effect, by));
      json.writeEndArray();
      json.writeObjectPropertyStart("nullCheck");
      json.writeNumberProperty("moved", preview.unlike());
      json.writeEndObject();
      json.writeObjectPropertyStart("seconds");
      json.writeNumberProperty("read", new BigDecimal(PreviewTimes.seconds(times.read())));
      json.writeNumberProperty("graded", new BigDecimal(PreviewTimes.seconds(times.graded())));
      json.writeEndObject();
      json.writeEndObject();
    }
    return line.toString();
  }

  private void changes(JsonGenerator json, String name, List<Change> changes) {
    json.writeArrayPropertyStart(name);
    changes.forEach(change -> json.writeString(sentences.sentence(change)));
    json.writeEndArray();
  }

  private void part(JsonGenerator json, Part part) {
    json.writeStartObject();
    json.writeArrayPropertyStart("of");
    for (Part.Atom atom : part.atoms()) {
      json.writeStartObject();
      json.writeStringProperty("kind", atom.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("pack", atom.pack());
      json.writeStringProperty("id", atom.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    changes(json, "changes", part.changes());
    json.writeEndObject();
  }

  private void effect(JsonGenerator json, Effect effect, List<Group.Dimension> by) {
    json.writeStartObject();
    json.writeStringProperty("pack", effect.pack());
    json.writeStringProperty("digestBefore", effect.digestBefore());
    json.writeStringProperty("digestAfter", effect.digestAfter());
    counts(json, "before", effect.before());
    counts(json, "after", effect.after());
    json.writeObjectPropertyStart("transitions");
    effect.transitions().forEach((from, row) -> counts(json, from, row));
    json.writeEndObject();
    json.writeNumberProperty("compared", effect.compared());
    json.writeNumberProperty("moved", effect.moved());
    json.writeNumberProperty("worse", effect.worse());
    json.writeNumberProperty("better", effect.better());
    json.writeBooleanProperty("needsApproval", effect.worseThan(brake));
    effort.write(json, effect);
    json.writeArrayPropertyStart("causes");
    effect.causes().forEach(cause -> cause(json, cause));
    json.writeEndArray();
    json.writeArrayPropertyStart("groups");
    effect.groups().stream().filter(g -> by.contains(g.by())).forEach(g -> group(json, g));
    json.writeEndArray();
    json.writeArrayPropertyStart("sample");
    effect.examples().forEach(example -> example(json, example));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Integer> counts) {
    json.writeObjectPropertyStart(name);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void cause(JsonGenerator json, Cause cause) {
    json.writeStartObject();
    json.writeStringProperty("kind", cause.kind().name().toLowerCase(Locale.ROOT));
    json.writeArrayPropertyStart("parts");
    cause.parts().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("units", cause.units());
    json.writeNumberProperty("worse", cause.worse());
    json.writeEndObject();
  }

  private static void group(JsonGenerator json, Group group) {
    json.writeStartObject();
    json.writeStringProperty("by", group.by().zh());
    json.writeStringProperty("value", group.value());
    json.writeNumberProperty("units", group.units());
    json.writeNumberProperty("worse", group.worse());
    json.writeNumberProperty("better", group.better());
    json.writeEndObject();
  }

  private void example(JsonGenerator json, Example example) {
    Mover mover = example.mover();
    json.writeStartObject();
    json.writeStringProperty("enterprise", mover.member().unit());
    json.writeStringProperty("name", mover.member().name());
    json.writeStringProperty("from", mover.from());
    json.writeStringProperty("to", mover.to());
    score(json, "scoreBefore", mover.scoreBefore());
    score(json, "scoreAfter", mover.scoreAfter());
    json.writeArrayPropertyStart("reasons");
    example.reasons().forEach(reason -> reason(json, reason));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void score(JsonGenerator json, String name, @Nullable BigDecimal score) {
    if (score == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, score);
    }
  }

  private void reason(JsonGenerator json, Reason reason) {
    json.writeStartObject();
    json.writeStringProperty("id", reason.id());
    json.writeNumberProperty("pointsBefore", reason.pointsBefore());
    json.writeNumberProperty("pointsAfter", reason.pointsAfter());
    json.writeStringProperty("before", reason.before().in(language));
    json.writeStringProperty("after", reason.after().in(language));
    json.writeEndObject();
  }
}
