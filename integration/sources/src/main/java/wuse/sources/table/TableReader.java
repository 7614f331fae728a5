package wuse.sources.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.facts.Held;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.Fault;
import wuse.sources.FileReport;
import wuse.sources.FileReport.Ending;
import wuse.sources.Receipt;
import wuse.sources.Refusal;
import wuse.sources.Rejected;
import wuse.sources.TableReport;
import wuse.sources.Units;

/** Reads tables and hands what they say to a sink. Safe for many threads if sink and units are. */
public final class TableReader {
  /** What only a person or a mended file can settle, so that reading again must not. */
  private static final List<String> SETTLED_BY_PEOPLE = List.of("S105", "S107");

  private final Mappings mappings;
  private final Units units;
  private final FactSink sink;
  private final FileLimits limits;

  public TableReader(Mappings mappings, Units units, FactSink sink, FileLimits limits) {
    this.mappings = mappings;
    this.units = units;
    this.sink = sink;
    this.limits = limits;
  }

  /**
   * Reads a file from beginning to end. A file that is not ours or is broken is an answer, no
   * exception; what of a csv was read before it broke off has been delivered, but vouches for
   * nothing.
   *
   * @throws java.io.UncheckedIOException if the disk fails
   * @throws RuntimeException what the sink throws; what it accepted before stays
   */
  public FileReport read(Path file, Arrival arrival) {
    String name = String.valueOf(file.getFileName());
    FileReading reading = new FileReading(name, arrival);
    try {
      TableFile.of(file, limits).show(reading);
      return reading.report();
    } catch (RefusedFile refused) {
      return reading.unrecognised() ? reading.report() : reading.brokenOff(refused.refusal());
    }
  }

  /**
   * A place in the order in which files build on each other: 0 for registers of units, then permits
   * and outlets, then the rest, last what is not ours. Reads the first rows of the file.
   */
  public int order(Path file) {
    OrderSearch search = new OrderSearch(String.valueOf(file.getFileName()));
    try {
      TableFile.of(file, limits).show(search);
    } catch (RefusedFile | EnoughSeen enough) {
      return search.order;
    }
    return search.order;
  }

  /**
   * Reads records that came as names and values, from a database or a service, as one table.
   *
   * @param name of the pull, which stands where a file name would
   * @param columns names of all values
   * @param records in order, shown once; a later one may overrule an earlier one
   */
  public TableReport read(
      String name,
      List<String> columns,
      Iterator<? extends Map<String, String>> records,
      Arrival arrival) {
    Header header = Header.named(columns);
    HeaderSearch.Found found = new HeaderSearch(mappings, name, null).found(header);
    if (found == null) {
      return unread(null, header, header.texts());
    }
    TableReading reading =
        new TableReading(
            found,
            new Setting(name, null, arrival, units),
            new Batch(sink, found.mapping(), name, arrival),
            true);
    long number = 0;
    while (records.hasNext()) {
      Map<String, String> record = records.next();
      List<String> cells = columns.stream().map(column -> record.getOrDefault(column, "")).toList();
      reading.row(new Row(++number, cells));
    }
    return reading.end(null);
  }

  /**
   * Reads a waiting row again, with today's mappings and register. What comes of it is returned,
   * not handed to the sink, so that the caller may keep it and forget the waiting row in one
   * transaction; a row that still cannot be read is among {@link Delivery#rejected()} again, as is
   * one that contradicts another row of its table, which only a mended file can settle.
   */
  public Delivery replay(Rejected waiting, Arrival arrival) {
    List<Line> lines = RawRow.lines(waiting.rawRow(), waiting.place().row());
    Optional<Mapping> mapping = mappings.named(waiting.mapping());
    List<Fault> settled =
        waiting.faults().stream()
            .filter(fault -> SETTLED_BY_PEOPLE.contains(fault.code()))
            .toList();
    if (mapping.isEmpty() || lines.isEmpty() || !settled.isEmpty()) {
      return delivery(waiting, arrival, List.of(), new Said(), waiting);
    }
    Setting setting = new Setting(waiting.place().file(), waiting.place().sheet(), arrival, units);
    Said said = mapping.get().layout().read(lines, setting);
    List<Held> facts = said.facts().stream().map(Held::of).toList();
    return delivery(waiting, arrival, facts, said, again(waiting, said));
  }

  private static @Nullable Rejected again(Rejected waiting, Said said) {
    return said.faults().isEmpty()
        ? null
        : new Rejected(
            waiting.source(),
            waiting.mapping(),
            waiting.place(),
            said.faults(),
            List.copyOf(said.units()),
            waiting.rawRow());
  }

  private static Delivery delivery(
      Rejected waiting, Arrival arrival, List<Held> facts, Said said, @Nullable Rejected still) {
    return new Delivery(
        waiting.source(),
        waiting.mapping(),
        waiting.place().file(),
        arrival,
        facts,
        said.vouched(),
        still == null ? List.of() : List.of(still),
        true);
  }

  private TableReport unread(@Nullable String sheet, Header header, List<String> headers) {
    Mapping nearest = nearest(header);
    Refusal why =
        nearest == null
            ? new Refusal("S021", headers.stream().limit(8).toList())
            : new Refusal(
                "S022", List.of(nearest.name(), String.join("、", nearest.misses(header))));
    return unread(sheet, why);
  }

  /** The one that reads most of these columns, three at least; null if there is none. */
  private @Nullable Mapping nearest(Header header) {
    Mapping nearest = null;
    int most = 2;
    for (Mapping mapping : mappings.all()) {
      int reads = mapping.read(header).size();
      if (reads > most) {
        nearest = mapping;
        most = reads;
      }
    }
    return nearest;
  }

  private static TableReport unread(@Nullable String sheet, Refusal why) {
    return new TableReport(
        sheet, null, why, 0, 0, Map.of(), 0, new HashMap<>(), 0, Receipt.NOTHING);
  }

  /** The sheets of one file, one after the other. */
  private final class FileReading implements SheetVisitor {
    private final String file;
    private final Arrival arrival;
    private final List<TableReport> tables = new ArrayList<>();
    private @Nullable String sheet;
    private @Nullable HeaderSearch search;
    private @Nullable TableReading reading;

    FileReading(String file, Arrival arrival) {
      this.file = file;
      this.arrival = arrival;
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
        tables.add(unread(sheet, rows.likeliest(), rows.likeliest().texts()));
        return;
      }
      List<String> strange =
          found.mapping().strict() ? found.mapping().unread(found.header()) : List.of();
      if (!strange.isEmpty()) {
        tables.add(strange(found, strange.get(0)));
        return;
      }
      Setting setting = new Setting(file, sheet, arrival, units);
      Batch batch = new Batch(sink, found.mapping(), file, arrival);
      TableReading begun = new TableReading(found, setting, batch, false);
      reading = begun;
      found.below().forEach(begun::row);
    }

    // another mapping may read more of it and lack a header: then that one was meant
    private TableReport strange(HeaderSearch.Found found, String header) {
      if (nearest(found.header()) != found.mapping()) {
        return unread(sheet, found.header(), found.header().texts());
      }
      List<String> known =
          found.mapping().layout().names().stream()
              .flatMap(names -> names.written().stream())
              .toList();
      List<String> arguments = List.of(header, Nearest.to(header, known), found.mapping().name());
      return unread(sheet, new Refusal("S024", arguments));
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

  /** Stops a file from being shown once its mapping is known. */
  private static final class EnoughSeen extends RuntimeException {
    private static final long serialVersionUID = 1;

    EnoughSeen() {
      super(null, null, false, false);
    }
  }

  private final class OrderSearch implements SheetVisitor {
    private final String file;
    private HeaderSearch search;
    private int order = Integer.MAX_VALUE;

    OrderSearch(String file) {
      this.file = file;
      this.search = new HeaderSearch(mappings, file, null);
    }

    @Override
    public void begin(@Nullable String sheet) {
      search = new HeaderSearch(mappings, file, sheet);
    }

    @Override
    public void row(Row row) {
      if (search.add(row)) {
        decide();
        throw new EnoughSeen();
      }
    }

    @Override
    public void end() {
      decide();
    }

    private void decide() {
      HeaderSearch.Found found = search.found();
      order = found == null ? order : Math.min(order, found.mapping().order());
    }
  }
}
