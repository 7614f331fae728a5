package wuse.app.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import wuse.sources.FileReport;
import wuse.sources.Receipt;
import wuse.sources.Refusal;
import wuse.sources.TableReport;

/** What became of each file, as soon as it has been read, and of all together. */
final class IngestText implements Consumer<FileReport> {
  private final Wuse wuse;
  private final Catalogue catalogue;

  IngestText(Wuse wuse) {
    this.wuse = wuse;
    this.catalogue = wuse.catalogue();
  }

  @Override
  public void accept(FileReport report) {
    wuse.out().println(wuse.json() ? json(report) : report.text(catalogue.language()));
    wuse.out().flush();
  }

  /**
   * @param waiting rows in quarantine, of this call and of earlier ones
   */
  void end(List<FileReport> reports, Receipt receipt, long waiting) {
    if (wuse.json()) {
      return;
    }
    wuse.out()
        .println(
            catalogue.say(
                "ingest.end",
                reports.size(),
                NightText.count(receipt.stored()),
                NightText.count(receipt.superseding()),
                NightText.count(receipt.duplicates())));
    String unknown =
        reports.stream()
            .filter(report -> report.ending() == FileReport.Ending.NO_MAPPING)
            .map(FileReport::file)
            .collect(Collectors.joining(catalogue.say("text.and")));
    if (!unknown.isEmpty()) {
      wuse.out().println(catalogue.say("ingest.unknown", unknown));
    }
    if (waiting > 0) {
      wuse.out().println(catalogue.say("ingest.waiting", NightText.count(waiting)));
    }
  }

  private String json(FileReport report) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("file", report.file());
          json.writeStringProperty("ending", ending(report));
          Refusal refusal = report.refusal();
          json.writeStringProperty(
              "refusal",
              refusal == null ? null : refusal.text(report.file(), catalogue.language()));
          json.writeArrayPropertyStart("tables");
          report.tables().forEach(table -> table(json, report, table));
          json.writeEndArray();
        });
  }

  private static String ending(FileReport report) {
    return switch (report.ending()) {
      case READ -> "read";
      case NO_MAPPING -> "noMapping";
      case REFUSED -> "refused";
    };
  }

  private void table(JsonGenerator json, FileReport report, TableReport table) {
    json.writeStartObject();
    json.writeStringProperty("sheet", table.sheet());
    json.writeStringProperty("mapping", table.mapping());
    Refusal unread = table.unread();
    json.writeStringProperty(
        "unread", unread == null ? null : unread.text(report.file(), catalogue.language()));
    json.writeNumberProperty("rows", table.rows());
    json.writeNumberProperty("skipped", table.skipped());
    json.writeObjectPropertyStart("facts");
    table.facts().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeNumberProperty("new", table.receipt().stored());
    json.writeNumberProperty("superseding", table.receipt().superseding());
    json.writeNumberProperty("known", table.receipt().duplicates());
    json.writeNumberProperty("repeats", table.repeats());
    json.writeNumberProperty("rejectedRows", table.rejectedRows());
    json.writeObjectPropertyStart("faults");
    table.faults().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeEndObject();
  }
}
