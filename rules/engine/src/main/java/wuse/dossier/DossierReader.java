package wuse.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wuse.policy.Faults;
import wuse.policy.Node;

/**
 * The door of this package: reads dossiers from files of YAML, with many documents or lists of
 * them, of JSON, and of JSON line by line, thousands at a time. A dossier that cannot be read costs
 * only itself.
 */
public final class DossierReader {
  private static final List<String> ENDINGS =
      List.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");

  private final DossierWords words;
  private final LocalDate day;
  private final Instant knownAt;

  /**
   * @param day on which the dossiers will be graded: nothing may have occurred after it
   * @param knownAt what was recorded later is not seen
   */
  public DossierReader(DossierWords words, LocalDate day, Instant knownAt) {
    this.words = words;
    this.day = day;
    this.knownAt = knownAt;
  }

  /**
   * The file itself, or every file of a folder and those below that ends as a dossier file does, in
   * order of path; hidden ones are left out.
   */
  public static List<Path> files(Path given) throws IOException {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> all = Files.walk(given)) {
      return all.filter(path -> isDossier(given.relativize(path)) && Files.isRegularFile(path))
          .sorted()
          .toList();
    }
  }

  private static boolean isDossier(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Hands over each dossier of the file, in order.
   *
   * @throws IOException where the file cannot be read to its end
   */
  public void read(Path file, Consumer<Entry> each) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      read(file.toString().replace('\\', '/'), in, each);
    }
  }

  /** As {@link #read(Path, Consumer)}; the name tells the notation and is the facts' source. */
  public void read(String name, InputStream in, Consumer<Entry> each) throws IOException {
    Document.Source documents = documents(name, in);
    String source = name.substring(name.lastIndexOf('/') + 1);
    for (Document next = documents.next(); next != null; next = documents.next()) {
      next.each().forEach(one -> each.accept(entry(one, source)));
    }
  }

  /** What becomes of a dossier that stands in a page read before, for example in a case. */
  public Entry read(Node dossier, String source) {
    return new SubmissionReader(words, day, knownAt, source, new Faults()).read(dossier);
  }

  private static Document.Source documents(String name, InputStream in) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return new JsonLines(name, in);
    }
    return lower.endsWith(".json") ? JsonDocuments.of(name, in) : new YamlDocuments(name, in);
  }

  private Entry entry(Document document, String source) {
    Faults faults = document.faults();
    if (document.node() instanceof Node.Nothing) {
      return new Entry.Refused(null, faults.sorted());
    }
    return new SubmissionReader(words, day, knownAt, source, faults).read(document.node());
  }
}
