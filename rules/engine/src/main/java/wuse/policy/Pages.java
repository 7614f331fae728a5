package wuse.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the packs as pages: each is read and parsed once, however often packs are read from
 * them. Some may be held under others that stand in for them.
 */
final class Pages {
  private final FolderReader folder;
  private final Faults faults;
  private final Map<String, List<String>> lists;
  private final Map<String, Boolean> there;
  private final Map<String, Node> nodes;
  private final Map<String, String> texts;

  Pages(FolderReader folder, Faults faults) {
    this(folder, faults, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  private Pages(
      FolderReader folder,
      Faults faults,
      Map<String, List<String>> lists,
      Map<String, Boolean> there,
      Map<String, Node> nodes,
      Map<String, String> texts) {
    this.folder = folder;
    this.faults = faults;
    this.lists = lists;
    this.there = there;
    this.nodes = nodes;
    this.texts = texts;
  }

  /** With another page in the place of one. */
  Pages with(String file, Node page) {
    Map<String, Node> revised = new HashMap<>(nodes);
    revised.put(file, page);
    return new Pages(folder, faults, lists, there, revised, texts);
  }

  /** With another text in the place of one. */
  Pages with(String file, String text) {
    Map<String, String> revised = new HashMap<>(texts);
    revised.put(file, text);
    return new Pages(folder, faults, lists, there, nodes, revised);
  }

  boolean inside(String path) {
    return folder.inside(path);
  }

  boolean has(String file) {
    return there.computeIfAbsent(file, folder::has);
  }

  List<String> files(String path, String ending) {
    return lists.computeIfAbsent(path + "*" + ending, key -> folder.files(path, ending));
  }

  /** The page of a YAML file; {@link Node.Nothing} where it cannot be read, which is reported. */
  Node node(String file) {
    Node known = nodes.get(file);
    if (known != null) {
      return known;
    }
    byte[] bytes = folder.bytes(file);
    Node read =
        bytes == null
            ? new Node.Nothing(Node.Place.of(file, 1, 1, 0))
            : YamlReader.read(file, bytes, faults);
    nodes.put(file, read);
    return read;
  }

  /** The text of a file; {@code null} where it cannot be read, which is reported. */
  @Nullable String text(String file) {
    String known = texts.get(file);
    if (known != null) {
      return known;
    }
    byte[] bytes = folder.bytes(file);
    String text = bytes == null ? null : YamlReader.text(file, bytes, faults);
    if (text != null) {
      texts.put(file, text);
    }
    return text;
  }

  /**
   * Files as they were found, by path, none of them taken apart; those outside the root are not.
   */
  Map<String, byte[]> raw(List<String> files) {
    Map<String, byte[]> found = new HashMap<>();
    for (String file : files) {
      byte[] bytes = folder.kept(file);
      if (bytes != null) {
        found.put(file, bytes);
      }
    }
    return found;
  }

  List<Fault> faults() {
    return faults.sorted();
  }

  /** Every file read so far. */
  Map<String, byte[]> read() {
    return folder.read();
  }
}
