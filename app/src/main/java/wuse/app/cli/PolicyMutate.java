package wuse.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.policy.Manuscript;
import wuse.simulate.Mutation;
import wuse.simulate.SurvivorReasons;

/** Changes one word of a pack at a time and tells which changes no case notices. */
@Command(name = "mutate", sortOptions = false)
final class PolicyMutate implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PACK", arity = "1")
  private String pack = "";

  @Option(names = "--sample", paramLabel = "N")
  private int sample;

  @Option(names = "--only", paramLabel = "FILE")
  private String only = "";

  @Option(names = "--gate", paramLabel = "PERCENT")
  private java.math.@Nullable BigDecimal gate;

  PolicyMutate(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    PolicyFolder folder = wuse.policies();
    Manuscript manuscript = folder.manuscript();
    String path = new PackFolders(folder, manuscript, wuse).changeable(pack);
    Progress progress = new Progress(wuse);
    Mutation.Report report = new Mutation(manuscript, path).run(sample, only, progress::at);
    progress.end();
    MutationText text =
        new MutationText(wuse.catalogue(), SurvivorReasons.of(manuscript, path), folder.shown());
    wuse.out().print(wuse.json() ? text.json(report) : text.of(report));
    return exit(report).number();
  }

  private ExitCode exit(Mutation.Report report) {
    boolean below = gate != null && report.share().percent().compareTo(gate) < 0;
    if (below) {
      wuse.err()
          .println(
              wuse.catalogue().say("mutate.gate", report.share().percent(), String.valueOf(gate)));
    }
    return below ? ExitCode.POLICY_FAULTS : ExitCode.OK;
  }

  /** A line on a terminal while it lasts. */
  private static final class Progress {
    private final Wuse wuse;
    private final boolean terminal = System.console() != null;

    Progress(Wuse wuse) {
      this.wuse = wuse;
    }

    void at(int done) {
      if (terminal && done % 64 == 0) {
        wuse.err().print("\r" + wuse.catalogue().say("mutate.progress", done));
        wuse.err().flush();
      }
    }

    void end() {
      if (terminal) {
        wuse.err().print("\r" + " ".repeat(40) + "\r");
        wuse.err().flush();
      }
    }
  }
}
