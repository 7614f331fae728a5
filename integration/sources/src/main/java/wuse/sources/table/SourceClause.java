package wuse.sources.table;

import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.pairs;
import static wuse.sources.table.NodeWords.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a mapping says that a value stands: a word is a column, a list of words are the names of
 * one column, a map says more.
 */
record SourceClause(Node node, NodeWords say) {
  private static final List<String> KEYS =
      List.of(
          "column",
          "form",
          "words",
          "contains",
          "prefix",
          "unit",
          "plus",
          "const",
          "otherwise",
          "lenient",
          "or");

  /** None where the mapping has no such clause. */
  static List<Source> all(@Nullable Node node, NodeWords say) {
    return node == null ? List.of() : new SourceClause(node, say).sources();
  }

  /** Best first; at least one. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    if (node.map() == null) {
      sources.add(Source.column(names(node)));
      return sources;
    }
    say.known(node, KEYS);
    sources.add(source());
    Node or = node.get("or");
    if (or != null) {
      or.each().forEach(other -> sources.addAll(new SourceClause(other, say).sources()));
    }
    return sources;
  }

  /** Where no second place is asked. */
  Source first() {
    return sources().get(0);
  }

  private Source source() {
    Node constant = node.get("const");
    return new Source(
        names(node.get("column")),
        form(node.get("form")),
        pairs(node.get("words")),
        pairs(node.get("contains")),
        text(node.get("prefix")),
        say.unit(node.get("unit")),
        say.whole(node.get("plus"), 0),
        constant == null ? null : constant.word());
  }

  private Form form(@Nullable Node written) {
    if (written == null || written.word() == null) {
      return Form.PLAIN;
    }
    if (!Form.names().contains(written.word())) {
      say.fault("S303", written, written.word(), Form.names());
      return Form.PLAIN;
    }
    return Form.named(written.word());
  }
}
