package wuse.app.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import wuse.app.store.Cause;
import wuse.app.store.Freshness;
import wuse.app.store.Reason;
import wuse.app.store.Run;
import wuse.check.Reviewed;
import wuse.policy.Words;

/** {@code report.json}: the report for programs, keys in a stated order, words in one language. */
public final class ReportJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String language;

  /**
   * @param language {@code zh} or {@code en}; names of fact kinds, indicators and packs are in it,
   *     colours, states and causes stay Chinese words, as decisions write them
   */
  public ReportJson(String language) {
    this.language = language;
  }

  /** The whole, indented, with its end. */
  public String text(NightReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(indented(), text)) {
      new Page(json).report(report);
    }
    return text + "\n";
  }

  /** The whole in one line, without its end. */
  public String line(NightReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new Page(json).report(report);
    }
    return text.toString();
  }

  private static ObjectWriteContext indented() {
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public DefaultPrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter();
      }
    };
  }

  /** One report being written. */
  private final class Page {
    private final JsonGenerator json;

    Page(JsonGenerator json) {
      this.json = json;
    }

    void report(NightReport report) {
      json.writeStartObject();
      run(report.run());
      json.writeStringProperty("mode", report.run().version().isEmpty() ? "open" : "signed");
      json.writeStringProperty("version", report.run().version());
      json.writeBooleanProperty("sample", report.sample());
      beside(report.beside());
      json.writeArrayPropertyStart("packs");
      report.packs().forEach(this::pack);
      json.writeEndArray();
      json.writeArrayPropertyStart("sources");
      report
          .freshness()
          .forEach(source -> source(source, report.stale().contains(source.source())));
      json.writeEndArray();
      quarantine(report.quarantine());
      json.writeEndObject();
    }

    private void run(Run run) {
      json.writeNumberProperty("run", run.no());
      day("day", run.day());
      day("knownAt", run.knownAt());
      json.writeStringProperty("graded", run.mode().zh());
      json.writeStringProperty("state", run.state().zh());
      json.writeStringProperty("packFiles", run.packFiles());
      day("opened", run.opened());
      day("closed", run.closed());
      json.writeStringProperty("approvedBy", run.approvedBy());
      day("approvedAt", run.approvedAt());
    }

    private void beside(@Nullable Run beside) {
      if (beside == null) {
        json.writeNullProperty("beside");
        return;
      }
      json.writeObjectPropertyStart("beside");
      json.writeNumberProperty("run", beside.no());
      day("day", beside.day());
      json.writeEndObject();
    }

    private void pack(NightReport.OfPack pack) {
      json.writeStartObject();
      json.writeStringProperty("pack", pack.path());
      json.writeStringProperty("name", says(pack.name()));
      json.writeStringProperty("packVersion", pack.version());
      json.writeStringProperty("packDigest", pack.digest());
      json.writeStringProperty("nightDigest", pack.nightDigest());
      json.writeNumberProperty("population", pack.population());
      json.writeNumberProperty("regraded", pack.regraded());
      json.writeNumberProperty("kept", pack.kept());
      json.writeNumberProperty("failed", pack.failed());
      json.writeObjectPropertyStart("reasons");
      for (Map.Entry<Reason, Long> reason : pack.reasons().entrySet()) {
        json.writeNumberProperty(reason.getKey().zh(), reason.getValue());
      }
      json.writeEndObject();
      distribution(pack);
      changes(pack);
      json.writeArrayPropertyStart("worst");
      pack.worst().forEach(this::costly);
      json.writeEndArray();
      json.writeArrayPropertyStart("undecided");
      pack.open().forEach(this::open);
      json.writeEndArray();
      json.writeArrayPropertyStart("failures");
      pack.failures().forEach(this::unread);
      json.writeEndArray();
      json.writeArrayPropertyStart("overdue");
      pack.overdue().forEach(this::overdue);
      json.writeEndArray();
      json.writeStringProperty("notice", says(pack.notice()));
      json.writeEndObject();
    }

    private void overdue(Reviewed overdue) {
      json.writeStartObject();
      json.writeStringProperty("indicator", overdue.indicator());
      json.writeStringProperty("name", says(overdue.name()));
      day("from", overdue.from());
      day("reviewed", overdue.reviewed());
      day("due", overdue.due());
      json.writeEndObject();
    }

    private void distribution(NightReport.OfPack pack) {
      json.writeArrayPropertyStart("distribution");
      for (NightReport.Bar bar : pack.distribution()) {
        json.writeStartObject();
        json.writeStringProperty("result", bar.result());
        json.writeNumberProperty("units", bar.units());
        number("share", bar.share());
        whole("before", bar.before());
        whole("change", bar.change());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void changes(NightReport.OfPack pack) {
      json.writeObjectPropertyStart("changes");
      json.writeNumberProperty("units", pack.changed());
      json.writeNumberProperty("worse", pack.worse());
      json.writeNumberProperty("better", pack.better());
      json.writeArrayPropertyStart("moves");
      for (NightReport.Move move : pack.moves()) {
        json.writeStartObject();
        json.writeStringProperty("from", move.from());
        json.writeStringProperty("to", move.to());
        json.writeNumberProperty("units", move.units());
        json.writeBooleanProperty("worse", move.worse());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("causes");
      for (Map.Entry<Cause, Long> cause : pack.causes().entrySet()) {
        json.writeNumberProperty(cause.getKey().zh(), cause.getValue());
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("moved");
      pack.moved().forEach(this::mover);
      json.writeEndArray();
      json.writeEndObject();
    }

    private void mover(NightReport.Mover mover) {
      json.writeStartObject();
      json.writeStringProperty("enterprise", mover.unit().text());
      json.writeStringProperty("name", mover.name());
      json.writeStringProperty("from", mover.from());
      json.writeStringProperty("to", mover.to());
      json.writeBooleanProperty("worse", mover.worse());
      json.writeStringProperty("cause", mover.cause().zh());
      json.writeEndObject();
    }

    private void costly(NightReport.Costly costly) {
      json.writeStartObject();
      json.writeStringProperty("id", costly.id());
      json.writeStringProperty("name", says(costly.name()));
      json.writeStringProperty("category", says(costly.category()));
      json.writeNumberProperty("units", costly.units());
      number("points", costly.points());
      json.writeEndObject();
    }

    private void open(NightReport.Open open) {
      json.writeStartObject();
      json.writeStringProperty("kind", says(open.kind()));
      json.writeNumberProperty("findings", open.findings());
      json.writeNumberProperty("units", open.units());
      json.writeNumberProperty("unvouched", open.unvouched());
      texts("sources", open.sources());
      json.writeEndObject();
    }

    private void unread(NightReport.Unread unread) {
      json.writeStartObject();
      json.writeStringProperty("enterprise", unread.unit().text());
      json.writeStringProperty("code", unread.code());
      json.writeStringProperty("says", says(unread.says()));
      json.writeEndObject();
    }

    private void source(Freshness source, boolean stale) {
      json.writeStartObject();
      json.writeStringProperty("source", source.source());
      day("arrived", source.arrived());
      day("occurred", source.occurred());
      json.writeNumberProperty("facts", source.facts());
      json.writeBooleanProperty("stale", stale);
      json.writeEndObject();
    }

    private void quarantine(NightReport.Quarantined quarantine) {
      json.writeObjectPropertyStart("quarantine");
      json.writeNumberProperty("rows", quarantine.rows());
      json.writeArrayPropertyStart("faults");
      for (NightReport.Faulty faulty : quarantine.faults()) {
        json.writeStartObject();
        json.writeStringProperty("source", faulty.source());
        json.writeStringProperty("code", faulty.code());
        json.writeNumberProperty("rows", faulty.rows());
        json.writeStringProperty("example", says(faulty.example()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void texts(String key, Collection<String> texts) {
      json.writeArrayPropertyStart(key);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }

    private void number(String key, BigDecimal number) {
      json.writeName(key);
      json.writeNumber(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private void whole(String key, @Nullable Long number) {
      json.writeName(key);
      if (number == null) {
        json.writeNull();
      } else {
        json.writeNumber(number);
      }
    }

    /** A day or an instant, as ISO 8601. */
    private void day(String key, @Nullable Object day) {
      json.writeStringProperty(key, day == null ? null : day.toString());
    }

    private String says(Words words) {
      return words.in(language);
    }
  }
}
