package wuse.sources.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wuse.sources.Arrival;
import wuse.sources.FileReport;
import wuse.sources.Refusal;

/** Files and folders, read in the order in which they build on each other. */
public final class Intake {
  private final TableReader reader;

  /**
   * @param reader what reads each file
   */
  public Intake(TableReader reader) {
    this.reader = reader;
  }

  /**
   * Reads files, and folders with all that is in them: registers of units first, then permits and
   * outlets, then the rest, each by name. A path that is not there and a folder without files are
   * reported as refused, each by itself.
   *
   * @param told hears of each file as soon as it has been read
   */
  public List<FileReport> take(List<Path> paths, Arrival arrival, Consumer<FileReport> told) {
    List<FileReport> reports = new ArrayList<>();
    paths.stream().map(Intake::nothing).flatMap(Optional::stream).forEach(reports::add);
    reports.forEach(told);
    for (Path file : inOrder(paths)) {
      FileReport report = reader.read(file, arrival);
      told.accept(report);
      reports.add(report);
    }
    return reports;
  }

  private static Optional<FileReport> nothing(Path path) {
    if (!Files.exists(path)) {
      return Optional.of(refused(path, "S009"));
    }
    return files(path).isEmpty() ? Optional.of(refused(path, "S010")) : Optional.empty();
  }

  private static FileReport refused(Path path, String code) {
    return new FileReport(
        path.toString(), FileReport.Ending.REFUSED, List.of(), new Refusal(code, List.of()));
  }

  private List<Path> inOrder(List<Path> paths) {
    record Placed(int order, Path file) {}
    return paths.stream()
        .filter(Files::exists)
        .flatMap(path -> files(path).stream())
        .map(file -> new Placed(reader.order(file), file))
        .sorted(
            Comparator.comparingInt(Placed::order)
                .thenComparing(placed -> placed.file().toString()))
        .map(Placed::file)
        .toList();
  }

  private static List<Path> files(Path path) {
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).filter(file -> !hidden(file)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // ~$报表.xlsx is the lock of an open workbook
  private static boolean hidden(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".reason.txt");
  }
}
