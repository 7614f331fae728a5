package wuse.features;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.FaultPage;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** The shipped packs, read once; each with the packs whose results it reads. */
final class Policies {
  private static final Path FOLDER = Path.of("..", "rules", "packs");
  private static final Reading READING =
      new PackReader(new FeelCells(), new DrlReader()).read(FOLDER, List.of());
  private static final Map<String, Round> ROUNDS = new HashMap<>();

  private Policies() {}

  static Pack pack(String path) {
    if (READING.hasErrors()) {
      throw new AssertionError(new FaultPage().text(READING.faults(), READING.files(), "zh"));
    }
    return READING
        .pack(path)
        .orElseThrow(
            () -> new AssertionError("没有政策包 " + path + "；现有 " + Files.isDirectory(FOLDER)));
  }

  /** All packs: a roster reads the eco-code unless the dossier gives the colour. */
  static synchronized Round round(String path) {
    return ROUNDS.computeIfAbsent(path, Policies::made);
  }

  private static Round made(String path) {
    List<Pack> packs = new ArrayList<>();
    packs.add(pack(path));
    try {
      return new Round(packs);
    } catch (PackOrder.Circle e) {
      throw new AssertionError(e);
    }
  }
}
