package wuse.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wuse.decision.Carried;

/** Writes what a decision carries on, as {@link CarriedReader} reads it. */
record CarriedJson(JsonGenerator json) {

  void write(Carried carried) {
    json.writeStartObject();
    day("asOf", carried.asOf());
    if (carried.state() == null) {
      ofColours(carried);
    } else {
      text("state", carried.state());
      day("since", carried.since());
      day("until", carried.until());
      day("earliestAgain", carried.earliestAgain());
    }
    json.writeEndObject();
  }

  private void ofColours(Carried carried) {
    text("colour", carried.colour());
    text("effectiveColour", carried.effectiveColour());
    pending(carried.pending());
    day("lastDowngrade", carried.lastDowngrade());
    json.writeArrayPropertyStart("holds");
    carried.holds().forEach(this::hold);
    json.writeEndArray();
  }

  private void pending(Carried.@Nullable Pending pending) {
    if (pending == null) {
      json.writeNullProperty("pending");
      return;
    }
    json.writeObjectPropertyStart("pending");
    text("colour", pending.colour());
    day("noticed", pending.noticed());
    day("answerBy", pending.answerBy());
    day("effectiveOn", pending.effectiveOn());
    json.writeEndObject();
  }

  private void hold(Carried.Hold hold) {
    json.writeStartObject();
    text("id", hold.id());
    text("atMost", hold.atMost());
    day("from", hold.from());
    day("until", hold.until());
    day("released", hold.released());
    if (hold.firstSeen()) {
      json.writeBooleanProperty("firstSeen", true);
    }
    json.writeEndObject();
  }

  private void text(String key, @Nullable String value) {
    json.writeStringProperty(key, value);
  }

  private void day(String key, @Nullable LocalDate day) {
    text(key, day == null ? null : day.toString());
  }
}
