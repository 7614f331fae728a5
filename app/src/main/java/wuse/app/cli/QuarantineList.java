package wuse.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.app.store.Waiting;
import wuse.facts.UnitId;
import wuse.sources.Fault;
import wuse.sources.Rejected;

/** Rows that wait: where each stands, what stood there, what is allowed. */
@Command(name = "list", sortOptions = false)
final class QuarantineList implements Callable<Integer> {
  private static final int PAGE = 1_000;

  private final Wuse wuse;

  @Mixin private Quarantine.Which which = new Quarantine.Which();

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 200;

  QuarantineList(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    return which.home.with(wuse, "quarantine list", this::list);
  }

  private int list(Store store) {
    Filter filter = which.filter();
    long listed = 0;
    while (listed < limit) {
      int most = (int) Math.min(PAGE, limit - listed);
      List<Waiting> page = store.quarantine().list(filter, listed, most);
      page.forEach(waiting -> wuse.out().println(wuse.json() ? json(waiting) : text(waiting)));
      listed += page.size();
      if (page.size() < most) {
        break;
      }
    }
    if (!wuse.json()) {
      end(store, filter, listed);
    }
    return ExitCode.OK.number();
  }

  private String text(Waiting waiting) {
    return waiting.rejected().text(wuse.catalogue().language())
        + "\n  "
        + wuse.catalogue()
            .say(
                "quarantine.of",
                waiting.rejected().source(),
                waiting.rejected().mapping(),
                SheetText.minute(waiting.since()));
  }

  private void end(Store store, Filter filter, long listed) {
    Catalogue catalogue = wuse.catalogue();
    long all = store.quarantine().count(filter);
    wuse.out().println(catalogue.say("quarantine.end", all, listed));
    Grid grid = new Grid("  ");
    for (Map.Entry<String, Long> code : store.quarantine().codes(filter).entrySet()) {
      grid.row(code.getKey(), "%,d".formatted(code.getValue()));
    }
    wuse.out().print(grid.text());
  }

  private String json(Waiting waiting) {
    Rejected rejected = waiting.rejected();
    return JsonLine.of(
        json -> {
          json.writeStringProperty("id", rejected.id());
          json.writeStringProperty("source", rejected.source());
          json.writeStringProperty("mapping", rejected.mapping());
          json.writeStringProperty("file", rejected.place().file());
          json.writeStringProperty("sheet", rejected.place().sheet());
          json.writeNumberProperty("row", rejected.place().row());
          json.writeArrayPropertyStart("faults");
          rejected.faults().forEach(fault -> fault(json, fault));
          json.writeEndArray();
          json.writeArrayPropertyStart("units");
          rejected.units().stream().map(UnitId::text).forEach(json::writeString);
          json.writeEndArray();
          json.writeStringProperty("since", waiting.since().toString());
          json.writeStringProperty("says", rejected.text(wuse.catalogue().language()));
          json.writeStringProperty("raw", rejected.rawRow());
        });
  }

  private static void fault(JsonGenerator json, Fault fault) {
    json.writeStartObject();
    json.writeStringProperty("code", fault.code());
    json.writeStringProperty("kind", fault.kind());
    json.writeStringProperty("field", fault.field());
    json.writeStringProperty("column", fault.column());
    json.writeStringProperty("cell", fault.cell());
    json.writeStringProperty("written", fault.written());
    json.writeArrayPropertyStart("allowed");
    fault.arguments().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
