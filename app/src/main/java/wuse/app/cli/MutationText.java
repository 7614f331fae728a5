package wuse.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import wuse.policy.Words;
import wuse.simulate.Mutant;
import wuse.simulate.Mutation;
import wuse.simulate.SurvivorReasons;

/** Which changes no case notices: by article, with the place and what was changed. */
final class MutationText {
  private final Catalogue catalogue;
  private final SurvivorReasons reasons;
  private final String root;

  MutationText(Catalogue catalogue, SurvivorReasons reasons, String root) {
    this.catalogue = catalogue;
    this.reasons = reasons;
    this.root = root;
  }

  String of(Mutation.Report report) {
    Map<String, StringBuilder> byArticle = new TreeMap<>();
    for (Mutation.Survivor survivor : report.survivors()) {
      byArticle
          .computeIfAbsent(String.join(" ", survivor.articles()), article -> new StringBuilder())
          .append(line(survivor.mutant()));
    }
    StringBuilder text = new StringBuilder();
    byArticle.forEach((article, lines) -> text.append(article).append('\n').append(lines));
    text.append(
            catalogue.say(
                "mutate.end",
                report.mutants(),
                report.killed(),
                report.survivors().size(),
                report.share().percent()))
        .append('\n');
    text.append(catalogue.say("mutate.besides", report.equivalent(), report.refused()))
        .append('\n');
    return text.toString();
  }

  private String line(Mutant mutant) {
    Words reason = reasons.of(mutant);
    String because =
        reason == null
            ? catalogue.say("mutate.unexplained")
            : catalogue.say("mutate.because", reason);
    return "  "
        + root
        + mutant.at()
        + " "
        + mutant.subject()
        + " "
        + said(mutant)
        + "\n    "
        + because
        + "\n";
  }

  private String said(Mutant mutant) {
    String kind = catalogue.say("mutate.kind." + mutant.kind().name().toLowerCase(Locale.ROOT));
    return mutant.now().isEmpty()
        ? catalogue.say("mutate.dropped", kind, mutant.was())
        : catalogue.say("mutate.changed", kind, mutant.was(), mutant.now());
  }

  String json(Mutation.Report report) {
    return JsonLine.of(
            json -> {
              json.writeNumberProperty("mutants", report.mutants());
              json.writeNumberProperty("killed", report.killed());
              json.writeNumberProperty("percent", report.share().percent());
              json.writeNumberProperty("equivalent", report.equivalent());
              json.writeNumberProperty("refused", report.refused());
              json.writeArrayPropertyStart("survivors");
              report.survivors().forEach(survivor -> json(survivor, json));
              json.writeEndArray();
            })
        + "\n";
  }

  private void json(Mutation.Survivor survivor, JsonGenerator json) {
    Mutant mutant = survivor.mutant();
    json.writeStartObject();
    json.writeStringProperty("at", root + mutant.at());
    json.writeStringProperty("kind", mutant.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("of", mutant.subject());
    json.writeStringProperty("was", mutant.was());
    json.writeStringProperty("now", mutant.now());
    json.writeArrayPropertyStart("articles");
    survivor.articles().forEach(json::writeString);
    json.writeEndArray();
    Words reason = reasons.of(mutant);
    if (reason != null) {
      json.writeStringProperty("reason", catalogue.say(reason));
    }
    json.writeEndObject();
  }
}
