package wuse.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import wuse.policy.NearestName;

/** Says in our words, and without a stack trace, why a call was not carried out. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Catalogue catalogue;
  private final boolean isTraced;

  Complaints(Catalogue catalogue, boolean isTraced) {
    this.catalogue = catalogue;
    this.isTraced = isTraced;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(sentence(failure));
    err.println(catalogue.say("usage.more", line.getCommandSpec().qualifiedName(" ")));
    return ExitCode.USAGE.number();
  }

  private String sentence(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof MissingParameterException missing) {
      return catalogue.say("usage.missing", names(missing.getMissing()));
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return catalogue.say("usage.twice", name(twice.getOverwritten()));
    }
    return failure.getArgSpec() == null
        ? String.valueOf(failure.getMessage())
        : wrong(failure.getArgSpec(), failure.getValue());
  }

  private String unmatched(UnmatchedArgumentException failure) {
    String written = failure.getUnmatched().get(0);
    CommandLine line = failure.getCommandLine();
    List<String> known =
        Stream.concat(
                line.getSubcommands().keySet().stream(),
                line.getCommandSpec().options().stream().map(OptionSpec::longestName))
            .toList();
    String nearest = NearestName.of(written, known);
    return nearest.isEmpty()
        ? catalogue.say("usage.unknown", written)
        : catalogue.say("usage.unknown.near", written, nearest);
  }

  private String wrong(ArgSpec argument, @Nullable String value) {
    return catalogue.say(
        "usage.wrong",
        name(argument),
        value == null ? "" : value,
        catalogue.word("usage.expected", argument.paramLabel()));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(Complaints::name).collect(Collectors.joining(" "));
  }

  private static String name(@Nullable ArgSpec argument) {
    if (argument == null) {
      return "";
    }
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof Refusal refusal) {
      err.println(refusal.says());
      return refusal.exit().number();
    }
    err.println(catalogue.say("failure", String.valueOf(failure.getMessage())));
    if (isTraced) {
      failure.printStackTrace(err);
    }
    return ExitCode.FAILURE.number();
  }
}
