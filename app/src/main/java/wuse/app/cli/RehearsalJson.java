package wuse.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wuse.app.scenario.FeatureRun;
import wuse.simulate.Coverage;
import wuse.simulate.Difference;
import wuse.simulate.Rehearsal;

/** What cases and scenarios came to, for programs: one line. */
final class RehearsalJson {
  private final Catalogue catalogue;
  private final DifferenceText differences;
  private final String root;

  RehearsalJson(Catalogue catalogue, String root) {
    this.catalogue = catalogue;
    this.differences = new DifferenceText(catalogue);
    this.root = root;
  }

  /**
   * @param proposed cases for what no case looks at; null where nobody asked for them
   */
  String of(
      Rehearsal.Result result, List<FeatureRun.Scenario> played, @Nullable ProposedCases proposed) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("cases", result.verdicts().size());
          json.writeArrayPropertyStart("failing");
          result.failing().forEach(verdict -> failing(verdict, json));
          json.writeEndArray();
          json.writeNumberProperty("features", played.size());
          json.writeArrayPropertyStart("failingFeatures");
          played.stream().filter(one -> !one.passed()).forEach(one -> failing(one, json));
          json.writeEndArray();
          coverage(result.coverage(), json);
          if (proposed != null) {
            json.writeObjectPropertyStart("proposed");
            json.writeNumberProperty("cases", proposed.count());
            json.writeNumberProperty("places", proposed.places());
            json.writeEndObject();
          }
        });
  }

  private void failing(Rehearsal.Verdict verdict, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("at", root + verdict.one().at());
    json.writeStringProperty("case", verdict.one().name());
    json.writeArrayPropertyStart("differences");
    for (Difference difference : verdict.differences()) {
      json.writeStartObject();
      json.writeStringProperty("at", root + difference.at());
      if (difference.day() != null) {
        json.writeStringProperty("day", difference.day().toString());
      }
      json.writeStringProperty("key", difference.aspect().key());
      json.writeStringProperty("of", difference.subject());
      json.writeStringProperty("expected", difference.expected());
      json.writeStringProperty("got", difference.got());
      json.writeStringProperty("says", differences.of(difference));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void failing(FeatureRun.Scenario scenario, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("at", scenario.place());
    json.writeStringProperty("scenario", scenario.name());
    json.writeStringProperty("step", scenario.step());
    json.writeStringProperty("says", scenario.why());
    json.writeEndObject();
  }

  private void coverage(Coverage coverage, JsonGenerator json) {
    json.writeObjectPropertyStart("coverage");
    share(coverage.share(), json);
    json.writeObjectPropertyStart("articles");
    coverage
        .byArticle()
        .forEach(
            (article, share) -> {
              json.writeObjectPropertyStart(article);
              share(share, json);
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeArrayPropertyStart("missing");
    coverage.missing().forEach(item -> missing(item, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void share(Coverage.Share share, JsonGenerator json) {
    json.writeNumberProperty("covered", share.covered());
    json.writeNumberProperty("of", share.of());
    json.writeNumberProperty("percent", share.percent());
  }

  private void missing(Coverage.Item item, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("at", root + item.at());
    json.writeStringProperty("kind", item.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("of", item.subject());
    json.writeStringProperty("what", item.what());
    if (!item.from().equals(LocalDate.MIN)) {
      json.writeStringProperty("from", item.from().toString());
    }
    json.writeArrayPropertyStart("articles");
    item.articles().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("says", new CoverageText(catalogue).item(item));
    json.writeEndObject();
  }
}
