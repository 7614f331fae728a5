package wuse.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.sheet.Assessments;
import wuse.app.sheet.Sheet;
import wuse.app.sheet.SheetJson;
import wuse.app.store.Run;
import wuse.app.store.Runs;
import wuse.app.store.Store;
import wuse.facts.UnitId;
import wuse.grading.Walk;

/** 评定书: why a unit has its colour and its place on or off the list, and on which facts. */
@Command(name = "why", sortOptions = false)
final class Why implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "ENTERPRISE", arity = "1")
  private String enterprise = "";

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  @Option(names = "--pack", paramLabel = "P")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--law")
  private boolean law;

  @Option(names = "--item", paramLabel = "ID")
  private @Nullable String item;

  Why(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    return home.with(wuse, "why", this::why);
  }

  private int why(Store store) {
    Run run = run(store);
    UnitId unit = new WhichUnit(store, wuse.catalogue()).of(enterprise);
    Assessments assessments = new Assessments(store, PolicyFolder.reader());
    if (item != null) {
      return walk(unit, assessments.night(run).walks(unit), item);
    }
    List<Sheet> sheets =
        assessments.of(run, unit).stream()
            .filter(sheet -> packs.isEmpty() || packs.contains(sheet.policy().path()))
            .toList();
    if (sheets.isEmpty()) {
      throw new Refusal(ExitCode.USAGE, nothing(store, run, unit));
    }
    if (day != null && run.day().isBefore(day)) {
      wuse.err().println(wuse.catalogue().say("why.earlier", day, run.day()));
    }
    sheets.forEach(this::say);
    boolean holds = sheets.stream().allMatch(sheet -> sheet.proof().holds());
    return (holds ? ExitCode.OK : ExitCode.CHAIN_BROKEN).number();
  }

  private int walk(UnitId unit, List<Walk> walks, String id) {
    List<Walk> asked =
        walks.stream().filter(walk -> packs.isEmpty() || packs.contains(walk.pack())).toList();
    WalkText text = new WalkText(wuse.catalogue());
    text.found(asked, id)
        .forEach(
            one -> wuse.out().println(wuse.json() ? text.json(unit.text(), one) : text.of(one)));
    return ExitCode.OK.number();
  }

  /** The last one in effect up to the day asked. */
  private Run run(Store store) {
    return (day == null ? store.runs().latest() : store.runs().on(day))
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.USAGE,
                    day == null
                        ? wuse.catalogue().say("why.noRun")
                        : wuse.catalogue().say("why.noRunUntil", day)));
  }

  private String nothing(Store store, Run run, UnitId unit) {
    return store.runs().failures(run.no(), Integer.MAX_VALUE).stream()
        .filter(failed -> failed.unit().equals(unit))
        .map(Runs.Failed::says)
        .findFirst()
        .map(says -> wuse.catalogue().say("why.failed", unit, run.day(), says))
        .orElseGet(() -> wuse.catalogue().say("why.ungraded", unit, run.day(), run.no()));
  }

  private void say(Sheet sheet) {
    String language = wuse.catalogue().language();
    wuse.out()
        .println(
            wuse.json()
                ? new SheetJson(language).line(sheet)
                : new SheetText(wuse.catalogue()).of(sheet));
    if (law && !wuse.json()) {
      wuse.out().print(new CitedText(wuse.catalogue()).of(sheet));
    }
  }
}
