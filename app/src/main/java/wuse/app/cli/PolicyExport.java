package wuse.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.workbook.PackWorkbook;
import wuse.policy.Fault;
import wuse.policy.FaultPage;

/** A pack as an Excel workbook, to edit and import. */
@Command(name = "export", sortOptions = false)
final class PolicyExport implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PACK")
  private String pack = "";

  @Option(names = "--to", paramLabel = "FILE.xlsx", required = true)
  private Path to = Path.of("");

  PolicyExport(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    PackAsked asked = PackAsked.of(wuse, pack);
    PolicyFolder folder = asked.folder();
    String path = asked.path();
    Path file = wuse.caller().call().resolve(to);
    if (Files.exists(file)) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("export.there", to));
    }
    PackWorkbook workbook = asked.workbook();
    List<Fault> faults = workbook.faults();
    if (!faults.isEmpty()) {
      String page =
          new FaultPage(folder.shown())
              .text(faults, folder.read(List.of(path)).files(), wuse.catalogue().language());
      throw new Refusal(ExitCode.POLICY_FAULTS, page.stripTrailing());
    }
    Files.write(file, workbook.export(wuse.catalogue().language()));
    wuse.out()
        .println(
            wuse.json()
                ? JsonLine.of(
                    json -> {
                      json.writeStringProperty("pack", path);
                      json.writeStringProperty("file", to.toString());
                    })
                : wuse.catalogue().say("export.end", path, to));
    return ExitCode.OK.number();
  }
}
