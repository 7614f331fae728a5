package wuse.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with policies themselves. */
@Command(name = "policy", sortOptions = false)
final class Policy implements Runnable {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  Policy(Wuse wuse) {
    this.wuse = wuse;
  }

  /** With every command below {@code policy}, in the order in which {@code --help} lists them. */
  CommandLine commandLine() {
    return new CommandLine(this)
        .addSubcommand(new PolicyList(wuse))
        .addSubcommand(new PolicyCheck(wuse))
        .addSubcommand(new PolicyExplain(wuse))
        .addSubcommand(new PolicyFmt(wuse))
        .addSubcommand(new PolicyScenarios(wuse))
        .addSubcommand(new PolicyDiff(wuse))
        .addSubcommand(new PolicyLaw(wuse))
        .addSubcommand(new PolicyMutate(wuse))
        .addSubcommand(new PolicyPreview(wuse))
        .addSubcommand(new PolicySame(wuse))
        .addSubcommand(new PolicySchema(wuse))
        .addSubcommand(new PolicyExport(wuse))
        .addSubcommand(new PolicyImport(wuse))
        .addSubcommand(new PolicyRelease(wuse).commandLine())
        .addSubcommand(new PolicySensitivity(wuse));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), wuse.catalogue().say("usage.noCommand"));
  }
}
