package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.sources.Arrival;
import wuse.sources.FactSink;
import wuse.sources.FileReport;
import wuse.sources.FileReport.Ending;
import wuse.sources.Refusal;
import wuse.sources.TableReport;
import wuse.sources.Units;

/** The sheets of one file, one after the other. */
final class FileReading implements SheetVisitor {
  private final String file;
  private final Arrival arrival;
  private final Mappings mappings;
  private final Units units;
  private final FactSink sink;
  private final List<TableReport> tables = new ArrayList<>();
  private @Nullable String sheet;
  private @Nullable HeaderSearch search;
  private @Nullable TableReading reading;

  FileReading(String file, Arrival arrival, Mappings mappings, Units units, FactSink sink) {
    this.file = file;
    this.arrival = arrival;
    this.mappings = mappings;
    this.units = units;
    this.sink = sink;
  }

  @Override
  public void begin(@Nullable String sheet) {
    this.sheet = sheet;
    search = new HeaderSearch(mappings, file, sheet);
    reading = null;
  }

  @Override
  public void row(Row row) {
    if (reading != null) {
      reading.row(row);
    } else if (search != null && search.add(row)) {
      found(search);
    }
  }

  private void found(HeaderSearch rows) {
    search = null;
    HeaderSearch.Found found = rows.found();
    if (found == null) {
      tables.add(new UnknownTable(mappings).report(sheet, rows.likeliest()));
      return;
    }
    Optional<TableReport> strange = new UnknownTable(mappings).strange(sheet, found);
    if (strange.isPresent()) {
      tables.add(strange.get());
      return;
    }
    Setting setting = new Setting(file, sheet, arrival, units);
    Batch batch = new Batch(sink, found.mapping(), file, arrival);
    TableReading begun = new TableReading(found, setting, batch, false);
    reading = begun;
    found.below().forEach(begun::row);
  }

  @Override
  public void end() {
    if (search != null && search.rows().stream().anyMatch(row -> !row.blank())) {
      found(search);
    }
    if (reading != null) {
      tables.add(reading.end(sheet));
    }
    search = null;
    reading = null;
  }

  // a text that breaks off before any header was found is some other text, not a broken table
  boolean unrecognised() {
    boolean other =
        search != null
            && search.rows().stream().anyMatch(row -> !row.blank())
            && search.found() == null;
    if (other) {
      end();
    }
    return other;
  }

  FileReport brokenOff(Refusal refusal) {
    if (reading != null) {
      tables.add(reading.breakOff(sheet));
    } else if (search != null) {
      partOf(search);
    }
    return new FileReport(file, Ending.REFUSED, tables, refusal);
  }

  // so short a table that its header was still being looked for
  private void partOf(HeaderSearch rows) {
    found(rows);
    if (reading != null) {
      tables.add(reading.breakOff(sheet));
    }
  }

  FileReport report() {
    if (tables.isEmpty()) {
      throw new RefusedFile("S018");
    }
    boolean any = tables.stream().anyMatch(table -> table.mapping() != null);
    return new FileReport(file, any ? Ending.READ : Ending.NO_MAPPING, tables, null);
  }
}
