package wuse.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.check.PackCheck;
import wuse.grading.Round;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Slice;

/** Everything that is wrong with the packs, at once. */
@Command(name = "check", sortOptions = false)
final class PolicyCheck implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PACK", arity = "0..*")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  PolicyCheck(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    PolicyFolder folder = wuse.policies();
    LocalDate asOf = day == null ? LocalDate.now(Round.ZONE) : day;
    Reading reading = folder.read(packs.stream().map(folder::path).toList());
    List<Fault> faults = PackCheck.of(reading, asOf);
    boolean errors = count(faults, Fault.Severity.ERROR) > 0;
    FaultPage page = new FaultPage(folder.shown(), errors ? live(folder, reading, asOf) : Map.of());
    write(page, faults, reading);
    return (errors ? ExitCode.POLICY_FAULTS : ExitCode.OK).number();
  }

  private void write(FaultPage page, List<Fault> faults, Reading reading) {
    String language = wuse.catalogue().language();
    switch (wuse.format()) {
      case JSON -> wuse.out().println(page.toJson(faults, language));
      case SARIF -> wuse.out().println(new SarifFaults(page, language).page(faults));
      case GITHUB -> wuse.out().print(new GithubFaults(page, language).lines(faults));
      case TEXT -> {
        wuse.out().print(page.text(faults, reading.files(), language));
        wuse.out().println(summary(reading, faults));
      }
    }
  }

  /**
   * What is in force of the packs that are checked elsewhere than in the folder that is graded by.
   */
  private Map<String, FaultPage.Live> live(PolicyFolder folder, Reading drafts, LocalDate asOf) {
    Path named = wuse.caller().call().packs();
    Map<String, FaultPage.Live> live = new HashMap<>();
    if (named == null || wuse.caller().call().resolve(named).normalize().equals(folder.root())) {
      return live;
    }
    Reading graded = PolicyFolder.reader().read(wuse.caller().call().resolve(named), List.of());
    for (Pack draft : drafts.drafts()) {
      graded.pack(draft.head().path()).ifPresent(pack -> put(pack, asOf, live));
    }
    return live;
  }

  private static void put(Pack pack, LocalDate asOf, Map<String, FaultPage.Live> live) {
    try {
      Slice slice = pack.inForce(asOf);
      live.put(pack.head().path(), new FaultPage.Live(slice.from(), slice.digest()));
    } catch (Pack.NotInForce e) {
      live.remove(pack.head().path()); // not yet, or no more: then nothing is said of it
    }
  }

  private String summary(Reading reading, List<Fault> faults) {
    return wuse.catalogue()
        .say(
            "check.end",
            reading.drafts().size(),
            count(faults, Fault.Severity.ERROR),
            count(faults, Fault.Severity.WARNING),
            count(faults, Fault.Severity.ADVICE));
  }

  private static long count(List<Fault> faults, Fault.Severity severity) {
    return faults.stream().filter(fault -> fault.severity() == severity).count();
  }
}
