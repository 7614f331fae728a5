package wuse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Slice;
import wuse.preview.Member;
import wuse.preview.Posed;
import wuse.preview.Preview;
import wuse.preview.Side;
import wuse.preview.Source;
import wuse.term.Column;

/**
 * Prints how long a draft takes on a population whose values are in memory: wall-clock time of the
 * whole result, null check, causes and examples included, on all processors. Usage: {@code
 * PreviewBench FOLDER-OF-PACKS UNITS…}.
 */
public final class PreviewBench {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String ECO = "zhejiang/tongxiang/eco-code";
  private static final int ROUNDS = 5;
  private static final int TOGETHER = 64;

  /** A draft: in one file one text instead of another. */
  private record Edit(String name, String file, String from, String to) {}

  private static final List<Edit> EDITS =
      List.of(
          new Edit(
              "one band of one indicator",
              ECO + "/indicators/permit/P18.yaml",
              "(0..15]\", deduct: 1",
              "(0..15]\", deduct: 4"),
          new Edit(
              "a colour's bound",
              ECO + "/pack.yaml",
              "{colour: 绿, min: 90}",
              "{colour: 绿, min: 92}"),
          new Edit(
              "a cap: everybody graded again",
              ECO + "/pack.yaml",
              "{categoryShareBelow: 0.5}",
              "{categoryShareBelow: 0.9}"));

  private PreviewBench() {}

  public static void main(String[] arguments) throws Exception {
    Path packs = Path.of(arguments[0]);
    System.out.printf(
        "%-48s %10s %8s %10s %10s %14s%n",
        "preview, values in memory", "units", "moved", "median s", "min s", "processor s");
    for (int i = 1; i < arguments.length; i++) {
      measure(packs, Integer.parseInt(arguments[i]));
    }
  }

  private static void measure(Path packs, int units) throws Exception {
    Reading reading = read(packs);
    Side before = new Side(reading);
    wuse.preview.Population population = wuse.preview.Population.of(source(reading, units), DAY);
    long start = System.nanoTime();
    population.read(before, before);
    System.out.printf(
        Locale.ROOT,
        "%-48s %10d %8s %10.2f%n",
        "(values taken in, graded by the rule base)",
        units,
        "",
        (System.nanoTime() - start) / 1e9);
    for (Edit edit : EDITS) {
      tried(population, before, packs, edit, units);
    }
  }

  private static void tried(
      wuse.preview.Population population, Side before, Path packs, Edit edit, int units)
      throws Exception {
    Side after = drafted(packs, edit);
    double[] seconds = new double[ROUNDS];
    double processor = Double.MAX_VALUE;
    int moved = 0;
    for (int i = -1; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long began = processor();
      Preview preview = Preview.of(population, before, after);
      seconds[Math.max(i, 0)] = (System.nanoTime() - start) / 1e9;
      processor = Math.min(processor, (processor() - began) / 1e9);
      moved = preview.effect(ECO).orElseThrow().moved();
      if (preview.unlike() != 0) {
        throw new AssertionError("null check: " + preview.unlike());
      }
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%-48s %10d %8d %10.2f %10.2f %14.2f%n",
        edit.name(),
        units,
        moved,
        seconds[ROUNDS / 2],
        seconds[0],
        processor);
  }

  /** Of all threads together, in ns: other work on the machine counts less. */
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Reading read(Path packs) {
    return new PackReader(new FeelCells(), new DrlReader()).read(packs, List.of());
  }

  private static Side drafted(Path packs, Edit edit) throws IOException, PackOrder.Circle {
    Path folder = Files.createTempDirectory("wuse-bench");
    try {
      copy(packs, folder);
      Path file = folder.resolve(edit.file());
      Files.writeString(file, Files.readString(file).replace(edit.from(), edit.to()));
      return new Side(read(folder));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void copy(Path packs, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(packs.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private static Source source(Reading reading, int units) throws Exception {
    Pack pack = reading.pack(ECO).orElseThrow();
    Round round = new Round(List.of(pack));
    List<Column> columns = round.columns(pack, DAY);
    Slice.OfScorecard slice = (Slice.OfScorecard) round.slice(pack, DAY);
    List<Submission> some = Population.of(slice, columns, Math.min(units, 10_000));
    return into -> {
      for (int from = 0; from < units; from += TOGETHER) {
        int first = from;
        into.accept(
            () ->
                IntStream.range(first, Math.min(first + TOGETHER, units))
                    .mapToObj(unit -> posed(unit, some))
                    .toList());
      }
    };
  }

  private static Posed posed(int number, List<Submission> some) {
    String unit = "B" + number;
    Member member = new Member(unit, unit, "C17", "330483", "重点管理");
    return new Posed(member, some.get(number % some.size()), unit);
  }
}
