package wuse.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import wuse.policy.Keys;

/** A value in one line: {@code {zh: 甲, en: A}}, {@code [1, 2]}. */
final class Flow {
  private Flow() {}

  /** As it stands behind a key or a dash. */
  static String of(Part part, Setting setting) {
    return of(part, setting, false);
  }

  /**
   * @param inside whether it stands in brackets, where more has to be quoted
   */
  static String of(Part part, Setting setting, boolean inside) {
    if (part instanceof Part.Word word) {
      return Spelling.of(word, inside);
    }
    String entries =
        ordered(part, setting).stream()
            .map(entry -> key(entry) + of(entry.value(), setting.of(part, entry), true))
            .collect(Collectors.joining(", "))
            .stripTrailing();
    return part instanceof Part.Table ? "{" + entries + "}" : "[" + entries + "]";
  }

  private static String key(Part.Entry entry) {
    return entry.key() == null ? "" : Spelling.of(entry.key(), true) + ": ";
  }

  /** As the format orders its keys; as they stand where it does not. */
  static List<Part.Entry> ordered(Part part, Setting setting) {
    Keys keys = setting.keys();
    if (!(part instanceof Part.Table) || keys == null || setting.free()) {
      return part.children();
    }
    List<String> order = keys.order();
    Comparator<Part.Entry> byOrder =
        Comparator.comparingInt(
            entry -> order.contains(entry.name()) ? order.indexOf(entry.name()) : order.size());
    return part.children().stream().sorted(byOrder).toList();
  }

  /** Whether a text over lines of its own stands in it. */
  static boolean holdsLines(Part part) {
    return part instanceof Part.Word word
        ? Verse.fits(word)
        : part.children().stream().anyMatch(entry -> holdsLines(entry.value()));
  }
}
