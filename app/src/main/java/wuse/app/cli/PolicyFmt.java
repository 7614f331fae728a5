package wuse.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.folder.Hunks;
import wuse.app.folder.PackFile;
import wuse.app.folder.Replacement;
import wuse.layout.Layout;
import wuse.layout.PolicyText;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Faults;

/** Sets policy files in the one canonical layout. */
@Command(name = "fmt", sortOptions = false)
final class PolicyFmt implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--check")
  private boolean check;

  @Option(names = "--diff")
  private boolean diff;

  PolicyFmt(Wuse wuse) {
    this.wuse = wuse;
  }

  /** What became of a file. */
  private enum State {
    IN_FORM,
    /** Was not in form, and is now. */
    SET,
    NOT_IN_FORM,
    FAULTY,
    /** DRL is laid out by its author. */
    RULES,
    /** Setting it would change what it says: our fault, nothing is written. */
    REFUSED,
    /** Lies in no folder of packs, or is of no kind that is known. */
    NONE
  }

  /** A file, what became of it, and what it shall read. */
  private record Result(PackFile file, State state, byte[] was, byte[] set, List<Fault> faults) {
    boolean differs() {
      return state == State.SET || state == State.NOT_IN_FORM;
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Result> results = new ArrayList<>();
    for (PackFile file : files()) {
      results.add(result(file));
    }
    if (!check && !diff) {
      Replacement replacement = new Replacement();
      results.stream()
          .filter(Result::differs)
          .forEach(one -> replacement.put(one.file().path(), one.set()));
      replacement.carryOut();
    }
    results.forEach(this::say);
    if (!wuse.json()) {
      wuse.out().println(summary(results));
    }
    return exit(results).number();
  }

  private List<PackFile> files() throws IOException {
    List<PackFile> files = new ArrayList<>();
    for (Path named : paths.isEmpty() ? List.of(wuse.policies().root()) : paths) {
      Path full = wuse.caller().call().resolve(named).normalize();
      if (!Files.exists(full)) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("fmt.nowhere", named));
      }
      files.addAll(PackFile.below(full));
    }
    return files;
  }

  private Result result(PackFile file) throws IOException {
    byte[] was = file.isRules() ? new byte[0] : Files.readAllBytes(file.path());
    if (file.isRules() || file.kind().isEmpty()) {
      return new Result(file, file.isRules() ? State.RULES : State.NONE, was, was, List.of());
    }
    Faults faults = new Faults();
    Optional<PolicyText> text = PolicyText.read(file.name(), was, faults);
    if (text.isEmpty()) {
      return new Result(file, State.FAULTY, was, was, faults.sorted());
    }
    Optional<String> set = Layout.of(file.kind().orElseThrow(), text.get());
    byte[] now = set.map(page -> page.getBytes(StandardCharsets.UTF_8)).orElse(was);
    boolean same = Arrays.equals(was, now);
    State written = check || diff ? State.NOT_IN_FORM : State.SET;
    State state = same ? State.IN_FORM : written;
    return new Result(file, set.isEmpty() ? State.REFUSED : state, was, now, List.of());
  }

  private void say(Result result) {
    String name = shown(result.file());
    if (wuse.json()) {
      wuse.out().println(json(result, name));
      return;
    }
    if (diff && result.differs()) {
      wuse.out().print(Hunks.between(name, result.was(), result.set()));
    } else if (result.state() == State.FAULTY) {
      String folder = name.substring(0, name.length() - result.file().name().length());
      wuse.out()
          .print(
              new FaultPage(folder)
                  .text(
                      result.faults(),
                      Map.of(result.file().name(), result.was()),
                      wuse.catalogue().language()));
    } else if (result.state() != State.IN_FORM && result.state() != State.RULES) {
      wuse.out().println(wuse.catalogue().say("fmt." + word(result.state()), name));
    }
  }

  /** As it is called from where we stand. */
  private String shown(PackFile file) {
    Path here = wuse.caller().call().directory();
    Path shown = file.path().startsWith(here) ? here.relativize(file.path()) : file.path();
    return shown.toString().replace('\\', '/');
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private String json(Result result, String name) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("file", name);
          json.writeStringProperty("state", word(result.state()));
          json.writeArrayPropertyStart("faults");
          for (Fault fault : result.faults()) {
            json.writeStartObject();
            json.writeStringProperty("code", fault.code());
            json.writeNumberProperty("line", fault.at().line());
            json.writeNumberProperty("column", fault.at().column());
            json.writeStringProperty(
                "says", new FaultPage().said(fault, wuse.catalogue().language()).lines());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private String summary(List<Result> results) {
    String end = wuse.catalogue().say("fmt.end", count(results, State.IN_FORM), differing(results));
    long rules = count(results, State.RULES);
    return rules == 0 ? end : end + wuse.catalogue().say("fmt.end.rules", rules);
  }

  private static long differing(List<Result> results) {
    return results.stream().filter(Result::differs).count();
  }

  private static long count(List<Result> results, State state) {
    return results.stream().filter(result -> result.state() == state).count();
  }

  private ExitCode exit(List<Result> results) {
    if (count(results, State.REFUSED) > 0) {
      return ExitCode.FAILURE;
    }
    boolean wanting = count(results, State.FAULTY) > 0 || check && differing(results) > 0;
    if (wanting) {
      return ExitCode.POLICY_FAULTS;
    }
    return count(results, State.NONE) > 0 ? ExitCode.USAGE : ExitCode.OK;
  }
}
