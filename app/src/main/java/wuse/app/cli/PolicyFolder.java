package wuse.app.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.FaultPage;
import wuse.policy.Manuscript;
import wuse.policy.NearestName;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** The packs below one folder. */
final class PolicyFolder {
  private final Path root;
  private final Path directory;
  private final Catalogue catalogue;

  /**
   * @param directory where the caller stands
   */
  PolicyFolder(Path root, Path directory, Catalogue catalogue) {
    this.root = root;
    this.directory = directory;
    this.catalogue = catalogue;
  }

  /** Reads the files of packs, wherever they lie. */
  static PackReader reader() {
    return new PackReader(new FeelCells(), new DrlReader());
  }

  Path root() {
    return root;
  }

  /** How its files are named to people: below the folder where we stand, or by its own name. */
  String shown() {
    Path folder = root.toAbsolutePath().normalize();
    Path shown = folder.startsWith(directory) ? directory.relativize(folder) : folder.getFileName();
    return shown == null || shown.toString().isEmpty()
        ? ""
        : shown.toString().replace('\\', '/') + "/";
  }

  /** A pack as it is named, also where it was named as a folder on the disk. */
  String path(String named) {
    String plain = named.replaceAll("/+$", "");
    Path folder = directory.resolve(plain).normalize();
    Path below = root.toAbsolutePath().normalize();
    boolean onDisk = !root.resolve(plain).toFile().isDirectory() && folder.startsWith(below);
    return onDisk ? below.relativize(folder).toString().replace('\\', '/') : plain;
  }

  /** All packs where none is named. */
  Reading read(Collection<String> paths) {
    return reader().read(root, paths);
  }

  /** All packs, kept so that they can be read again with one page changed. */
  Manuscript manuscript() {
    return reader().open(root, List.of());
  }

  /**
   * One pack, fit to grade by.
   *
   * @throws Refusal where there is none or it has faults
   */
  Pack pack(String path) {
    String plain = path(path);
    if (!root.resolve(plain).resolve("pack.yaml").toFile().isFile()) {
      throw new Refusal(ExitCode.USAGE, unknown(plain));
    }
    Reading reading = read(List.of(plain));
    return reading.pack(plain).orElseThrow(() -> faulty(reading));
  }

  /** That there is no such pack, and which is nearest. */
  String unknown(String path) {
    List<String> known = read(List.of()).drafts().stream().map(p -> p.head().path()).toList();
    String nearest = NearestName.of(path, known);
    return nearest.isEmpty()
        ? catalogue.say("pack.unknown", path, String.join("、", known))
        : catalogue.say("pack.unknown.near", path, nearest);
  }

  /** That a pack has faults, and which. */
  Refusal faulty(Reading reading) {
    return new Refusal(
        ExitCode.POLICY_FAULTS,
        new FaultPage(shown())
            .text(reading.faults(), reading.files(), catalogue.language())
            .stripTrailing());
  }
}
