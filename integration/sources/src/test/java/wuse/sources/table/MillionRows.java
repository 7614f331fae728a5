package wuse.sources.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wuse.sources.Arrival;
import wuse.sources.FactSink;
import wuse.sources.FileReport;
import wuse.sources.Receipt;

/**
 * Writes a csv of so many monitored days (1,000,000 where nothing is said), reads it and prints
 * rows a second and the heap; run it with {@code -Xmx256m}.
 */
final class MillionRows {
  private static final Arrival ARRIVAL = new Arrival(Instant.parse("2026-11-20T04:00:00Z"));

  private MillionRows() {}

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path folder = Files.createTempDirectory("million");
    Path file = write(folder.resolve("自动监测日.csv"), rows);
    long begun = System.nanoTime();
    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    FileReport report = read(file);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
    System.out.println(report.text("en"));
    System.out.printf(
        "%,d rows, %,d bytes, %.1f s, %,.0f rows/s (%,.0f of CPU), heap at most %,d MiB%n",
        rows,
        Files.size(file),
        seconds,
        rows / seconds,
        rows / busy,
        Runtime.getRuntime().maxMemory() >> 20);
    Files.delete(file);
    Files.delete(folder);
  }

  /** Units of 90 days each, one outlet, all different. */
  static Path write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("排污单位,自然键,发生日期,排放口,介质,污染物,单位,应传小时,有效小时,运行小时,均值,最大值,限值,超标小时,日均超标\n");
      for (int i = 0; i < rows; i++) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i % 90);
        out.write(
            "U%06d,DA001/二氧化硫/%s,%s,DA001,废气,二氧化硫,mg/m3,24,%d,24,%d.5,%d.25,50,0,否%n"
                .formatted(i / 90, day, day, 20 + i % 5, i % 40, 5 + i % 45));
      }
    }
    return file;
  }

  static FileReport read(Path file) {
    FactSink sink = delivery -> new Receipt(delivery.facts().size(), 0, 0);
    AnyUnit units = new AnyUnit();
    TableReader reader = new TableReader(Mappings.load(), units, sink, FileLimits.usual());
    List<FileReport> reports = new ArrayList<>();
    new Intake(reader).take(List.of(file), ARRIVAL, reports::add);
    return reports.get(0);
  }
}
