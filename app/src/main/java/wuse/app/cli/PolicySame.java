package wuse.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.simulate.Case;
import wuse.simulate.CaseBook;
import wuse.simulate.Comparison;

/** Whether two packs say the same of every dossier; where not, a dossier on which they differ. */
@Command(name = "same", sortOptions = false)
final class PolicySame implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(index = "0", paramLabel = "A")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B")
  private String second = "";

  PolicySame(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    Side a = side(first);
    Side b = side(second);
    List<Case> given = new ArrayList<>(a.cases());
    given.addAll(b.cases());
    List<Comparison.Answer> answers = new Comparison(a.pack(), b.pack(), given).answers();
    answers.forEach(answer -> wuse.out().println(wuse.json() ? json(answer) : text(answer)));
    return ExitCode.OK.number();
  }

  /** A pack with the cases beside it. */
  private record Side(Pack pack, List<Case> cases) {}

  private Side side(String named) {
    Path folder = wuse.caller().call().resolve(Path.of(named));
    PolicyFolder policies = wuse.policies();
    String path = policies.path(named);
    if (Files.isRegularFile(folder.resolve("pack.yaml"))) {
      Path root = folder;
      while (root != null && !Files.isDirectory(root.resolve("terms"))) {
        root = root.getParent();
      }
      if (root != null) {
        policies = wuse.policies(root);
        path = root.relativize(folder).toString().replace('\\', '/');
      }
    }
    Pack pack = policies.pack(path);
    Manuscript manuscript = policies.manuscript();
    return new Side(pack, CaseBook.of(manuscript, path));
  }

  private String text(Comparison.Answer answer) {
    String result = answer.result().name().toLowerCase(Locale.ROOT);
    String line = wuse.catalogue().say("same." + result, answer.subject());
    if (answer.dossier().isEmpty()) {
      return line;
    }
    return line
        + "\n"
        + wuse.catalogue().say("same.shown", String.valueOf(answer.day()))
        + "\n"
        + answer.dossier().indent(4).stripTrailing()
        + "\n  A: "
        + answer.saysA()
        + "\n  B: "
        + answer.saysB();
  }

  private static String json(Comparison.Answer answer) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("of", answer.subject());
          json.writeStringProperty("result", answer.result().name().toLowerCase(Locale.ROOT));
          if (!answer.dossier().isEmpty()) {
            json.writeStringProperty("day", String.valueOf(answer.day()));
            json.writeStringProperty("dossier", answer.dossier());
            json.writeStringProperty("a", answer.saysA());
            json.writeStringProperty("b", answer.saysB());
          }
        });
  }
}
