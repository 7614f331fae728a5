package wuse.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.scenario.FeatureRun;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.simulate.Proposal;
import wuse.simulate.Proposals;
import wuse.simulate.Rehearsal;

/**
 * Runs the cases of packs and scenarios written in Chinese, and says what none of them looks at.
 */
@Command(name = "scenarios", sortOptions = false)
final class PolicyScenarios implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PACK", arity = "0..*")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--features", paramLabel = "DIR")
  private @Nullable Path features;

  @Option(names = "--gate", paramLabel = "PERCENT")
  private @Nullable BigDecimal gate;

  @Option(names = "--junit", paramLabel = "FILE")
  private @Nullable Path junit;

  @Option(names = "--propose", paramLabel = "FILE")
  private @Nullable Path propose;

  PolicyScenarios(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    PolicyFolder folder = PackFolders.root(wuse, packs);
    Manuscript manuscript = folder.manuscript();
    List<String> asked = new PackFolders(folder, manuscript, wuse).asked(packs);
    Rehearsal.Result result = new Rehearsal(manuscript).of(asked);
    List<FeatureRun.Scenario> played = features == null ? List.of() : played(folder, features);
    ProposedCases proposed = propose == null ? null : proposed(propose, manuscript, asked, result);
    if (wuse.json()) {
      wuse.out()
          .println(
              new RehearsalJson(wuse.catalogue(), folder.shown()).of(result, played, proposed));
    } else {
      wuse.out()
          .print(
              new RehearsalText(wuse.catalogue(), manuscript, folder.shown()).of(result, played));
    }
    if (propose != null && proposed != null) {
      Files.writeString(wuse.caller().call().resolve(propose), proposed.yaml());
      if (!wuse.json()) {
        wuse.out().println(proposed.end(propose));
      }
    }
    if (junit != null) {
      Files.writeString(
          junit, new RehearsalXml(wuse.catalogue(), manuscript, folder.shown()).of(result, played));
    }
    return exit(result, played).number();
  }

  /** Cases for what no case looks at; one pack at a time, since each file lies beside its pack. */
  private ProposedCases proposed(
      Path file, Manuscript manuscript, List<String> asked, Rehearsal.Result result) {
    if (Files.exists(wuse.caller().call().resolve(file))) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("export.there", file));
    }
    Pack pack = asked.size() == 1 ? manuscript.reading().pack(asked.get(0)).orElse(null) : null;
    if (pack == null) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("scenarios.proposed.which"));
    }
    List<Proposal> proposals = Proposals.of(pack, result.coverage());
    return new ProposedCases(wuse.catalogue(), proposals, result.coverage().missing().size());
  }

  private List<FeatureRun.Scenario> played(PolicyFolder folder, Path features) {
    Path there = wuse.caller().call().resolve(features);
    if (!Files.exists(there)) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("scenarios.noFeatures", features));
    }
    return new FeatureRun(folder.root(), wuse.catalogue().language()).of(there);
  }

  private ExitCode exit(Rehearsal.Result result, List<FeatureRun.Scenario> played) {
    boolean fails =
        !result.failing().isEmpty() || played.stream().anyMatch(scenario -> !scenario.passed());
    boolean below = gate != null && result.coverage().share().percent().compareTo(gate) < 0;
    if (below) {
      wuse.err()
          .println(
              wuse.catalogue()
                  .say(
                      "scenarios.gate", result.coverage().share().percent(), String.valueOf(gate)));
    }
    return fails || below ? ExitCode.POLICY_FAULTS : ExitCode.OK;
  }
}
