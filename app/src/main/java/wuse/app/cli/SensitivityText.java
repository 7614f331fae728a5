package wuse.app.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import wuse.policy.Words;
import wuse.preview.Sensitivity;
import wuse.preview.Sensitivity.Flips;
import wuse.preview.Sensitivity.Near;
import wuse.preview.Sensitivity.OfPack;
import wuse.preview.Sensitivity.OfTerm;

/** 敏感性: a table of measured terms for people, an object on one line for programs. */
final class SensitivityText {
  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final int DIGEST = 12;

  private final Catalogue catalogue;
  private final int sample;
  private final UnaryOperator<String> word;

  /**
   * @param sample so many units are named of those close to another colour
   */
  SensitivityText(Catalogue catalogue, int sample) {
    this.catalogue = catalogue;
    this.sample = sample;
    this.word = PreviewText.words(catalogue);
  }

  String of(Sensitivity found) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "sensitivity.head",
        found.day(),
        count(found.units()),
        found.dataDigest().substring(0, DIGEST) + "…");
    found.packs().forEach(pack -> pack(text, found, pack));
    return text.toString();
  }

  private void pack(StringBuilder text, Sensitivity found, OfPack pack) {
    text.append('\n');
    String percent = found.percent().toPlainString();
    line(
        text,
        "sensitivity.pack",
        pack.name(),
        pack.pack(),
        pack.digest().substring(0, DIGEST) + "…",
        count(pack.rated()));
    Grid grid = new Grid("  ");
    grid.row(
        catalogue.say("sensitivity.term"),
        right(catalogue.say("sensitivity.known")),
        right(catalogue.say("sensitivity.down", percent)),
        right(catalogue.say("sensitivity.up", percent)));
    for (OfTerm term : pack.terms()) {
      grid.row(name(term.name()), right(count(term.known())), flips(term.down()), flips(term.up()));
    }
    text.append(grid.text());
    near(text, "sensitivity.reading", pack.oneReading());
    near(text, "sensitivity.point", pack.onePoint());
  }

  private String name(Words name) {
    String said = catalogue.say(name);
    return said.isEmpty() ? catalogue.say("sensitivity.all") : said;
  }

  private String flips(Flips flips) {
    return right(catalogue.say("sensitivity.flips", count(flips.all()), count(flips.worse())));
  }

  private static String right(String cell) {
    return " ".repeat(Math.max(0, 12 - Grid.width(cell))) + cell;
  }

  private void near(StringBuilder text, String key, List<Near> near) {
    line(text, key, count(near.size()));
    near.stream()
        .limit(sample)
        .forEach(
            one ->
                line(
                    text,
                    "sensitivity.near",
                    one.member().name(),
                    one.member().unit(),
                    word.apply(one.colour()),
                    word.apply(one.to()),
                    catalogue.say(one.term())));
  }

  private static String count(int units) {
    return "%,d".formatted(units);
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(catalogue.say(key, arguments).stripTrailing()).append('\n');
  }

  /** Every unit that is close, not only a sample. */
  String json(Sensitivity found) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("day", found.day().toString());
      json.writeNumberProperty("units", found.units());
      json.writeStringProperty("dataDigest", found.dataDigest());
      json.writeNumberProperty("percent", found.percent());
      json.writeArrayPropertyStart("packs");
      found.packs().forEach(pack -> json(json, pack));
      json.writeEndArray();
      json.writeEndObject();
    }
    return line + "\n";
  }

  private static void json(JsonGenerator json, OfPack pack) {
    json.writeStartObject();
    json.writeStringProperty("pack", pack.pack());
    json.writeStringProperty("digest", pack.digest());
    json.writeNumberProperty("rated", pack.rated());
    json.writeArrayPropertyStart("terms");
    for (OfTerm term : pack.terms()) {
      json.writeStartObject();
      json.writeStringProperty("term", term.key());
      json.writeNumberProperty("known", term.known());
      flips(json, "down", term.down());
      flips(json, "up", term.up());
      json.writeEndObject();
    }
    json.writeEndArray();
    near(json, "oneReading", pack.oneReading());
    near(json, "onePoint", pack.onePoint());
    json.writeEndObject();
  }

  private static void flips(JsonGenerator json, String name, Flips flips) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("flips", flips.all());
    json.writeNumberProperty("worse", flips.worse());
    json.writeNumberProperty("better", flips.better());
    json.writeEndObject();
  }

  private static void near(JsonGenerator json, String name, List<Near> near) {
    json.writeArrayPropertyStart(name);
    for (Near one : near) {
      json.writeStartObject();
      json.writeStringProperty("enterprise", one.member().unit());
      json.writeStringProperty("colour", one.colour());
      json.writeStringProperty("to", one.to());
      json.writeStringProperty("term", one.term().zh());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
