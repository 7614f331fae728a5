package wuse.sources.table;

import static wuse.sources.table.NodeWords.each;
import static wuse.sources.table.NodeWords.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry under {@code facts}: of which kind of fact a row speaks, and where it says what.
 *
 * @param top the whole mapping, which may say day and outlets for all its facts
 */
record FactClause(Node node, Node top, NodeWords say) {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "when",
          "totals",
          "key",
          "occurred",
          "standing",
          "by",
          "event",
          "values",
          "measure",
          "completes");

  FactRule rule() {
    say.known(node, KEYS);
    KindFields fields = new KindFields(say.kind(node), say);
    List<Source> days = days();
    return new FactRule(
        fields.kind(),
        each(node.get("when"), condition -> Condition.written(condition, say)),
        words(node.get("totals")),
        values(fields),
        measure(fields, node.get("measure")),
        parts("key"),
        days,
        SourceClause.all(node.get("standing"), say),
        SourceClause.all(node.get("by"), say),
        parts("event"),
        top.get("outlets") != null,
        node.get("completes") != null);
  }

  private List<Source> days() {
    List<Source> days = new ArrayList<>(SourceClause.all(node.get("occurred"), say));
    Node day = top.get("day");
    if (day != null && day.word() != null) {
      days.add(Source.constant(day.word()));
    }
    return days;
  }

  private List<FieldRule> values(KindFields fields) {
    List<FieldRule> rules = new ArrayList<>();
    fields.each(
        node.get("values"), (field, value) -> rules.add(new FieldClause(field, value, say).rule()));
    return rules;
  }

  private @Nullable MeasureRule measure(KindFields fields, @Nullable Node measure) {
    return measure == null ? null : new MeasureClause(fields, measure, say).rule();
  }

  private List<KeyPart> parts(String key) {
    return words(node.get(key)).stream().map(KeyPart::written).toList();
  }
}
