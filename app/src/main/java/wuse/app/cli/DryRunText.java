package wuse.app.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import wuse.app.nightly.DryRun;
import wuse.app.store.Freshness;
import wuse.app.store.Reason;

/** What a night would do: how many units with which pack and why, and how fresh the sources are. */
final class DryRunText {
  private final Catalogue catalogue;

  DryRunText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String of(DryRun dry) {
    StringBuilder text = new StringBuilder(catalogue.say("dry.head", dry.day())).append('\n');
    for (DryRun.Planned planned : dry.packs()) {
      text.append(
              catalogue.say(
                  "dry.pack",
                  planned.pack(),
                  planned.packVersion(),
                  planned.packDigest(),
                  NightText.count(planned.population()),
                  NightText.count(sum(planned.toGrade())),
                  reasons(planned.toGrade())))
          .append('\n');
    }
    text.append(catalogue.say("dry.sources")).append('\n').append(sources(dry));
    return text.append(catalogue.say("dry.end")).append('\n').toString();
  }

  private static long sum(Map<Reason, Long> reasons) {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  private String reasons(Map<Reason, Long> reasons) {
    return reasons.entrySet().stream()
        .map(
            one ->
                catalogue.word("reason", one.getKey().zh()) + " " + NightText.count(one.getValue()))
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  private String sources(DryRun dry) {
    if (dry.freshness().isEmpty()) {
      return "  " + catalogue.say("dry.noSources") + "\n";
    }
    Grid grid = new Grid("  ");
    for (Freshness one : dry.freshness()) {
      grid.row(
          one.source(),
          catalogue.say("dry.arrived", SheetText.minute(one.arrived())),
          catalogue.say("dry.upTo", upTo(one)),
          catalogue.say("dry.facts", NightText.count(one.facts())),
          dry.stale().contains(one) ? catalogue.say("dry.stale") : "");
    }
    return grid.text();
  }

  private static String upTo(Freshness one) {
    return one.occurred() == null ? "—" : one.occurred().toString();
  }

  /** One line. */
  String json(DryRun dry) {
    return JsonLine.of(
            json -> {
              json.writeStringProperty("day", dry.day().toString());
              json.writeArrayPropertyStart("packs");
              dry.packs().forEach(planned -> planned(json, planned));
              json.writeEndArray();
              json.writeArrayPropertyStart("sources");
              dry.freshness().forEach(one -> source(json, one, dry.stale().contains(one)));
              json.writeEndArray();
            })
        + "\n";
  }

  private static void planned(JsonGenerator json, DryRun.Planned planned) {
    json.writeStartObject();
    json.writeStringProperty("pack", planned.pack());
    json.writeStringProperty("packVersion", planned.packVersion());
    json.writeStringProperty("packDigest", planned.packDigest());
    json.writeNumberProperty("population", planned.population());
    json.writeObjectPropertyStart("toGrade");
    planned.toGrade().forEach((why, units) -> json.writeNumberProperty(why.zh(), units));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Freshness one, boolean stale) {
    json.writeStartObject();
    json.writeStringProperty("source", one.source());
    json.writeStringProperty("arrived", one.arrived().toString());
    LocalDate occurred = one.occurred();
    json.writeStringProperty("occurred", occurred == null ? null : occurred.toString());
    json.writeNumberProperty("facts", one.facts());
    json.writeBooleanProperty("stale", stale);
    json.writeEndObject();
  }
}
