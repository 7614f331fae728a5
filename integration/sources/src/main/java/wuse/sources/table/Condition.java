package wuse.sources.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.sources.written.Absent;

/**
 * What must stand in a column.
 *
 * @param words one of these, folded
 * @param others none of these, folded
 * @param given something must stand there; false: nothing may
 */
record Condition(Names names, List<String> words, List<String> others, @Nullable Boolean given) {
  private static final List<String> KEYS = List.of("column", "is", "not", "given");

  static Condition written(Node node, NodeWords say) {
    say.known(node, KEYS);
    Node given = node.get("given");
    return new Condition(
        NodeWords.names(node.get("column")),
        folded(node.get("is")),
        folded(node.get("not")),
        given == null ? null : "true".equals(given.word()));
  }

  private static List<String> folded(@Nullable Node node) {
    return NodeWords.words(node).stream().map(Absent::folded).toList();
  }

  boolean holds(Line line) {
    Entry entry = line.entry(names);
    if (given != null) {
      return given == (entry != null);
    }
    String text = entry == null ? "" : Absent.folded(entry.text());
    return entry != null && (words.isEmpty() || words.contains(text)) && !others.contains(text);
  }
}
