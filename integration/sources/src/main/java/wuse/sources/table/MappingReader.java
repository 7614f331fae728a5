package wuse.sources.table;

import static wuse.sources.table.NodeWords.each;
import static wuse.sources.table.NodeWords.names;
import static wuse.sources.table.NodeWords.namesOfEach;
import static wuse.sources.table.NodeWords.pairs;
import static wuse.sources.table.NodeWords.text;
import static wuse.sources.table.NodeWords.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Medium;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.monitoring.StateMark;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;

/** Reads one mapping file; every key that it does not know is a fault with its place. */
final class MappingReader {
  private static final List<String> TOP =
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
  private static final List<String> FACT =
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
  private static final List<String> VALUE =
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
  private static final List<String> MEASURE =
      List.of("numbers", "lower", "notDetected", "unit", "unitOf");
  private static final List<String> REPORT =
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
  private static final List<String> COVER = List.of("kind", "from", "to", "of", "region");
  private static final List<String> CONDITION = List.of("column", "is", "not", "given");
  private static final List<String> TOTALS = List.of("label", "by", "columns", "rows");

  private final MappingFaults faults;
  private final NodeWords say;
  private final Node top;

  private MappingReader(MappingFaults faults, Node top) {
    this.faults = faults;
    this.say = new NodeWords(faults);
    this.top = top;
  }

  /** What the file says; of no use once there are faults. */
  static Mapping read(Node top, MappingFaults faults) {
    return new MappingReader(faults, top).mapping();
  }

  private Mapping mapping() {
    say.known(top, TOP);
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
        each(top.get("skip"), this::condition),
        namesOfEach(top.get("mask")),
        each(top.get("covers"), this::cover),
        layout());
  }

  private Layout layout() {
    Standing standing = say.word(top, "standing", Standing.values(), Standing.MANAGED);
    Obtainer by = say.word(top, "by", Obtainer.values(), Obtainer.SYSTEM);
    Node named = top.get("source");
    String source = text(named).isBlank() ? "?" : text(named);
    Node report = top.get("report");
    if (report != null) {
      return report(report, source, standing, by);
    }
    return new RowLayout(
        source,
        names(null),
        standing,
        by,
        unit(top.get("unit")),
        each(top.get("facts"), this::fact),
        totals(top.get("totals")));
  }

  private UnitRule unit(@Nullable Node node) {
    if (node == null) {
      faults.add("S304", top, "unit", List.of());
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

  private FactRule fact(Node node) {
    say.known(node, FACT);
    FactKind<?> kind = kind(node, say.required(node, "kind"));
    Node day = top.get("day");
    Node occurred = node.get("occurred");
    List<Source> days = new ArrayList<>(occurred == null ? List.of() : sources(occurred));
    if (day != null && day.word() != null) {
      days.add(Source.constant(day.word()));
    }
    return new FactRule(
        kind,
        each(node.get("when"), this::condition),
        words(node.get("totals")),
        fields(kind, node.get("values")),
        measure(kind, node.get("measure")),
        parts(node.get("key")),
        days,
        said(node.get("standing")),
        said(node.get("by")),
        parts(node.get("event")),
        top.get("outlets") != null,
        node.get("completes") != null);
  }

  private List<Source> said(@Nullable Node node) {
    return node == null ? List.of() : sources(node);
  }

  private FactKind<?> kind(Node at, String name) {
    Node written = at.get("kind");
    return FactKind.named(name)
        .orElseGet(
            () -> {
              List<String> all = FactKind.all().stream().map(FactKind::zh).toList();
              faults.add(
                  "S305", written == null ? at : written, name, List.of(Nearest.to(name, all)));
              return FactKind.all().get(0);
            });
  }

  private List<FieldRule> fields(FactKind<?> kind, @Nullable Node values) {
    List<FieldRule> rules = new ArrayList<>();
    if (values != null && values.map() != null) {
      values
          .map()
          .forEach(
              (name, value) -> {
                FactField field = field(kind, name, value);
                if (field != null) {
                  rules.add(rule(field, value));
                }
              });
    }
    return rules;
  }

  private @Nullable FactField field(FactKind<?> kind, String name, Node at) {
    FactField field = kind.field(name).filter(kind.ownFields()::contains).orElse(null);
    if (field == null) {
      List<String> all = kind.ownFields().stream().map(FactField::zh).toList();
      faults.add("S306", at.key(), name, List.of(kind.zh(), Nearest.to(name, all)));
    }
    return field;
  }

  private FieldRule rule(FactField field, Node value) {
    Node otherwise = value.get("otherwise");
    FieldRule rule =
        new FieldRule(
            field,
            sources(value),
            otherwise == null ? null : otherwise.word(),
            value.get("lenient") != null);
    constants(rule, value);
    return rule;
  }

  // what a mapping says of every row must be sayable
  private void constants(FieldRule rule, Node at) {
    List<@Nullable String> said = new ArrayList<>();
    said.add(rule.otherwise());
    rule.sources()
        .forEach(
            source -> {
              said.add(source.constant());
              said.addAll(source.words().values());
              said.addAll(source.contains().values());
            });
    for (String word : said) {
      try {
        if (word != null && !word.isEmpty()) {
          rule.field().parse(word);
        }
      } catch (UnfitFact unfit) {
        faults.add("S307", at, word, List.of(rule.field().zh(), String.join("、", unfit.allowed())));
      }
    }
  }

  /** A word is a column, a list of words are the names of one column, a map says more. */
  private List<Source> sources(Node node) {
    List<Source> sources = new ArrayList<>();
    if (node.map() == null) {
      sources.add(Source.column(names(node)));
      return sources;
    }
    say.known(node, VALUE);
    sources.add(source(node));
    Node or = node.get("or");
    if (or != null) {
      or.each().forEach(other -> sources.addAll(sources(other)));
    }
    return sources;
  }

  private Source source(Node node) {
    Node constant = node.get("const");
    return new Source(
        names(node.get("column")),
        form(node.get("form")),
        pairs(node.get("words")),
        pairs(node.get("contains")),
        text(node.get("prefix")),
        measureUnit(node.get("unit")),
        say.whole(node.get("plus"), 0),
        constant == null ? null : constant.word());
  }

  private Form form(@Nullable Node node) {
    if (node == null || node.word() == null) {
      return Form.PLAIN;
    }
    if (!Form.names().contains(node.word())) {
      faults.add("S303", node, node.word(), Form.names());
      return Form.PLAIN;
    }
    return Form.named(node.word());
  }

  private String measureUnit(@Nullable Node node) {
    if (node == null || node.word() == null) {
      return "";
    }
    String word = node.word();
    return Measures.kept(word)
        .orElseGet(
            () -> {
              faults.add("S308", node, word, List.of());
              return "";
            });
  }

  private @Nullable MeasureRule measure(FactKind<?> kind, @Nullable Node node) {
    if (node == null) {
      return null;
    }
    say.known(node, MEASURE);
    Map<FactField, Source> numbers = new LinkedHashMap<>();
    Node written = node.get("numbers");
    if (written != null && written.map() != null) {
      written
          .map()
          .forEach(
              (name, value) -> {
                FactField field = field(kind, name, value);
                if (field != null) {
                  numbers.put(field, sources(value).get(0));
                }
              });
    }
    Node lower = node.get("lower");
    Node unit = node.get("unit");
    Node below = node.get("notDetected");
    return new MeasureRule(
        numbers,
        lower == null ? null : field(kind, "下限", lower),
        lower == null ? null : sources(lower).get(0),
        below == null ? null : field(kind, "未检出", below),
        kind.field("单位").orElseThrow(),
        unit == null ? Source.column(names(null)) : sources(unit).get(0),
        pairs(node.get("unitOf")));
  }

  private List<FactRule.KeyPart> parts(@Nullable Node node) {
    return node == null ? List.of() : words(node).stream().map(MappingReader::part).toList();
  }

  /** {@code =词} is a constant, anything else a field or a column. */
  static FactRule.KeyPart part(String word) {
    return word.startsWith("=")
        ? new FactRule.KeyPart(word.substring(1), "", Names.of(List.of()))
        : new FactRule.KeyPart(null, word, Names.of(List.of(word)));
  }

  private FactRule.Condition condition(Node node) {
    say.known(node, CONDITION);
    Node given = node.get("given");
    return new FactRule.Condition(
        names(node.get("column")),
        words(node.get("is")).stream().map(Absent::folded).toList(),
        words(node.get("not")).stream().map(Absent::folded).toList(),
        given == null ? null : "true".equals(given.word()));
  }

  private CoverRule cover(Node node) {
    say.known(node, COVER);
    Node region = node.get("region");
    return new CoverRule(
        kind(node, say.required(node, "kind")).zh(),
        bound(node.get("from")),
        bound(node.get("to")),
        say.choice(node.get("of"), CoverRule.Scope.values(), CoverRule.Scope.NAMED),
        region == null ? null : sources(region).get(0));
  }

  private CoverRule.Bound bound(@Nullable Node node) {
    if (node == null) {
      faults.add("S304", top, "from, to", List.of());
      return new CoverRule.Bound(null, null);
    }
    for (CoverRule.Bound.Word word : CoverRule.Bound.Word.values()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(node.word())) {
        return new CoverRule.Bound(null, word);
      }
    }
    return new CoverRule.Bound(sources(node).get(0), null);
  }

  private @Nullable TotalsRule totals(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    say.known(node, TOTALS);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Node written = node.get("rows");
    if (written != null && written.map() != null) {
      written.map().forEach((word, parts) -> rows.put(Absent.folded(word), words(parts)));
    }
    return new TotalsRule(
        names(node.get("label")), names(node.get("by")), namesOfEach(node.get("columns")), rows);
  }

  private DayReport report(Node node, String source, Standing standing, Obtainer by) {
    say.known(node, REPORT);
    Map<String, StateMark.Mark> marks = new LinkedHashMap<>();
    pairs(node.get("marks"))
        .forEach((piece, mark) -> marks.put(piece, say.named(StateMark.Mark.values(), mark, node)));
    return new DayReport(
        source,
        standing,
        by,
        unit(top.get("unit")),
        say.word(node, "medium", Medium.values(), Medium.AIR),
        names(node.get("outlet")),
        names(node.get("day")),
        names(node.get("hour")),
        say.keys(node.get("judged")),
        say.keys(node.get("measured")),
        say.keys(node.get("single")),
        names(node.get("flow")),
        names(node.get("remark")),
        measureUnit(node.get("unit")),
        marks);
  }
}
