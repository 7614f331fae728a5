package wuse.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.sources.FileReport;
import wuse.sources.Receipt;
import wuse.sources.TableReport;

/** Reads tables from files, folders and the sources of {@code wuse.yaml} into the store. */
@Command(name = "ingest", sortOptions = false)
final class Ingest implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--source", paramLabel = "NAME")
  private List<String> sources = new ArrayList<>();

  @Mixin private HomeOption home = new HomeOption();

  Ingest(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    if (paths.isEmpty() && sources.isEmpty()) {
      throw new ParameterException(spec.commandLine(), wuse.catalogue().say("ingest.nothing"));
    }
    return home.with(wuse, "ingest", this::ingest);
  }

  private int ingest(Store store) throws Exception {
    IngestText text = new IngestText(wuse);
    IngestProgress progress = new IngestProgress(wuse);
    List<FileReport> reports = new ArrayList<>();
    SourcePull pull = new SourcePull(wuse, store, home.folder(wuse), text);
    boolean pulled = sources.isEmpty() || pull.all(sources, progress, reports);
    if (!paths.isEmpty()) {
      try (IngestRoute route = new IngestRoute(store, wuse.call(), text, progress)) {
        reports.addAll(route.read(paths));
      }
    }
    text.end(reports, sum(reports), store.quarantine().count(Filter.ALL));
    boolean refused =
        reports.stream().anyMatch(report -> report.ending() == FileReport.Ending.REFUSED);
    return (!pulled ? ExitCode.FAILURE : refused ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private static Receipt sum(List<FileReport> reports) {
    return reports.stream()
        .flatMap(report -> report.tables().stream())
        .map(TableReport::receipt)
        .reduce(Receipt.NOTHING, Receipt::plus);
  }
}
