package wuse.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wuse.app.nightly.NightSettings;
import wuse.app.preview.Census;
import wuse.app.preview.FiledUnits;
import wuse.app.preview.StoredUnits;
import wuse.app.store.Store;
import wuse.dossier.DossierReader;
import wuse.dossier.Entry;
import wuse.grading.Round;
import wuse.policy.FaultPage;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.preview.Population;

/** On whom and for which day something is tried: a home's store, or dossier files. */
final class PopulationOption {
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--dossiers", paramLabel = "PATH", arity = "1..*")
  private List<Path> dossiers = new ArrayList<>();

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  @Option(names = "--known-at", paramLabel = "T", converter = Evaluate.KnownAt.class)
  private @Nullable Instant knownAt;

  /**
   * The units, ready to be read, or read before.
   *
   * @param exits the exit code, once they were read
   */
  record Opened(Population population, IntSupplier exits) {
    LocalDate day() {
      return population.day();
    }

    int exit() {
      return exits.getAsInt();
    }
  }

  /** What is done; the store is null where nothing needs one. */
  interface Work {
    int in(@Nullable Store store, Path home) throws Exception;
  }

  /**
   * Opens the home, where the units or one of these states of the packs are there.
   *
   * @param states as the call names them
   */
  int with(Wuse wuse, List<String> states, Work work) throws Exception {
    Path folder = home.folder(wuse);
    return dossiers.isEmpty() || states.stream().anyMatch(PackSource::isShelved)
        ? home.with(wuse, "preview", store -> work.in(store, folder))
        : work.in(null, folder);
  }

  /**
   * @param packs before any draft: whose terms dossier files may name, by whose roles what was
   *     carried is told apart
   * @param policies by which they are told apart
   */
  Opened opened(Wuse wuse, @Nullable Store store, Reading packs, Census.Policies policies)
      throws IOException {
    return dossiers.isEmpty() && store != null
        ? stored(wuse, store, packs, policies)
        : filed(wuse, packs);
  }

  private Opened stored(Wuse wuse, Store store, Reading packs, Census.Policies policies) {
    LocalDate today = LocalDate.ofInstant(store.clock().instant(), Round.ZONE);
    LocalDate on = day == null ? StoredUnits.usualDay(store, today) : day;
    Instant at = knownAt == null ? store.arrivals().settled() : knownAt;
    Census.Held held = wuse.caller().census().of(store, on, at, policies, packs);
    return new Opened(
        held.population(),
        () -> {
          held.units().unreadable().forEach(unit -> complain(wuse, unit));
          return exit(held.units().unreadable().isEmpty());
        });
  }

  /** The share of units to the worse above which somebody must answer by name: the home's own. */
  BigDecimal brake(Wuse wuse, @Nullable Store store, Path folder) {
    return store == null && !home.isNamed()
        ? NightSettings.standard().worseShare()
        : DeskHome.settings(wuse, folder).release().worse().share();
  }

  private static void complain(Wuse wuse, String unit) {
    wuse.err().println(wuse.catalogue().say("preview.unreadable", unit));
  }

  private static int exit(boolean whole) {
    return (whole ? ExitCode.OK : ExitCode.REJECTED).number();
  }

  private Opened filed(Wuse wuse, Reading packs) throws IOException {
    LocalDate on = day == null ? LocalDate.now(Round.ZONE) : day;
    List<Entry.Refused> refused = new ArrayList<>();
    List<Pack> readersLast = new ArrayList<>(packs.packs());
    readersLast.sort(Comparator.comparing(pack -> !pack.head().reads().isEmpty()));
    FiledUnits units =
        new FiledUnits(
            files(wuse), readersLast, on, knownAt == null ? Instant.MAX : knownAt, refused::add);
    FaultPage page = new FaultPage();
    return new Opened(
        Population.of(units, on),
        () -> {
          for (Entry.Refused one : refused) {
            one.faults()
                .forEach(f -> wuse.err().println(page.line(f, wuse.catalogue().language())));
          }
          return exit(refused.isEmpty());
        });
  }

  private List<Path> files(Wuse wuse) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path named : dossiers) {
      Path dossier = wuse.caller().call().resolve(named);
      if (!Files.exists(dossier)) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("dossier.none", named));
      }
      List<Path> found = DossierReader.files(dossier);
      if (found.isEmpty()) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("dossier.emptyFolder", named));
      }
      files.addAll(found);
    }
    return files;
  }
}
