package wuse.app.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.app.shelf.PackTree;
import wuse.app.store.PackFiles;
import wuse.app.store.Run;
import wuse.check.PackCheck;
import wuse.grading.Round;
import wuse.policy.Fault;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Words;

/**
 * Packs read from a folder or from what a run kept. What was read and compiled last serves again
 * while every file that was read is the same to the byte and no other has come.
 */
final class Packs {
  private final PackReader reader;
  private final PackFiles files;
  private @Nullable Read last;

  Packs(PackReader reader, PackFiles files) {
    this.reader = reader;
    this.files = files;
  }

  /**
   * @param digest under which the files are kept; empty while they are not
   */
  private record Read(
      Map<String, Long> marks,
      List<String> given,
      Reading reading,
      String digest,
      Map<List<String>, Round> rounds) {}

  /** Groups for a day, and the digest under which their files are kept. */
  record Kept(Groups groups, String digest) {}

  /** From a folder; its files are kept. */
  synchronized Kept of(NightOrder order) throws NightRefused {
    Read read = read(order);
    Groups groups = Groups.of(read.reading(), order.packs(), order.day(), read.rounds());
    refuseFaults(read.reading(), order.day());
    return new Kept(groups, read.digest());
  }

  /** A night grades by nothing that the check of the policy staff refuses. */
  private static void refuseFaults(Reading reading, LocalDate day) throws NightRefused {
    List<Fault> errors =
        PackCheck.of(reading, day).stream()
            .filter(fault -> fault.severity() == Fault.Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new NightRefused(
          3,
          new Words(
              "政策包有 %d 处错误，未开始评定。现行结果不受影响。".formatted(errors.size()),
              "The packs have %d faults; nothing was graded, what is in effect stays."
                  .formatted(errors.size())),
          errors);
    }
  }

  private Read read(NightOrder order) {
    Map<String, Long> marks = marks(order.packRoot());
    Read known = last;
    if (known == null || !known.marks().equals(marks) || !known.given().equals(order.packs())) {
      Reading reading = reader.read(order.packRoot(), order.packs());
      String digest = files.keep(reading.files());
      known = new Read(marks, order.packs(), reading, digest, new ConcurrentHashMap<>());
      last = known;
    }
    return known;
  }

  private static Map<String, Long> marks(Path root) {
    Map<String, Long> marks = new TreeMap<>();
    // a link would be walked as one file, and no change below it seen
    try (Stream<Path> all = Files.walk(root.toRealPath())) {
      for (Path file : all.filter(Packs::isRead).toList()) {
        long bytes = Arrays.hashCode(Files.readAllBytes(file));
        marks.put(file.toString(), bytes << 32 ^ Files.getLastModifiedTime(file).toMillis());
      }
      return marks;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static boolean isRead(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".drl");
  }

  /** From what a run kept. */
  synchronized Groups of(Run run, List<String> given) throws NightRefused {
    Read known = last;
    if (known != null && known.digest().equals(run.packFiles()) && known.given().equals(given)) {
      return Groups.of(known.reading(), given, run.day(), known.rounds());
    }
    Read read =
        new Read(Map.of(), given, unpacked(run, given), run.packFiles(), new ConcurrentHashMap<>());
    last = read;
    return Groups.of(read.reading(), given, run.day(), read.rounds());
  }

  private Reading unpacked(Run run, List<String> given) {
    return PackTree.kept(files, run.packFiles()).read(reader, given);
  }
}
