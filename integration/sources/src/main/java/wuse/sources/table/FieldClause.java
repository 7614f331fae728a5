package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.UnfitFact;

/** Where a mapping finds one field of a fact, and what it says where nothing stands there. */
record FieldClause(FactField field, Node node, NodeWords say) {

  FieldRule rule() {
    Node otherwise = node.get("otherwise");
    FieldRule rule =
        new FieldRule(
            field,
            new SourceClause(node, say).sources(),
            otherwise == null ? null : otherwise.word(),
            node.get("lenient") != null);
    constants(rule).forEach(this::sayable);
    return rule;
  }

  private static List<@Nullable String> constants(FieldRule rule) {
    List<@Nullable String> said = new ArrayList<>();
    said.add(rule.otherwise());
    for (Source source : rule.sources()) {
      said.add(source.constant());
      said.addAll(source.words().values());
      said.addAll(source.contains().values());
    }
    return said;
  }

  // what a mapping says of every row must be sayable
  private void sayable(@Nullable String word) {
    try {
      if (word != null && !word.isEmpty()) {
        field.parse(word);
      }
    } catch (UnfitFact unfit) {
      say.fault("S307", node, word, List.of(field.zh(), String.join("、", unfit.allowed())));
    }
  }
}
