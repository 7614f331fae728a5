package wuse.sources.table;

import java.nio.file.Path;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.FileReport;
import wuse.sources.Rejected;
import wuse.sources.Units;

/** Reads tables and hands what they say to a sink. */
public final class TableReader {
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
   * exception.
   *
   * @throws java.io.UncheckedIOException if the disk fails
   * @throws RuntimeException what the sink throws; what it accepted before stays
   */
  public FileReport read(Path file, Arrival arrival) {
    throw new UnsupportedOperationException(
        mappings + " " + units + sink + limits + file + arrival);
  }

  /**
   * Reads a waiting row again, with today's mappings and register. What comes of it is returned,
   * not handed to the sink, so that the caller may keep it and forget the waiting row in one
   * transaction; a row that still cannot be read is among {@link Delivery#rejected()} again.
   */
  public Delivery replay(Rejected waiting, Arrival arrival) {
    throw new UnsupportedOperationException(waiting + " " + arrival);
  }
}
