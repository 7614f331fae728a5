package wuse.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below the root of the packs. Nothing outside is ever read: neither through {@code ..}
 * nor through a link. Together with {@link PackReader} the only place in the engine that touches
 * the file system.
 */
final class FolderReader {
  private final Path root;
  private final Faults faults;
  private final Map<String, byte[]> read = new TreeMap<>();

  FolderReader(Path root, Faults faults) {
    this.root = real(root);
    this.faults = faults;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the folder is named as one below the root; if not, that is reported. */
  boolean inside(String folder) {
    try {
      Path path = root.resolve(folder).normalize();
      if (path.startsWith(root)
          && !path.equals(root)
          && (!Files.exists(path) || real(path).startsWith(root))) {
        return true;
      }
    } catch (InvalidPathException e) {
      // a name that no file can have: outside too
    }
    faults.error("W0119", Node.Place.of(folder, 1, 1, 0));
    return false;
  }

  boolean has(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /**
   * Files below {@code folder} that end so, in order of path; none where there is no such folder.
   */
  List<String> files(String folder, String ending) {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    List<String> files = new ArrayList<>();
    collect(start, ending, files, new HashSet<>());
    Collections.sort(files);
    return files;
  }

  private void collect(Path folder, String ending, List<String> files, Set<Path> seen) {
    // a link that leads back up would otherwise be walked for ever
    if (!isBelowRoot(folder) || !seen.add(real(folder))) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        if (Files.isDirectory(child)) {
          if (!isMachinery(child)) {
            collect(child, ending, files, seen);
          }
        } else if (child.getFileName().toString().endsWith(ending)) {
          files.add(name(child));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hidden folders, and what a build leaves behind. */
  private static boolean isMachinery(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.equals("target");
  }

  private boolean isBelowRoot(Path path) {
    if (Files.exists(path) && real(path).startsWith(root)) {
      return true;
    }
    faults.error("W0119", Node.Place.of(name(path), 1, 1, 0));
    return false;
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /**
   * The file's bytes, no more than are needed to see that it is too large; {@code null} where it
   * stands outside the root, which is reported.
   */
  byte @Nullable [] bytes(String file) {
    Path path = root.resolve(file);
    if (!isBelowRoot(path)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(YamlReader.LARGEST + 1);
      read.put(file, bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #bytes}, from what was read before where it was. */
  byte @Nullable [] kept(String file) {
    byte[] known = read.get(file);
    return known == null ? bytes(file) : known;
  }

  /** Every file read so far. */
  Map<String, byte[]> read() {
    return Collections.unmodifiableMap(new TreeMap<>(read));
  }
}
