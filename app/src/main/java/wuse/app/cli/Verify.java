package wuse.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wuse.app.sheet.Assessments;
import wuse.app.sheet.Sheet;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.Verification;
import wuse.facts.UnitId;

/**
 * Checks what is stored: snapshots against facts, the chain, decisions against what they rest on.
 */
@Command(name = "verify", sortOptions = false)
final class Verify implements Callable<Integer> {
  private static final int SNAPSHOTS = 500;

  private final Wuse wuse;

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--chain")
  private boolean chain;

  @Option(names = "--replay", paramLabel = "N")
  private @Nullable Integer replay;

  Verify(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    return home.with(wuse, "verify", this::verify);
  }

  /** Without an option: the chain, and a sample of snapshots. */
  private int verify(Store store) {
    boolean plain = !chain && replay == null;
    boolean sound = true;
    if (plain) {
      sound &= said("snapshots", store.verification().snapshots(SNAPSHOTS));
    }
    if (plain || chain) {
      sound &= said("chain", store.verification().chain());
    }
    if (replay != null) {
      sound &= said("replay", replayed(store, replay));
    }
    return (sound ? ExitCode.OK : ExitCode.CHAIN_BROKEN).number();
  }

  /** Units evenly over the whole population, so that the same call checks the same ones. */
  private static Verification.Report replayed(Store store, int most) {
    Run run = store.runs().latest().orElse(null);
    List<Verification.Fault> faults = new ArrayList<>();
    if (run == null || most < 1) {
      return new Verification.Report(0, faults);
    }
    Assessments assessments = new Assessments(store, PolicyFolder.reader());
    long count = store.dossiers().count();
    long checked = 0;
    for (int i = 0; i < Math.min(most, count); i++) {
      UnitId unit = store.dossiers().units(count * i / Math.min(most, count), 1).get(0);
      for (Sheet sheet : assessments.of(run, unit)) {
        checked++;
        if (!sheet.proof().holds()) {
          faults.add(
              new Verification.Fault(
                  unit,
                  sheet.policy().path(),
                  run.no(),
                  sheet.proof().stored() + " ≠ " + sheet.proof().replayed()));
        }
      }
    }
    return new Verification.Report(checked, faults);
  }

  private boolean said(String what, Verification.Report report) {
    if (wuse.json()) {
      wuse.out()
          .println(
              "{\"check\":\"%s\",\"checked\":%d,\"faults\":%d}"
                  .formatted(what, report.checked(), report.faults().size()));
    } else {
      wuse.out()
          .println(
              wuse.catalogue()
                  .say(
                      "verify." + what,
                      NightText.count(report.checked()),
                      NightText.count(report.faults().size())));
    }
    for (Verification.Fault fault : report.faults()) {
      wuse.err()
          .println(
              "  " + fault.unit() + "  " + fault.pack() + "  " + fault.run() + "  " + fault.what());
    }
    return report.faults().isEmpty();
  }
}
