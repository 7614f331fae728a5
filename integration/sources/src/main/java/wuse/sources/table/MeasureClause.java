package wuse.sources.table;

import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;

/** The numbers of a fact that share one unit, and where a mapping finds numbers and unit. */
record MeasureClause(KindFields fields, Node node, NodeWords say) {
  private static final List<String> KEYS =
      List.of("numbers", "lower", "notDetected", "unit", "unitOf");

  MeasureRule rule() {
    say.known(node, KEYS);
    Map<FactField, Source> numbers = new LinkedHashMap<>();
    fields.each(
        node.get("numbers"),
        (field, value) -> numbers.put(field, new SourceClause(value, say).first()));
    Node lower = node.get("lower");
    Node unit = node.get("unit");
    return new MeasureRule(
        numbers,
        fieldGiven(lower, "下限"),
        lower == null ? null : new SourceClause(lower, say).first(),
        fieldGiven(node.get("notDetected"), "未检出"),
        fields.kind().field("单位").orElseThrow(),
        unit == null ? Source.column(names(null)) : new SourceClause(unit, say).first(),
        pairs(node.get("unitOf")));
  }

  private @Nullable FactField fieldGiven(@Nullable Node at, String name) {
    return at == null ? null : fields.named(name, at);
  }
}
