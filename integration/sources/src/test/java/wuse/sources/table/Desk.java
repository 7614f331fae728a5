package wuse.sources.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import wuse.facts.Fact;
import wuse.sources.Arrival;
import wuse.sources.FileReport;
import wuse.sources.Kept;

/**
 * Where tests hand tables in on 2026-11-20: with a register of two units of their own (甲化工, 乙纺织)
 * and two sites of one firm (丙电镀), where outlets DA001 and DW001 are known.
 */
public final class Desk {
  public static final Arrival ARRIVAL = new Arrival(Instant.parse("2026-11-20T04:00:00Z"));

  private static final Mappings MAPPINGS = Mappings.load();
  private static final List<Fact> REGISTER = register();

  private final Kept kept = new Kept();
  private final Path folder;
  private final TableReader reader;

  private Desk(Path folder) {
    this.folder = folder;
    this.reader = new TableReader(MAPPINGS, kept.register(), kept, FileLimits.usual());
  }

  /** With nothing known. */
  public static Desk empty(Path folder) {
    return new Desk(folder);
  }

  /** With the register; what it holds is not among what is kept. */
  public static Desk of(Path folder) {
    Desk desk = new Desk(folder);
    desk.kept.register().learn(REGISTER);
    return desk;
  }

  private static List<Fact> register() {
    Kept known = new Kept();
    TableReader reader = new TableReader(MAPPINGS, known.register(), known, FileLimits.usual());
    new Intake(reader).take(List.of(resource("register")), ARRIVAL, report -> {});
    return known.facts();
  }

  /** A file of the test resources beside this class. */
  public static Path resource(String name) {
    return Path.of("src/test/resources/wuse/sources/table").resolve(name);
  }

  public Kept kept() {
    return kept;
  }

  public TableReader reader() {
    return reader;
  }

  FileReport read(Path file) {
    return reader.read(file, ARRIVAL);
  }

  /** Reads a csv of these lines. */
  FileReport read(String name, String text) {
    return read(write(name, text, StandardCharsets.UTF_8));
  }

  Path write(String name, String text, Charset charset) {
    return write(name, text.getBytes(charset));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
