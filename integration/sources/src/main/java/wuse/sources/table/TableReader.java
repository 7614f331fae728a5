package wuse.sources.table;

import java.nio.file.Path;
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

  /**
   * @param units who knows whose a row is
   * @param sink where facts and refused rows go
   * @param limits beyond which a file is refused
   */
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
    FileReading reading = new FileReading(name, arrival, mappings, units, sink);
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
    OrderSearch search = new OrderSearch(mappings, String.valueOf(file.getFileName()));
    try {
      TableFile.of(file, limits).show(search);
    } catch (RefusedFile | OrderSearch.EnoughSeen enough) {
      return search.order();
    }
    return search.order();
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
      return new UnknownTable(mappings).report(null, header);
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
}
