package wuse.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.policy.FileKind;

/**
 * A file of the packs.
 *
 * @param root the folder of packs that it lies in
 */
public record PackFile(Path path, Path root) {
  private static final String YAML = ".yaml";
  private static final String DRL = ".drl";

  /**
   * The policy files and the rule files below a folder, or the one named, in order of path. What a
   * build left behind and hidden folders are passed over.
   */
  public static List<PackFile> below(Path named) throws IOException {
    Path home = rootOf(named);
    if (Files.isRegularFile(named)) {
      return List.of(new PackFile(named, home));
    }
    List<PackFile> files = new ArrayList<>();
    Path real = named.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      all.filter(Files::isRegularFile)
          .map(real::relativize)
          .filter(below -> !isMachinery(below))
          .map(below -> new PackFile(named.resolve(below), home))
          .filter(file -> file.isRules() || file.kind().isPresent())
          .sorted((one, other) -> one.path.compareTo(other.path))
          .forEach(files::add);
    }
    return files;
  }

  private static boolean isMachinery(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".") || name.toString().equals("target")) {
        return true;
      }
    }
    return false;
  }

  /** The nearest folder above that has what only a folder of packs has; else the folder named. */
  private static Path rootOf(Path named) {
    for (@Nullable Path folder = named; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("binding.yaml"))
          || Files.isDirectory(folder.resolve("law"))) {
        return folder;
      }
    }
    Path folder = named.getParent();
    return Files.isDirectory(named) || folder == null ? named : folder;
  }

  /** Its path below the root, as faults name it. */
  public String name() {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** Empty where it is no YAML file of a pack. */
  public Optional<FileKind> kind() {
    return path.toString().endsWith(YAML) ? FileKind.of(name()) : Optional.empty();
  }

  /** Whether it holds rules in DRL, which nobody but its author lays out. */
  public boolean isRules() {
    return path.toString().endsWith(DRL);
  }
}
