package wuse.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import wuse.app.door.Call;

/** 五色: the one program. Commands that need no store run here without starting anything else. */
@Command(name = "wuse", sortOptions = false, versionProvider = Wuse.Version.class)
public final class Wuse implements Runnable {
  /** Commands that say all they have to say themselves: no logger speaks beside them. */
  private static final List<String> PLAIN =
      List.of(
          "demo",
          "ingest",
          "grade",
          "why",
          "advise",
          "quarantine",
          "verify",
          "evaluate",
          "policy",
          "account");

  private final Caller caller;
  private @Nullable String read;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Catalogue catalogue;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--packs", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path packs;

  @Option(names = "--format", paramLabel = "text|json", scope = ScopeType.INHERIT)
  private Format format = Format.TEXT;

  // read before all else, so that usage errors too are said in it
  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private Language language = Language.ZH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  private boolean version;

  enum Language {
    ZH,
    EN
  }

  Wuse(Caller caller, Catalogue catalogue) {
    this.caller = caller;
    this.out = writer(caller.out());
    this.err = writer(caller.err());
    this.catalogue = catalogue;
  }

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    if (Stream.of(arguments).anyMatch(PLAIN::contains)) {
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
    System.exit(run(arguments, System.out, System.err));
  }

  /**
   * Runs one command of this process.
   *
   * @return the exit code
   */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(Caller.here(List.of(arguments), out, err));
  }

  /**
   * Runs one command, whoever called it.
   *
   * @return the exit code
   */
  static int run(Caller caller) {
    String[] arguments = caller.call().arguments().toArray(String[]::new);
    Wuse wuse = new Wuse(caller, Catalogue.in(language(arguments)));
    int exit = wuse.commandLine().execute(arguments);
    wuse.out.flush();
    wuse.err.flush();
    return exit;
  }

  /** Every command, in the order in which {@code --help} lists them. */
  private List<Object> commands() {
    return List.of(
        new Demo(this),
        new Ingest(this),
        new Grade(this),
        new Why(this),
        new Advise(this),
        new Quarantine(this).commandLine(),
        new Verify(this),
        new Serve(this),
        new AccountCommand(this).commandLine(),
        new Evaluate(this),
        new Policy(this).commandLine());
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    commands().forEach(line::addSubcommand);
    Complaints complaints = new Complaints(catalogue, caller.call().traced());
    return line.setResourceBundle(catalogue.bundle())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints)
        .setExecutionStrategy(this::run);
  }

  /** Formats of faults are for the command that finds faults. */
  private int run(CommandLine.ParseResult parsed) {
    CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    boolean ofFaults = format == Format.SARIF || format == Format.GITHUB;
    if (ofFaults && !(last.getCommand() instanceof PolicyCheck) && !last.isUsageHelpRequested()) {
      throw new ParameterException(
          last, catalogue.say("usage.format", format.name().toLowerCase(Locale.ROOT)));
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /** What stands behind {@code --lang}, wherever that stands; Chinese where it is nowhere. */
  private static String language(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return arguments[i].substring("--lang=".length());
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return "zh";
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), catalogue.say("usage.noCommand"));
  }

  Caller caller() {
    return caller;
  }

  /** What was called, with what the command has read since. */
  Call call() {
    return read == null ? caller.call() : caller.call().reading(read);
  }

  /**
   * What a command needs beside its arguments: asked for once, where the caller is, and carried
   * along where another process carries the command out.
   */
  String input(Supplier<String> asked) {
    String carried = caller.call().input();
    if (carried != null) {
      return carried;
    }
    String given = asked.get();
    read = given;
    return given;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  boolean json() {
    return format == Format.JSON;
  }

  Format format() {
    return format;
  }

  /**
   * The folder of the packs: as asked, else as the launcher says, else the one where we stand.
   *
   * @throws Refusal where there is none
   */
  PolicyFolder policies() {
    Path named = call().packs();
    Path root = packs != null ? packs : named != null ? named : Path.of("packs");
    Path full = call().resolve(root);
    if (!Files.isDirectory(full)) {
      throw new Refusal(ExitCode.USAGE, catalogue.say("packs.none", root));
    }
    return policies(full);
  }

  /** The packs below one folder. */
  PolicyFolder policies(Path root) {
    return new PolicyFolder(root, caller.call().directory(), catalogue);
  }

  /** What the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "wuse "
            + Optional.ofNullable(Wuse.class.getPackage().getImplementationVersion())
                .orElse("0-dev")
      };
    }
  }
}
