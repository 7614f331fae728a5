package wuse.sources.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.sources.written.Absent;

/**
 * Rows that sum up the rows above them, which are read for themselves and checked, never summed
 * with the rest.
 *
 * @param label columns in which a total row has its word; empty for the first cell that says
 *     something
 * @param by column whose word (the pollutant) tells which rows are summed
 * @param columns that are summed
 * @param rows word of the total row → the words of the total rows whose sums it holds; empty for
 *     one that sums the data rows since the total before
 */
record TotalsRule(Names label, Names by, List<Names> columns, Map<String, List<String>> rows) {
  private static final List<String> KEYS = List.of("label", "by", "columns", "rows");

  static TotalsRule written(Node node, NodeWords say) {
    say.known(node, KEYS);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Node sums = node.get("rows");
    if (sums != null && sums.map() != null) {
      sums.map().forEach((word, parts) -> rows.put(Absent.folded(word), NodeWords.words(parts)));
    }
    return new TotalsRule(
        NodeWords.names(node.get("label")),
        NodeWords.names(node.get("by")),
        NodeWords.namesOfEach(node.get("columns")),
        rows);
  }

  /** The word of the total row; empty for a data row. */
  String of(Line line) {
    Entry entry = line.entry(label);
    String first = Absent.folded(entry == null ? line.first() : entry.text());
    String found = longest(first);
    return found == null ? "" : found;
  }

  private @Nullable String longest(String text) {
    String found = null;
    for (String word : rows.keySet()) {
      if (text.contains(word) && (found == null || word.length() > found.length())) {
        found = word;
      }
    }
    return found;
  }
}
