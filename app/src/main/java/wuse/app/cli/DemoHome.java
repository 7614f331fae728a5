package wuse.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The home of a demonstration: made afresh each time, and never in the place of a real one. */
final class DemoHome {
  private static final String MARK = "SAMPLE.txt";
  private static final String LOCK = "wuse.lock";

  private DemoHome() {}

  /**
   * @throws Refusal if something else lies there, or someone is using it; then nothing is touched
   */
  static void fresh(Path folder, Catalogue catalogue) {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        if (!Files.exists(folder.resolve(MARK))) {
          throw new Refusal(ExitCode.USAGE, catalogue.say("demo.notSample", folder));
        }
        if (isUsed(folder.resolve(LOCK))) {
          throw new Refusal(ExitCode.FAILURE, catalogue.say("demo.inUse", folder));
        }
        remove(folder);
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(MARK), catalogue.say("sheet.sample") + "\n");
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static boolean isUsed(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
