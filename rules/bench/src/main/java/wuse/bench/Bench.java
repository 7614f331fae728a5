package wuse.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * Prints what grading one enterprise with reasons costs beside other ways to do it, what compiling
 * the pack costs, and the bytes of dossiers and decisions in the encodings tried. All times are
 * processor times of the measuring thread, so that other work on the machine counts less. Usage:
 * {@code Bench FOLDER-OF-PACKS}.
 */
public final class Bench {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String PACK = "zhejiang/tongxiang/eco-code";
  private static final int UNITS = 10_000;
  private static final int DMN_UNITS = 500;
  private static final int CHUNK = 1000;
  private static final int ROUNDS = 9;

  private final Pack pack;
  private final Round round;
  private final Slice.OfScorecard slice;
  private final List<Column> columns;
  private final List<Submission> submissions;
  private final List<Sheet> sheets;

  private Bench(Path packs) throws Exception {
    this.pack = read(packs);
    this.round = new Round(List.of(pack));
    this.slice = (Slice.OfScorecard) round.slice(pack, DAY);
    this.columns = round.columns(pack, DAY);
    this.submissions = Population.of(slice, columns, UNITS);
    this.sheets = round.values(pack, submissions, DAY);
  }

  private static Pack read(Path packs) {
    Reading reading = new PackReader(new FeelCells(), new DrlReader()).read(packs, List.of(PACK));
    if (reading.hasErrors()) {
      throw new IllegalStateException(reading.faults().toString());
    }
    return reading.pack(PACK).orElseThrow();
  }

  /** Prints the table; the one argument is the folder of packs. */
  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench(Path.of(arguments[0]));
    bench.grading();
    bench.compiling(Path.of(arguments[0]));
    System.out.println();
    Encodings.print();
    System.out.println();
    DecisionEncodings.print(bench.slice, bench.columns, bench.decisions());
  }

  /** Points of a band in hundredths, so that every engine adds whole numbers. */
  static int tenths(BigDecimal points) {
    return points.movePointRight(2).intValueExact();
  }

  private void grading() throws Exception {
    HandWritten.Policy written = HandWritten.of(slice, columns);
    List<int[]> expected = ours();
    assertEqual("hand-written Java", expected, byHand(written));
    List<Rival> rivals = List.of(new RulePerBand(slice, columns), new Dmn(slice, columns));
    for (Rival rival : rivals) {
      int size = rival instanceof Dmn ? DMN_UNITS : UNITS;
      assertEqual(rival.name(), expected.subList(0, size), rival.points(sheets.subList(0, size)));
    }
    System.out.printf(
        Locale.ROOT,
        "%d made-up units, %d indicators, every value known; equal points asserted for every unit%n",
        UNITS,
        slice.indicators().size());
    System.out.printf(
        "%-58s %12s %12s %10s%n", "grade one enterprise", "median µs", "min µs", "× hand");
    double[] hand = time(UNITS, () -> byHandDecisions(written));
    row("hand-written Java: findings, sums", hand, hand);
    row("Wuse: findings, vetoes, caps, colour, horizon", time(UNITS, this::decisions), hand);
    for (Rival rival : rivals) {
      int size = rival instanceof Dmn ? DMN_UNITS : UNITS;
      row(rival.name(), time(size, () -> rival.work(sheets.subList(0, size))), hand);
    }
  }

  private void row(String name, double[] time, double[] hand) {
    System.out.printf(
        Locale.ROOT, "%-58s %12.2f %12.2f %10.1f%n", name, time[0], time[1], time[0] / hand[0]);
  }

  private List<int[]> ours() throws Exception {
    return decisions().stream().map(d -> points(d.findings().toArray(Finding[]::new))).toList();
  }

  static int[] points(Finding[] findings) {
    int[] points = new int[findings.length];
    Arrays.setAll(points, i -> tenths(findings[i].points()));
    return points;
  }

  private List<Decision> decisions() {
    List<Decision> all = new ArrayList<>(UNITS);
    try {
      for (int from = 0; from < UNITS; from += CHUNK) {
        all.addAll(
            round.grade(
                pack,
                submissions.subList(from, from + CHUNK),
                sheets.subList(from, from + CHUNK),
                DAY));
      }
    } catch (Pack.NotInForce e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private List<int[]> byHand(HandWritten.Policy written) {
    return sheets.stream().map(s -> points(written.findings(s))).toList();
  }

  /** As the programmer would go on: what is left of each category, and the score. */
  private List<Object> byHandDecisions(HandWritten.Policy written) {
    List<Object> all = new ArrayList<>(UNITS);
    BigDecimal[] weights =
        slice.categories().stream().map(Pack.Category::weight).toArray(BigDecimal[]::new);
    int[] categories =
        slice.indicators().stream().mapToInt(r -> categoryOf(r.indicator().category())).toArray();
    for (Sheet sheet : sheets) {
      Finding[] findings = written.findings(sheet);
      BigDecimal[] lost = new BigDecimal[weights.length];
      Arrays.fill(lost, BigDecimal.ZERO);
      for (int i = 0; i < findings.length; i++) {
        if (findings[i] instanceof Finding.Missed missed) {
          lost[categories[i]] = lost[categories[i]].add(missed.points());
        }
      }
      BigDecimal score = BigDecimal.ZERO;
      for (int c = 0; c < weights.length; c++) {
        score = score.add(weights[c].subtract(lost[c].min(weights[c])));
      }
      all.add(List.of(score, findings));
    }
    return all;
  }

  private int categoryOf(String id) {
    return slice.categories().stream().map(Pack.Category::id).toList().indexOf(id);
  }

  private static void assertEqual(String name, List<int[]> expected, List<int[]> found) {
    for (int i = 0; i < expected.size(); i++) {
      if (!Arrays.equals(expected.get(i), found.get(i))) {
        throw new AssertionError(
            name
                + " differs at unit "
                + i
                + ": "
                + Arrays.toString(expected.get(i))
                + " / "
                + Arrays.toString(found.get(i)));
      }
    }
  }

  /** Processor time of this thread, in ns. */
  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Median and minimum, in µs a unit, after as many rounds to warm up. */
  private static double[] time(int units, Supplier<?> work) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long start = cpu();
      Object kept = work.get();
      times[i % ROUNDS] = (cpu() - start) / 1e3 / units;
      if (kept.hashCode() == 1) {
        System.out.print("");
      }
    }
    Arrays.sort(times);
    return new double[] {times[ROUNDS / 2], times[0]};
  }

  private void compiling(Path packs) throws Exception {
    System.out.printf("%n%-58s %12s %12s%n", "compile the eco-code pack", "median ms", "min ms");
    double[] read = time(1, () -> read(packs));
    double[] compile = time(1, this::compiled);
    System.out.printf(
        Locale.ROOT,
        "%-58s %12.0f %12.0f%n",
        "read and resolve its files, warm",
        read[0] / 1e3,
        read[1] / 1e3);
    System.out.printf(
        Locale.ROOT,
        "%-58s %12.0f %12.0f%n",
        "compile what is in force, warm",
        compile[0] / 1e3,
        compile[1] / 1e3);
  }

  private Object compiled() {
    try {
      Round fresh = new Round(List.of(pack));
      fresh.prepare(DAY);
      return fresh;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
