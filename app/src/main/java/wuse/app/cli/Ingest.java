package wuse.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.sources.FileReport;
import wuse.sources.Receipt;
import wuse.sources.TableReport;

/** Reads tables from files and folders into the store. */
@Command(name = "ingest", sortOptions = false)
final class Ingest implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "PATH", arity = "1..*")
  private List<Path> paths = new ArrayList<>();

  @Mixin private HomeOption home = new HomeOption();

  Ingest(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    return home.with(wuse, "ingest", this::ingest);
  }

  private int ingest(Store store) throws Exception {
    IngestText text = new IngestText(wuse);
    List<FileReport> reports;
    try (IngestRoute route =
        new IngestRoute(store, wuse.caller().call(), text, new IngestProgress(wuse))) {
      reports = route.read(paths);
    }
    text.end(reports, sum(reports), store.quarantine().count(Filter.ALL));
    boolean refused =
        reports.stream().anyMatch(report -> report.ending() == FileReport.Ending.REFUSED);
    return (refused ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private static Receipt sum(List<FileReport> reports) {
    return reports.stream()
        .flatMap(report -> report.tables().stream())
        .map(TableReport::receipt)
        .reduce(Receipt.NOTHING, Receipt::plus);
  }
}
