package wuse.sources.table;

import static wuse.sources.table.NodeWords.each;
import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.namesOfEach;
import static wuse.sources.table.NodeWords.text;
import static wuse.sources.table.NodeWords.words;

import java.util.LinkedHashSet;
import java.util.List;
import wuse.facts.Obtainer;
import wuse.facts.Standing;

/** Reads one mapping file; every key that it does not know is a fault with its place. */
final class MappingReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "source",
          "headers",
          "without",
          "titles",
          "order",
          "down",
          "skip",
          "mask",
          "standing",
          "by",
          "day",
          "unit",
          "outlets",
          "covers",
          "totals",
          "facts",
          "report");

  private final NodeWords say;
  private final Node top;

  private MappingReader(MappingFaults faults, Node top) {
    this.say = new NodeWords(faults);
    this.top = top;
  }

  /** What the file says; of no use once there are faults. */
  static Mapping read(Node top, MappingFaults faults) {
    return new MappingReader(faults, top).mapping();
  }

  private Mapping mapping() {
    say.known(top, KEYS);
    String name = say.required(top, "name");
    return new Mapping(
        name,
        say.required(top, "source"),
        namesOfEach(top.get("headers")),
        namesOfEach(top.get("without")),
        new LinkedHashSet<>(words(top.get("titles"))),
        false,
        say.whole(top.get("order"), 2),
        namesOfEach(top.get("down")),
        each(top.get("skip"), node -> Condition.written(node, say)),
        namesOfEach(top.get("mask")),
        each(top.get("covers"), node -> new CoverClause(node, top, say).rule()),
        layout());
  }

  private Layout layout() {
    Standing standing = say.word(top, "standing", Standing.values(), Standing.MANAGED);
    Obtainer by = say.word(top, "by", Obtainer.values(), Obtainer.SYSTEM);
    String named = text(top.get("source"));
    String source = named.isBlank() ? "?" : named;
    UnitClause unit = new UnitClause(top, say);
    Node report = top.get("report");
    if (report != null) {
      return new ReportClause(report, unit, say).layout(source, standing, by);
    }
    Node totals = top.get("totals");
    return new RowLayout(
        source,
        names(null),
        standing,
        by,
        unit.rule(),
        each(top.get("facts"), node -> new FactClause(node, top, say).rule()),
        totals == null ? null : TotalsRule.written(totals, say));
  }
}
