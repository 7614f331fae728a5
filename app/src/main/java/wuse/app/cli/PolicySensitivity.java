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
import wuse.policy.Pack;
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
          PackState packs = PackState.of(wuse, state, store, home);
          Side side = packs.side(List.of());
          return sensitivity(
              units.opened(wuse, store, side.reading(), packs.policies(List.of())), side);
        });
  }

  private int sensitivity(PopulationOption.Opened opened, Side packs) {
    try {
      Sensitivity found = Sensitivity.of(opened.population(), packs, percent);
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
    }
  }
}
