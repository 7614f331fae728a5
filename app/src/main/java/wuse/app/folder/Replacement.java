package wuse.app.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files replaced by others: each is first written whole beside the old one, and only when all are
 * there do they take their places, so that a full disk leaves everything as it was.
 */
public final class Replacement {
  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  public void put(Path file, byte[] bytes) {
    files.put(file, bytes);
  }

  /**
   * @throws UncheckedIOException where the disk refuses
   */
  public void carryOut() {
    Map<Path, Path> fresh = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        // through a link, so that what it leads to is replaced and not the link
        Path real = file.getKey().toRealPath();
        Path beside = Files.createTempFile(real.getParent(), real.getFileName() + ".", ".part");
        fresh.put(real, beside);
        Files.copy(
            real, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(beside, file.getValue());
      }
      for (Map.Entry<Path, Path> file : fresh.entrySet()) {
        Files.move(
            file.getValue(),
            file.getKey(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } finally {
      fresh.values().forEach(Replacement::sweep);
    }
  }

  private static void sweep(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
