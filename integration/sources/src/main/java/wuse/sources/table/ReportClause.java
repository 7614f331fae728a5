package wuse.sources.table;

import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.Medium;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.monitoring.StateMark;

/** What a mapping says under {@code report}: how a day report of hourly means is laid out. */
record ReportClause(Node node, UnitClause unit, NodeWords say) {
  private static final List<String> KEYS =
      List.of(
          "medium",
          "outlet",
          "day",
          "hour",
          "judged",
          "measured",
          "single",
          "flow",
          "remark",
          "unit",
          "marks");

  DayReport layout(String source, Standing standing, Obtainer by) {
    say.known(node, KEYS);
    Map<String, StateMark.Mark> marks = marks();
    return new DayReport(
        source,
        standing,
        by,
        unit.rule(),
        say.word(node, "medium", Medium.values(), Medium.AIR),
        names(node.get("outlet")),
        names(node.get("day")),
        names(node.get("hour")),
        say.keys(node.get("judged")),
        say.keys(node.get("measured")),
        say.keys(node.get("single")),
        names(node.get("flow")),
        names(node.get("remark")),
        say.unit(node.get("unit")),
        marks);
  }

  private Map<String, StateMark.Mark> marks() {
    Map<String, StateMark.Mark> marks = new LinkedHashMap<>();
    pairs(node.get("marks"))
        .forEach((piece, mark) -> marks.put(piece, say.named(StateMark.Mark.values(), mark, node)));
    return marks;
  }
}
