package wuse.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import wuse.app.intake.Pulls;
import wuse.app.intake.SourceFailed;
import wuse.app.settings.SettingsFile;
import wuse.app.settings.SettingsRefused;
import wuse.app.settings.Sources.Pulled;
import wuse.app.store.Store;
import wuse.sources.FileReport;
import wuse.sources.TableReport;

/** Sources of {@code wuse.yaml} pulled once, because somebody asks. */
final class SourcePull {
  private final Wuse wuse;
  private final Store store;
  private final Path home;
  private final IngestText text;

  SourcePull(Wuse wuse, Store store, Path home, IngestText text) {
    this.wuse = wuse;
    this.store = store;
    this.home = home;
    this.text = text;
  }

  /**
   * @param reports where what was brought is added
   * @return whether each answered
   * @throws Refusal if one is not in the settings, or these have faults; then none is asked
   */
  boolean all(List<String> names, IngestProgress progress, List<FileReport> reports) {
    List<Pulled> known = known();
    List<Pulled> asked = names.stream().map(name -> named(name, known)).toList();
    boolean answered = true;
    for (Pulled source : asked) {
      answered &= pulled(source, progress, reports);
    }
    return answered;
  }

  private List<Pulled> known() {
    try {
      return SettingsFile.read(home).sources().pulled();
    } catch (SettingsRefused refused) {
      throw new Refusal(
          ExitCode.USAGE,
          refused.faults().stream().map(wuse.catalogue()::say).collect(Collectors.joining("\n")));
    }
  }

  private Pulled named(String name, List<Pulled> known) {
    String all =
        known.stream()
            .map(Pulled::name)
            .collect(Collectors.joining(wuse.catalogue().say("text.and")));
    return known.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ExitCode.USAGE, wuse.catalogue().say("ingest.noSource", name, home, all)));
  }

  private boolean pulled(Pulled source, IngestProgress progress, List<FileReport> reports) {
    int before = reports.size();
    try (Pulls pulls =
        new Pulls(
            store,
            progress.counting(store.facts()),
            report -> told(source, report, progress, reports))) {
      pulls.pull(source);
      if (reports.size() == before && !wuse.json()) {
        wuse.out().println(wuse.catalogue().say("ingest.nothingNew", source.name()));
      }
      return true;
    } catch (SourceFailed failed) {
      wuse.err().println(wuse.catalogue().say(failed.says()));
      return false;
    }
  }

  private void told(
      Pulled source, TableReport table, IngestProgress progress, List<FileReport> reports) {
    FileReport report = of(source, table);
    progress.file(report);
    reports.add(report);
    text.accept(report);
  }

  /** A pull as files are told. */
  static FileReport of(Pulled source, TableReport table) {
    FileReport.Ending ending =
        table.unread() == null ? FileReport.Ending.READ : FileReport.Ending.NO_MAPPING;
    return new FileReport(source.name(), ending, List.of(table), null);
  }
}
