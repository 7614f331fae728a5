package wuse.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wuse.app.nightly.NightResult;
import wuse.app.nightly.Progress;
import wuse.app.report.NightReport;
import wuse.app.store.Cause;
import wuse.app.store.RunState;
import wuse.policy.Colour;

/**
 * How a night ended, for people: what it did, the colour table, who moved and why, what is next.
 */
final class NightText {
  private static final List<Cause> CAUSES =
      List.of(Cause.CONDUCT, Cause.LATE_DATA, Cause.PACK, Cause.TIME);
  private static final int DIGEST = 12;
  private static final int WORST = 5;

  private final Catalogue catalogue;

  NightText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param page where the report lies
   */
  String of(NightReport report, NightResult result, Path page) {
    StringBuilder text = new StringBuilder();
    if (report.sample()) {
      line(text, "sheet.sample");
    }
    done(text, report, result);
    report.packs().forEach(pack -> pack(text, report, pack));
    stale(text, report);
    waiting(text, report);
    line(text, "night.report", page);
    text.append(catalogue.mode(report.run().version())).append('\n');
    next(text, report, result);
    return text.toString();
  }

  /** What it did, in a line. */
  String line(NightReport report, NightResult result) {
    StringBuilder text = new StringBuilder();
    done(text, report, result);
    return text.toString().stripTrailing();
  }

  private void done(StringBuilder text, NightReport report, NightResult result) {
    Map<Progress.Phase, Duration> took = result.took();
    Duration all = took.values().stream().reduce(Duration.ZERO, Duration::plus);
    String phases =
        took.entrySet().stream()
            .map(
                one ->
                    catalogue.say("phase." + one.getKey().name()) + " " + seconds(one.getValue()))
            .collect(Collectors.joining(catalogue.say("sheet.comma")));
    line(
        text,
        "night.done",
        report.run().no(),
        report.run().day(),
        catalogue.word("run.mode", report.run().mode().zh()),
        catalogue.word("run.state", report.run().state().zh()),
        NightProgress.clock(all),
        phases);
  }

  private static String seconds(Duration time) {
    return "%.1fs".formatted(time.toMillis() / 1000.0);
  }

  private void pack(StringBuilder text, NightReport report, NightReport.OfPack pack) {
    text.append('\n');
    line(
        text,
        "night.pack",
        pack.name(),
        pack.path(),
        pack.version(),
        pack.digest().substring(0, Math.min(DIGEST, pack.digest().length())));
    table(text, pack);
    line(
        text,
        "night.work",
        count(pack.population()),
        count(pack.regraded()),
        count(pack.kept()),
        count(pack.failed()),
        reasons(pack));
    changes(text, report, pack);
    worst(text, pack);
    open(text, pack);
    failures(text, pack);
  }

  private void table(StringBuilder text, NightReport.OfPack pack) {
    Grid grid = new Grid("  ");
    grid.row(
        catalogue.say("night.result"),
        right(catalogue.say("night.units")),
        right(catalogue.say("night.share")),
        right(catalogue.say("night.before")),
        right(catalogue.say("night.change")));
    for (NightReport.Bar bar : pack.distribution()) {
      Long before = bar.before();
      Long change = bar.change();
      grid.row(
          result(bar.result()),
          right(count(bar.units())),
          right(bar.share().toPlainString() + "%"),
          right(before == null ? "—" : count(before)),
          right(change == null ? "—" : signed(change)));
    }
    text.append(grid.text());
  }

  /** Numbers stand under each other by their last digit. */
  private static String right(String cell) {
    return " ".repeat(Math.max(0, 8 - Grid.width(cell))) + cell;
  }

  private String result(String result) {
    boolean colour = Colour.named(result).isPresent() || result.equals(Colour.NOT_RATED);
    return catalogue.word(colour ? "colour" : "state", result);
  }

  private String reasons(NightReport.OfPack pack) {
    return pack.reasons().entrySet().stream()
        .map(one -> catalogue.word("reason", one.getKey().zh()) + " " + count(one.getValue()))
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  private void changes(StringBuilder text, NightReport report, NightReport.OfPack pack) {
    if (report.beside() == null) {
      line(text, "night.first");
      return;
    }
    if (pack.changed() == 0) {
      line(text, "night.unchanged");
      return;
    }
    String moves =
        pack.moves().stream()
            .map(move -> result(move.from()) + "→" + result(move.to()) + " " + move.units())
            .collect(Collectors.joining("  "));
    line(text, "night.changes", pack.changed(), pack.worse(), pack.better(), moves);
    String causes =
        CAUSES.stream()
            .map(
                cause ->
                    catalogue.word("cause", cause.zh())
                        + " "
                        + pack.causes().getOrDefault(cause, 0L))
            .collect(Collectors.joining(" + "));
    line(text, "night.causes", causes, pack.changed());
  }

  private void worst(StringBuilder text, NightReport.OfPack pack) {
    if (pack.worst().isEmpty()) {
      return;
    }
    Grid grid = new Grid("    ");
    pack.worst().stream()
        .limit(WORST)
        .forEach(
            one ->
                grid.row(
                    one.id(),
                    right(catalogue.say("night.units.of", count(one.units()))),
                    right("−" + SheetText.plain(one.points())),
                    catalogue.say(one.name())));
    line(text, "night.worst");
    text.append(grid.text());
  }

  private void open(StringBuilder text, NightReport.OfPack pack) {
    if (pack.open().isEmpty()) {
      return;
    }
    Grid grid = new Grid("    ");
    pack.open().stream()
        .limit(WORST)
        .forEach(
            one ->
                grid.row(
                    catalogue.say(one.kind()),
                    right(catalogue.say("night.units.of", count(one.units()))),
                    one.sources().isEmpty()
                        ? catalogue.say("night.noSource")
                        : catalogue.say("night.unvouched", count(one.unvouched()))));
    line(text, "night.open");
    text.append(grid.text());
  }

  private void failures(StringBuilder text, NightReport.OfPack pack) {
    pack.failures().stream()
        .limit(WORST)
        .forEach(one -> line(text, "night.failure", one.unit(), one.says()));
  }

  private void stale(StringBuilder text, NightReport report) {
    text.append('\n');
    if (!report.stale().isEmpty()) {
      String names =
          report.stale().stream().sorted().collect(Collectors.joining(catalogue.say("text.and")));
      line(text, "night.stale", names);
    }
  }

  private void waiting(StringBuilder text, NightReport report) {
    if (report.quarantine().rows() > 0) {
      line(text, "night.quarantine", count(report.quarantine().rows()));
    }
  }

  private void next(StringBuilder text, NightReport report, NightResult result) {
    if (result.exit() == NightResult.Exit.TOO_MANY_REJECTS) {
      line(text, "night.rejects");
    }
    if (report.run().state() == RunState.HELD) {
      line(text, "night.held", report.run().no());
    }
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(catalogue.say(key, arguments)).append('\n');
  }

  static String count(long number) {
    return "%,d".formatted(number);
  }

  private static String signed(long change) {
    return change > 0 ? "+" + count(change) : change < 0 ? "−" + count(-change) : "0";
  }
}
