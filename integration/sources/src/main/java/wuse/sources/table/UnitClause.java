package wuse.sources.table;

import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.words;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mapping says under {@code unit}: by which columns a row names its unit.
 *
 * @param top the whole mapping, which must have this clause
 */
record UnitClause(Node top, NodeWords say) {

  UnitRule rule() {
    Node node = top.get("unit");
    if (node == null) {
      say.fault("S304", top, "unit", List.of());
      Names none = names(null);
      return new UnitRule(none, none, none, none, none, List.of());
    }
    List<String> keys = new ArrayList<>(UnitRule.KEYS);
    keys.add("create");
    say.known(node, keys);
    return new UnitRule(
        names(node.get("code")),
        names(node.get("permit")),
        names(node.get("credit")),
        names(node.get("name")),
        names(node.get("any")),
        words(node.get("create")));
  }
}
