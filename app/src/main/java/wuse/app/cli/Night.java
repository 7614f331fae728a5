package wuse.app.cli;

import java.nio.file.Path;
import java.util.Map;
import wuse.app.nightly.DryRun;
import wuse.app.nightly.NightOrder;
import wuse.app.nightly.NightRefused;
import wuse.app.nightly.NightResult;
import wuse.app.nightly.NightRun;
import wuse.app.nightly.NightSettings;
import wuse.app.report.NightReport;
import wuse.app.report.ReportFiles;
import wuse.app.report.ReportJson;
import wuse.app.report.Reports;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.policy.FaultPage;
import wuse.policy.PackReader;

/**
 * One night from the command line: runs it, shows how far it is, writes its report, says its end.
 */
final class Night {
  private final Wuse wuse;
  private final Catalogue catalogue;
  private final Store store;
  private final Path home;
  private final NightSettings settings = NightSettings.standard();
  private final PackReader reader = PolicyFolder.reader();
  private final NightRun run;

  Night(Wuse wuse, Store store, Path home) {
    this.wuse = wuse;
    this.catalogue = wuse.catalogue();
    this.store = store;
    this.home = home;
    this.run = new NightRun(store, reader, settings);
  }

  /** What begins or goes on with a night. */
  private interface Begin {
    NightResult with(NightProgress progress) throws NightRefused;
  }

  int run(NightOrder order) {
    return watched(progress -> run.run(order, progress));
  }

  /** As {@link #run}; says only in a line how it ended, and writes its report. */
  String quietly(NightOrder order) {
    NightProgress progress = new NightProgress(wuse);
    try {
      NightResult result = run.run(order, progress);
      progress.end();
      NightReport report = new Reports(store, reader, settings.stale()).of(result.run());
      write(report);
      return new NightText(catalogue).line(report, result);
    } catch (NightRefused refused) {
      progress.end();
      throw refusal(refused);
    }
  }

  int resume() {
    return watched(run::resume);
  }

  int approve(long no, String person) {
    try {
      Run approved = run.approve(no, person);
      Path page = write(new Reports(store, reader, settings.stale()).of(approved));
      wuse.out()
          .println(
              wuse.json()
                  ? "{\"run\":%d,\"state\":\"%s\"}".formatted(no, approved.state().zh())
                  : catalogue.say("grade.approved", no, person, shown(page)));
      return ExitCode.OK.number();
    } catch (NightRefused refused) {
      throw refusal(refused);
    }
  }

  int dryRun(NightOrder order) {
    try {
      DryRun dry = run.dryRun(order);
      DryRunText text = new DryRunText(catalogue);
      wuse.out().print(wuse.json() ? text.json(dry) : text.of(dry));
      return (dry.stale().isEmpty() ? ExitCode.OK : ExitCode.STALE).number();
    } catch (NightRefused refused) {
      throw refusal(refused);
    }
  }

  private int watched(Begin begin) {
    NightProgress progress = new NightProgress(wuse);
    listen();
    try {
      NightResult result = begin.with(progress);
      progress.end();
      return end(result);
    } catch (NightRefused refused) {
      progress.end();
      throw refusal(refused);
    }
  }

  /** The first Ctrl-C lets the chunk end and keeps all that was graded. */
  private void listen() {
    wuse.caller()
        .interruption()
        .onFirst(
            () -> {
              wuse.err().println("\n" + catalogue.say("grade.stopping"));
              wuse.err().flush();
              run.stop();
            });
  }

  private int end(NightResult result) {
    if (result.exit() == NightResult.Exit.INTERRUPTED) {
      wuse.err().println(catalogue.say("grade.interrupted", result.run().no(), shown(home)));
      return result.exit().code();
    }
    NightReport report = new Reports(store, reader, settings.stale()).of(result.run());
    Path page = write(report);
    wuse.out()
        .print(
            wuse.json()
                ? new ReportJson(catalogue.language()).line(report) + "\n"
                : new NightText(catalogue).of(report, result, shown(page)));
    return result.exit().code();
  }

  private Path shown(Path path) {
    return wuse.call().shown(path);
  }

  private Path write(NightReport report) {
    return ReportFiles.write(report, home, catalogue.language());
  }

  private Refusal refusal(NightRefused refused) {
    ExitCode exit =
        switch (refused.exit()) {
          case 2 -> ExitCode.USAGE;
          case 3 -> ExitCode.POLICY_FAULTS;
          default -> ExitCode.FAILURE;
        };
    String faults =
        new FaultPage(wuse.policies().shown())
            .text(refused.faults(), Map.of(), catalogue.language());
    return new Refusal(exit, (catalogue.say(refused.says()) + "\n" + faults).stripTrailing());
  }
}
