package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wuse.layout.Part;
import wuse.policy.Content;
import wuse.policy.Words;
import wuse.schema.PackSchema;

/**
 * What {@code pack.yaml} says, a row a value: colours, caps, consequences, conditions of a list.
 */
final class LeafSheet {
  /** Keys by which people and decisions refer to something: another is another thing. */
  private static final Set<String> IDENTITY =
      Set.of("pack", "form", "role", "from", "id", "colour");

  /** By which an item is told from the others. */
  private static final Set<String> NAMES = Set.of("from", "id", "colour", "name", "result", "zh");

  private final Source source;
  private final Laws laws;
  private final String language;

  LeafSheet(Source source, Laws laws, String language) {
    this.source = source;
    this.laws = laws;
    this.language = language;
  }

  /**
   * @param wanted which paths of the file belong to this sheet
   */
  Plan plan(String name, Predicate<List<String>> wanted) {
    List<Plan.Line> lines = new ArrayList<>();
    walk(source.headRoot(), source.content(source.head()), List.of(), "", lines, wanted);
    List<Plan.Head> heads =
        Stream.of("head.key", "head.where", "head.value")
            .map(
                key ->
                    new Plan.Head(
                        Catalogue.both(key), key.equals("head.value") ? 70 : 44, List.of()))
            .toList();
    return new Plan(name, true, heads, List.copyOf(lines));
  }

  private void walk(
      Part part,
      Content content,
      List<String> path,
      String where,
      List<Plan.Line> lines,
      Predicate<List<String>> wanted) {
    if (isLeaf(part, content)) {
      if (wanted.test(path)) {
        lines.add(line(part, content, path, where));
      }
      return;
    }
    for (int i = 0; i < part.children().size(); i++) {
      Part.Entry entry = part.children().get(i);
      String step = entry.key() == null ? String.valueOf(i) : entry.name();
      String label = entry.key() == null ? name(entry.value(), i) : title(content, step);
      String deeper = where.isEmpty() ? label : where + " · " + label;
      Content below = Contents.at(content, List.of(step));
      walk(entry.value(), below, Contents.joined(path, List.of(step)), deeper, lines, wanted);
    }
  }

  /** One cell holds a value, a plain list, a condition, a table of the author's own names. */
  private static boolean isLeaf(Part part, Content content) {
    boolean plain = content instanceof Content.Plain || content instanceof Content.Entries;
    boolean words = part.children().stream().allMatch(entry -> entry.value() instanceof Part.Word);
    return part instanceof Part.Word
        || plain
        || part.children().isEmpty()
        || part instanceof Part.Row && words;
  }

  private static String name(Part item, int index) {
    for (Part.Entry entry : item.children()) {
      if (NAMES.contains(entry.name()) && entry.value() instanceof Part.Word word) {
        return word.text();
      }
    }
    return String.valueOf(index + 1);
  }

  private String title(Content content, String key) {
    boolean languages = key.equals("zh") || key.equals("en");
    return Contents.keys(content)
        .map(keys -> languages ? Catalogue.both("in." + key) : PackSchema.title(keys, key))
        .orElse(new Words(key, key))
        .in(language);
  }

  private Plan.Line line(Part part, Content content, List<String> path, String where) {
    String last = path.get(path.size() - 1);
    boolean locked = IDENTITY.contains(last);
    Plan.Slot slot = locked ? null : new Plan.Slot(source.head(), path, content);
    String note = last.equals("basis") ? laws.note(part) : "";
    Plan.Cell value = new Plan.Cell(CellForm.shown(part), slot, note);
    String key = String.join("/", path);
    return new Plan.Line(
        key, unit(path), null, List.of(Plan.Cell.shown(key), Plan.Cell.shown(where), value));
  }

  /** What is merged as one: a key of the pack, or of one of its versions. */
  private static String unit(List<String> path) {
    return String.join(
        "/", path.subList(0, Math.min(path.get(0).equals("versions") ? 3 : 1, path.size())));
  }
}
