package wuse.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.policy.Faults;
import wuse.policy.Node;
import wuse.policy.YamlReader;

/**
 * The text of one policy file, with the place of every value and every comment. Only for what
 * {@link YamlReader} reads without a fault.
 *
 * @param mark whether the file began with a byte order mark, which is not part of the text
 */
public record PolicyText(String text, Part root, boolean mark) {

  /** Empty where the bytes cannot be read, which is reported. */
  public static Optional<PolicyText> read(String file, byte[] bytes, Faults faults) {
    String text = YamlReader.text(file, bytes, faults);
    boolean mark = bytes.length > 2 && (bytes[0] & 0xff) == 0xef;
    return text == null ? Optional.empty() : read(file, text, mark, faults);
  }

  private static Optional<PolicyText> read(String file, String text, boolean mark, Faults faults) {
    int before = faults.gaps();
    Node node = YamlReader.document(file, 0, text, faults);
    return node instanceof Node.Nothing || faults.gaps() > before
        ? Optional.empty()
        : Optional.of(new PolicyText(text, PartReader.read(text), mark));
  }

  /** What this text becomes; empty where that could not be read. */
  Optional<PolicyText> as(String revised) {
    return read("", revised, mark, new Faults());
  }

  /** A value in one line, as it could stand behind a key. */
  public static String inLine(Part part) {
    return Flow.of(part, new Setting(null, true));
  }

  /**
   * Which value stands at a place of the file, with its path: the innermost that holds it.
   *
   * @param line from 1
   * @param column from 1, in characters as people count them
   */
  public List<String> pathTo(int line, int column) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    int most = text.codePointCount(start, end < 0 ? text.length() : end);
    int place = text.offsetByCodePoints(start, Math.min(column - 1, most));
    return path(root, place);
  }

  private static List<String> path(Part part, int place) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < part.children().size(); i++) {
      Part.Entry entry = part.children().get(i);
      int next =
          i + 1 < part.children().size() ? part.children().get(i + 1).start() : Integer.MAX_VALUE;
      if (entry.start() <= place && place < next && place <= entry.value().at().end()) {
        path.add(entry.key() == null ? String.valueOf(i) : entry.name());
        path.addAll(path(entry.value(), place));
        break;
      }
    }
    return path;
  }

  /** As it stands in the file. */
  public byte[] bytes() {
    return ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  /** What its comments say, in order. */
  public List<String> comments() {
    return Remark.in(text, root).stream().map(Remark::text).toList();
  }

  /** The value at the end of these keys and, counted from 0, items; null where there is none. */
  public @Nullable Part at(List<String> path) {
    Part part = root;
    for (String step : path) {
      Part.@Nullable Entry entry = step(part, step);
      if (entry == null) {
        return null;
      }
      part = entry.value();
    }
    return part;
  }

  private static Part.@Nullable Entry step(Part part, String step) {
    if (part instanceof Part.Table table) {
      return table.get(step);
    }
    boolean number = step.matches("\\d{1,6}");
    int index = number ? Integer.parseInt(step) : Integer.MAX_VALUE;
    return index < part.children().size() ? part.children().get(index) : null;
  }

  /** Characters between the beginning of the line and the place. */
  int column(int place) {
    return place - lineStart(place);
  }

  int lineStart(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Where the line ends, before its line end. */
  int lineEnd(int place) {
    int end = text.indexOf('\n', place);
    int stop = end < 0 ? text.length() : end;
    return stop > place && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }

  /** As the file ends its lines. */
  String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
