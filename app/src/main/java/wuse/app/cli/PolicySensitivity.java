package wuse.app.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.grading.PackOrder;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.preview.Population;
import wuse.preview.Sensitivity;
import wuse.preview.Side;

/** 敏感性: how many colours rest on the last digit of a reading. */
@Command(name = "sensitivity", sortOptions = false)
final class PolicySensitivity implements Callable<Integer> {
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", index = "0", defaultValue = "")
  private String state = "";

  @Mixin private PopulationOption units = new PopulationOption();

  @Option(names = "--by", paramLabel = "PERCENT")
  private BigDecimal percent = BigDecimal.valueOf(5);

  @Option(names = "--sample", paramLabel = "N")
  private int sample = 10;

  PolicySensitivity(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    if (percent.signum() <= 0 || percent.compareTo(HALF) > 0) {
      throw new ParameterException(
          spec.commandLine(), wuse.catalogue().say("sensitivity.by", percent.toPlainString()));
    }
    return units.with(
        wuse,
        List.of(state),
        (store, home) -> {
          Reading packs = PackState.sound(wuse, state, store, home);
          return sensitivity(units.opened(wuse, store, packs), packs);
        });
  }

  private int sensitivity(PopulationOption.Opened opened, Reading packs) {
    try {
      Population population = Population.of(opened.source(), opened.day());
      Sensitivity found = Sensitivity.of(population, new Side(packs), percent);
      if (found.units() == 0) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("preview.nobody"));
      }
      SensitivityText text = new SensitivityText(wuse.catalogue(), Math.max(0, sample));
      wuse.out().print(wuse.json() ? text.json(found) : text.of(found));
      return opened.exit();
    } catch (Pack.NotInForce early) {
      throw new Refusal(
          ExitCode.USAGE,
          wuse.catalogue().say("day.early", early.path(), early.from(), opened.day()));
    } catch (PackOrder.Circle circle) {
      List<String> paths = packs.packs().stream().map(pack -> pack.head().path()).toList();
      throw new Refusal(
          ExitCode.POLICY_FAULTS, wuse.catalogue().say("pack.circle", String.join("、", paths)));
    }
  }
}
