package wuse.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies in a folder of their own, readable by us alone, that goes when it is closed. */
public final class LaidOut implements AutoCloseable {
  private final Path folder;

  private LaidOut(Path folder) {
    this.folder = folder;
  }

  static LaidOut of(Map<String, byte[]> files) {
    LaidOut laid = new LaidOut(temporary());
    try {
      laid.write(files);
      return laid;
    } catch (RuntimeException cannot) {
      laid.close();
      throw cannot;
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("wuse-packs-").toRealPath();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void write(Map<String, byte[]> files) {
    write(folder, files);
  }

  /** Writes files below a folder; a path that leads out of it is left out. */
  static void write(Path folder, Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        Path file = folder.resolve(one.getKey()).normalize();
        if (file.startsWith(folder)) {
          Files.createDirectories(file.getParent());
          Files.write(file, one.getValue());
        }
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
