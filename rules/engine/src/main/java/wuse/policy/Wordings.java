package wuse.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 条文汇编: what the articles of instruments say, a file each below {@code law/text}. Nothing is graded
 * by it, so a file is taken apart when it is first asked for: who grades never pays for it. Shared
 * by threads.
 */
public final class Wordings {
  /** No text at all. */
  public static final Wordings NONE = new Wordings(Map.of(), Map.of(), Map.of());

  private static final String FOLDER = "law/text";

  private final TreeMap<String, byte[]> files;
  private final Map<String, Library.Instrument> instruments;
  private final Map<String, String> found = new TreeMap<>();
  private final Map<String, Optional<Wording>> read = new ConcurrentHashMap<>();

  /**
   * @param files as they were found, by path below the root of the packs; each is named as its
   *     instrument, or by an alias of it
   */
  Wordings(
      Map<String, byte[]> files,
      Map<String, Library.Instrument> instruments,
      Map<String, String> aliases) {
    this.files = new TreeMap<>(files);
    this.instruments = instruments;
    for (String file : this.files.keySet()) {
      String name = file.substring(FOLDER.length() + 1, file.length() - ".yaml".length());
      found.putIfAbsent(aliases.getOrDefault(name, name), file);
    }
  }

  /** Where the text of an instrument stands, or would where there is none. */
  private String file(String instrument) {
    return found.getOrDefault(instrument, FOLDER + "/" + instrument + ".yaml");
  }

  /** Whether text of law stands in a file, and not what the check or the engine reads of law. */
  public static boolean isAt(String path) {
    return path.startsWith(FOLDER + "/");
  }

  /** Ids of the instruments with a file of text, in order. */
  public List<String> instruments() {
    return List.copyOf(found.keySet());
  }

  /** The text of an instrument; empty where none is here, or its file cannot be read. */
  public Optional<Wording> of(String instrument) {
    byte[] file = files.get(file(instrument));
    return file == null
        ? Optional.empty()
        : read.computeIfAbsent(instrument, id -> wording(file(id), file, new Faults()));
  }

  /** What a cited article says on a day; empty for whole instruments and where it is not here. */
  public Optional<String> of(Citation citation, LocalDate day) {
    String article = citation.article();
    return article == null ? Optional.empty() : of(citation.instrument(), article, day);
  }

  /** What an article says on a day; empty where it is not here. */
  public Optional<String> of(String instrument, String article, LocalDate day) {
    return of(instrument).flatMap(wording -> wording.on(day, article));
  }

  /** All that is wrong with the files. */
  public List<Fault> faults() {
    Faults faults = new Faults();
    files.forEach((path, file) -> wording(path, file, faults));
    return faults.sorted();
  }

  private Optional<Wording> wording(String path, byte[] file, Faults faults) {
    Node page = YamlReader.read(path, file, faults);
    return page instanceof Node.Nothing
        ? Optional.empty()
        : Optional.of(new WordingReader(instruments, this::file, faults).read(path, page));
  }

  /** Whether the files are the same to the byte. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Wordings wordings
        && files.keySet().equals(wordings.files.keySet())
        && files.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), wordings.files.get(file.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }
}
