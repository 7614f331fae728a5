package wuse.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wuse.app.store.Quarantine.Filter;

/** What can be done with rows that could not be read. */
@Command(name = "quarantine", sortOptions = false)
final class Quarantine implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  Quarantine(Wuse wuse) {
    this.wuse = wuse;
  }

  CommandLine commandLine() {
    return new CommandLine(this)
        .addSubcommand(new QuarantineList(wuse))
        .addSubcommand(new QuarantineReplay(wuse));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), wuse.catalogue().say("usage.noCommand"));
  }

  /** Which rows. */
  static final class Which {
    @Mixin HomeOption home = new HomeOption();

    @Option(names = "--source", paramLabel = "NAME")
    private @Nullable String source;

    @Option(names = "--file", paramLabel = "NAME")
    private @Nullable String file;

    @Option(names = "--code", paramLabel = "CODE")
    private @Nullable String code;

    Filter filter() {
      return new Filter(source, file, code);
    }
  }
}
