package wuse.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.app.workbook.Manuals;
import wuse.policy.FaultManual;
import wuse.policy.NearestName;

/** The page of a fault: how it is met, why it is wrong, how it is mended. */
@Command(name = "explain", sortOptions = false)
final class PolicyExplain implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CODE")
  private String code = "";

  PolicyExplain(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    String asked = code.toUpperCase(Locale.ROOT);
    FaultManual.Page page =
        Manuals.page(asked, wuse.catalogue().language()).orElseThrow(() -> unknown(asked));
    if (wuse.json()) {
      wuse.out().println(json(page));
    } else {
      wuse.out().print(text(page));
    }
    return ExitCode.OK.number();
  }

  private ParameterException unknown(String asked) {
    String nearest = NearestName.of(asked, Manuals.codes());
    return new ParameterException(
        spec.commandLine(),
        nearest.isEmpty()
            ? wuse.catalogue().say("usage.unknown", asked)
            : wuse.catalogue().say("usage.unknown.near", asked, nearest));
  }

  private String text(FaultManual.Page page) {
    Catalogue catalogue = wuse.catalogue();
    StringBuilder text = new StringBuilder(page.says()).append("\n\n");
    text.append(catalogue.say("explain.why")).append(' ').append(page.why()).append('\n');
    if (!page.broken().isEmpty() || !page.mended().isEmpty()) {
      example(text, catalogue.say("explain.broken", page.file()), page.broken());
      example(text, catalogue.say("explain.mended"), page.mended());
    }
    return text.toString();
  }

  private void example(StringBuilder text, String title, String lines) {
    String shown =
        lines.isEmpty()
            ? "  " + wuse.catalogue().say("explain.nothing")
            : lines.lines().map(line -> "  | " + line).collect(Collectors.joining("\n"));
    text.append('\n').append(title).append('\n').append(shown).append('\n');
  }

  private static String json(FaultManual.Page page) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("code", page.code());
          json.writeStringProperty("says", page.says());
          json.writeStringProperty("why", page.why());
          json.writeStringProperty("file", page.file());
          json.writeStringProperty("broken", page.broken());
          json.writeStringProperty("mended", page.mended());
        });
  }
}
