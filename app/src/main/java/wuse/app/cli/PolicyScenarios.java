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

  PolicyScenarios(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    PolicyFolder folder = PackFolders.root(wuse, packs);
    Manuscript manuscript = folder.manuscript();
    Rehearsal.Result result =
        new Rehearsal(manuscript).of(new PackFolders(folder, manuscript, wuse).asked(packs));
    List<FeatureRun.Scenario> played = features == null ? List.of() : played(folder, features);
    if (wuse.json()) {
      wuse.out().println(new RehearsalJson(wuse.catalogue(), folder.shown()).of(result, played));
    } else {
      wuse.out()
          .print(
              new RehearsalText(wuse.catalogue(), manuscript, folder.shown()).of(result, played));
    }
    if (junit != null) {
      Files.writeString(
          junit, new RehearsalXml(wuse.catalogue(), manuscript, folder.shown()).of(result, played));
    }
    return exit(result, played).number();
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
