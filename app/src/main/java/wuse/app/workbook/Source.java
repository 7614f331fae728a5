package wuse.app.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.app.shelf.PackTree;
import wuse.layout.Part;
import wuse.layout.PolicyText;
import wuse.policy.Content;
import wuse.policy.Faults;
import wuse.policy.FileKind;
import wuse.policy.Keys;

/**
 * The files of one pack that a workbook shows: {@code pack.yaml} and its indicators.
 *
 * @param files by path below the root of the packs
 */
record Source(String pack, SortedMap<String, byte[]> bytes, Map<String, PolicyText> files) {

  /**
   * @param faults takes what is wrong with their YAML; a file with faults is not among them
   */
  static Source of(String pack, Map<String, byte[]> bytes, Faults faults) {
    SortedMap<String, byte[]> kept = new TreeMap<>(bytes);
    Map<String, PolicyText> files = new TreeMap<>();
    kept.forEach(
        (name, text) ->
            PolicyText.read(name, text, faults).ifPresent(read -> files.put(name, read)));
    return new Source(pack, kept, files);
  }

  static Source in(PackTree tree, String pack, Faults faults) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    for (String path : tree.paths()) {
      boolean indicator = path.startsWith(pack + "/indicators/") && path.endsWith(".yaml");
      if (indicator || path.equals(pack + "/pack.yaml")) {
        bytes.put(path, tree.file(path).orElseThrow());
      }
    }
    return of(pack, bytes, faults);
  }

  String head() {
    return pack + "/pack.yaml";
  }

  Part headRoot() {
    return Objects.requireNonNull(files.get(head())).root();
  }

  /** The files of its indicators, in order of path. */
  Stream<String> indicators() {
    return files.keySet().stream()
        .filter(file -> !file.equals(head()))
        .sorted(Comparator.naturalOrder());
  }

  @Nullable Part at(String file, List<String> path) {
    PolicyText text = files.get(file);
    return text == null ? null : text.at(path);
  }

  /** The text of a single value; empty where there is none. */
  String text(String file, List<String> path) {
    return at(file, path) instanceof Part.Word word ? word.text() : "";
  }

  boolean isRoster() {
    return text(head(), List.of("form")).equals("roster");
  }

  /** What the format declares of a file of the pack. */
  Content content(String file) {
    List<Keys> keys = kind(file).keys();
    Keys own = keys.get(isRoster() && file.equals(head()) ? keys.size() - 1 : 0);
    return new Content.Group(() -> own);
  }

  FileKind kind(String file) {
    return file.equals(head()) ? FileKind.PACK : FileKind.INDICATOR;
  }

  /** Identifies the texts, to the byte. */
  String digest() {
    return PackTree.of(bytes).digest();
  }

  /** As text, to be kept in the workbook. */
  static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
