package wuse.app.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.FaultPage;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** The packs below one folder, read once, each compiled when a scenario first asks it. */
final class Policies {
  /** Names the folder; Cucumber makes the steps itself and can be told in no other way. */
  static final String FOLDER = "wuse.scenario.packs";

  private static final Map<Path, Policies> READ = new ConcurrentHashMap<>();

  private final Reading reading;
  private final Map<String, Round> rounds = new ConcurrentHashMap<>();

  private Policies(Path folder) {
    this.reading = new PackReader(new FeelCells(), new DrlReader()).read(folder, List.of());
  }

  /** Those of the folder that scenarios are run against now. */
  private static Policies now() {
    Path folder = Path.of(System.getProperty(FOLDER, "packs")).toAbsolutePath().normalize();
    return READ.computeIfAbsent(folder, Policies::new);
  }

  /** Packs may have changed on the disk since they were read. */
  static void forget() {
    READ.clear();
  }

  static Pack pack(String path) {
    Reading reading = now().reading;
    if (reading.hasErrors()) {
      throw new AssertionError(
          new FaultPage().text(reading.faults(), reading.files(), Told.language()));
    }
    return reading.pack(path).orElseThrow(() -> Told.none("pack", path));
  }

  static Round round(String path) {
    return now().rounds.computeIfAbsent(path, Policies::made);
  }

  private static Round made(String path) {
    try {
      return new Round(List.of(pack(path)));
    } catch (PackOrder.Circle e) {
      throw new AssertionError(e);
    }
  }
}
