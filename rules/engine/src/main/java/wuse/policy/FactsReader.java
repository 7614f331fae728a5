package wuse.policy;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.FieldType;
import wuse.policy.Derivation.Measure;
import wuse.policy.Derivation.Take;

/**
 * Reads how a term is found from the facts of one kind, and whether what is taken of them fits the
 * term.
 */
final class FactsReader {
  static final Map<String, Take> TAKES = Choice.of(Take.values());
  private static final Set<FieldType> NUMBERS = EnumSet.of(FieldType.INT, FieldType.DECIMAL);
  private static final Set<FieldType> DATES = EnumSet.of(FieldType.DATE, FieldType.TIME);
  private static final Set<Take> WITHOUT_OF = EnumSet.of(Take.COUNT, Take.COUNT_DAYS, Take.EXISTS);
  private static final Set<Take> SINCE =
      EnumSet.of(Take.DAYS_SINCE, Take.DAYS_UNTIL, Take.MONTHS_SINCE, Take.YEARS_SINCE);

  private static final Content FIELDS = new Content.Pair(Content.Plain.FIELD);
  private static final Keys SPAN =
      Keys.of("matching.days")
          .oneOf(
              Keys.of("matching.days").need("days", FIELDS),
              Keys.of("matching.days").need("workdays", FIELDS))
          .need("is", Content.Plain.VALUE)
          .inLine();
  private static final Keys COMPOSED =
      Keys.of("of")
          .oneOf(
              Keys.of("of").need("days", FIELDS),
              Keys.of("of").need("workdays", FIELDS),
              Keys.of("of").need("sum", Content.Plain.FIELD).need("over", Content.Plain.FIELD),
              Keys.of("of")
                  .need(
                      "matching",
                      new Content.Either(List.of(Content.group(SPAN), Content.Plain.WHERE))),
              Keys.of("of").need("ratio", FIELDS))
          .inLine();
  private static final Keys LAPSE =
      Keys.of("until")
          .need("field", Content.Plain.FIELD)
          .need("plus", Content.Plain.PERIOD)
          .inLine();

  /** The keys of a term that is found from facts. */
  static final Keys KEYS =
      Keys.of("term")
          .need("from", Content.Plain.KIND)
          .may("where", Content.Plain.WHERE)
          .may("within", Content.Plain.PERIOD)
          .may("on", Content.Plain.FIELD)
          .may("current", FIELDS)
          .may("until", Content.group(LAPSE))
          .need("take", Content.Word.of(TAKES.keySet()))
          .may("of", new Content.Either(List.of(Content.Plain.FIELD, Content.group(COMPOSED))))
          .may("default", Content.Plain.VALUE);

  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final CellText cells;
  private final Faults faults;

  FactsReader(Vocabulary vocabulary, CellText cells, Faults faults) {
    this.vocabulary = vocabulary;
    this.conditions = new ConditionReader(vocabulary, cells, faults);
    this.cells = cells;
    this.faults = faults;
  }

  Derivation read(TermReader.Shape shape, Block block) {
    FactKind<?> kind = vocabulary.kind(block.need("from"));
    if (kind == null) {
      faults.gap();
      return new Derivation.Given();
    }
    Node where = block.get("where");
    Take take = block.word("take", TAKES, Take.COUNT);
    Measure of = measure(kind, take, block);
    if (of != null || !block.has("of")) {
      new Fit(faults).check(shape, take, of, block);
    }
    ValueReader.Value fallback = fallback(shape, block);
    return new Derivation.FromFacts(
        kind,
        where == null ? FieldCondition.ALWAYS : conditions.read(where, kind),
        block.periodIf("within"),
        date(kind, block.get("on")),
        validity(kind, block.get("current")),
        lapse(kind, block.blockIf("until", LAPSE)),
        take,
        of,
        fallback == null ? null : fallback.point(),
        fallback == null ? null : fallback.word());
  }

  private ValueReader.@Nullable Value fallback(TermReader.Shape shape, Block block) {
    Node node = block.get("default");
    return node == null ? null : new ValueReader(faults).read(node, shape.type(), shape.values());
  }

  private @Nullable FactField date(FactKind<?> kind, @Nullable Node node) {
    FactField field = node == null ? null : vocabulary.field(kind, node);
    if (node != null && field != null && !DATES.contains(field.type())) {
      faults.error("W0411", node.place(), kind.zh(), field.zh());
    }
    return field;
  }

  private Derivation.@Nullable Validity validity(FactKind<?> kind, @Nullable Node node) {
    List<FactField> pair = node == null ? List.of() : pair(kind, node);
    return pair.isEmpty() ? null : new Derivation.Validity(pair.get(0), pair.get(1));
  }

  private Derivation.@Nullable Lapse lapse(FactKind<?> kind, @Nullable Block block) {
    if (block == null) {
      return null;
    }
    FactField field = date(kind, block.need("field"));
    Period plus = block.period("plus");
    block.close();
    return field == null ? null : new Derivation.Lapse(field, plus);
  }

  /** Two dates; empty where one of them is none, which has been reported. */
  private List<FactField> pair(FactKind<?> kind, Node node) {
    return two(node, item -> date(kind, item));
  }

  private List<FactField> numbers(FactKind<?> kind, Node node) {
    return two(node, item -> number(kind, item));
  }

  private List<FactField> two(Node node, Function<Node, @Nullable FactField> read) {
    List<Node> items = new Scalars(faults).items(node);
    if (items.size() != 2) {
      faults.error("W0428", node.place());
      return List.of();
    }
    FactField first = read.apply(items.get(0));
    FactField second = read.apply(items.get(1));
    return first == null || second == null ? List.of() : List.of(first, second);
  }

  private @Nullable FactField number(FactKind<?> kind, Node node) {
    FactField field = vocabulary.field(kind, node);
    if (field != null && !NUMBERS.contains(field.type())) {
      faults.error("W0431", node.place(), kind.zh(), field.zh());
    }
    return field;
  }

  private @Nullable Measure measure(FactKind<?> kind, Take take, Block block) {
    Node node = block.get("of");
    if (node == null) {
      return missing(kind, take, block);
    }
    if (node instanceof Node.Fields) {
      return composed(kind, Block.of(node, COMPOSED, faults));
    }
    FactField field = vocabulary.field(kind, node);
    return field == null ? null : new Measure.OfField(field);
  }

  /** What is counted from or to is the fact's own day unless the term says otherwise. */
  private @Nullable Measure missing(FactKind<?> kind, Take take, Block block) {
    if (SINCE.contains(take)) {
      return kind.field("发生日期").map(Measure.OfField::new).orElse(null);
    }
    if (!WITHOUT_OF.contains(take)) {
      faults.error("W0410", block.place(), Choice.spelling(take));
    }
    return null;
  }

  private @Nullable Measure composed(FactKind<?> kind, Block block) {
    Measure measure = composedOf(kind, block);
    block.close();
    return measure;
  }

  private @Nullable Measure composedOf(FactKind<?> kind, Block block) {
    if (block.has("days") || block.has("workdays")) {
      return days(kind, block);
    }
    if (block.has("sum")) {
      FactField over = number(kind, block.need("sum"));
      FactField under = number(kind, block.need("over"));
      return over == null || under == null ? null : new Measure.Sums(over, under);
    }
    if (block.has("matching")) {
      return matching(kind, block.need("matching"));
    }
    List<FactField> pair = numbers(kind, block.need("ratio"));
    return pair.isEmpty() ? null : new Measure.Quotient(pair.get(0), pair.get(1));
  }

  private @Nullable Measure days(FactKind<?> kind, Block block) {
    boolean calendar = block.has("days");
    List<FactField> pair = pair(kind, block.need(calendar ? "days" : "workdays"));
    if (pair.isEmpty()) {
      return null;
    }
    return calendar
        ? new Measure.Days(pair.get(0), pair.get(1))
        : new Measure.Workdays(pair.get(0), pair.get(1));
  }

  /** The share of the facts with such fields, or with so many days between two of them. */
  private @Nullable Measure matching(FactKind<?> kind, Node node) {
    if (!(node instanceof Node.Fields fields && fields.of().containsKey("is"))) {
      return new Measure.Matching(conditions.read(node, kind));
    }
    Block block = Block.of(node, SPAN, faults);
    Measure days = days(kind, block);
    Node is = block.need("is");
    UnaryTest test = cells.read(is, CellReader.Kind.NUMBER, List.of());
    block.close();
    return days == null || test == null ? null : new Measure.Passing(days, test, is.place().at());
  }
}
