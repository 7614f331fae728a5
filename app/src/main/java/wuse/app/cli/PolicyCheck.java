package wuse.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wuse.check.PackCheck;
import wuse.grading.Round;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Reading;

/** Everything that is wrong with the packs, at once. */
@Command(name = "check", sortOptions = false)
final class PolicyCheck implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PACK", arity = "0..*")
  private List<String> packs = new ArrayList<>();

  PolicyCheck(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    PolicyFolder folder = wuse.policies();
    Reading reading = folder.read(packs.stream().map(folder::path).toList());
    List<Fault> faults = PackCheck.of(reading, LocalDate.now(Round.ZONE));
    String language = wuse.catalogue().language();
    FaultPage page = new FaultPage(folder.shown());
    if (wuse.json()) {
      wuse.out().println(page.toJson(faults, language));
    } else {
      wuse.out().print(page.text(faults, reading.files(), language));
      wuse.out().println(summary(reading, faults));
    }
    boolean errors = count(faults, Fault.Severity.ERROR) > 0;
    return (errors ? ExitCode.POLICY_FAULTS : ExitCode.OK).number();
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
