package wuse.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.policy.Derivation.Operand;

/** Reads one declared term: what it is, and how it is found. */
final class TermReader {
  private static final Map<String, Term.Type> TYPES = Choice.of(Term.Type.values());
  private static final Set<Derivation.Take> OF_RULES =
      EnumSet.of(Derivation.Take.COUNT, Derivation.Take.EXISTS);
  private static final Content OPERAND =
      new Content.Either(List.of(Content.Plain.VALUE, new Content.Group(TermReader::nested)));
  private static final Content TWO = new Content.Pair(OPERAND);
  private static final Content SOME = new Content.Many(OPERAND);
  private static final Keys NESTED =
      Keys.of("operand")
          .oneOf(
              Keys.of("operand").need("difference", TWO),
              Keys.of("operand").need("maximum", SOME),
              Keys.of("operand").need("minimum", SOME))
          .inLine();
  private static final Keys CASE =
      Keys.of("case")
          .oneOf(
              Keys.of("case").need("otherwise", Content.Plain.VALUE),
              Keys.of("case")
                  .need("when", Content.Plain.CONDITION)
                  .need("value", Content.Plain.VALUE))
          .inLine();
  private static final Keys TERM =
      Keys.of("term")
          .need("term", Content.Plain.NAME)
          .need("key", Content.Plain.NAME)
          .need("en", Content.Plain.TEXT)
          .need("type", Content.Word.of(TYPES.keySet()))
          .may("unit", Content.Plain.TEXT)
          .may("values", new Content.Many(Content.Plain.TEXT))
          .oneOf(
              FactsReader.KEYS,
              Keys.of("term").need("difference", TWO),
              Keys.of("term").need("quotient", TWO),
              Keys.of("term").need("minimum", SOME),
              Keys.of("term").need("maximum", SOME),
              Keys.of("term").need("cases", Content.groups(CASE)),
              Keys.of("term")
                  .need("rule", Content.Plain.NAME)
                  .need("take", Content.Word.of(OF_RULES.stream().map(Choice::spelling).toList())),
              Keys.of("term").need("given", new Content.Affirmed()))
          .notes("note");
  static final Keys FILE = Keys.of("terms").need("terms", Content.groups(TERM));

  private final Vocabulary vocabulary;
  private final CellText cells;
  private final Faults faults;

  TermReader(Vocabulary vocabulary, CellText cells, Faults faults) {
    this.vocabulary = vocabulary;
    this.cells = cells;
    this.faults = faults;
  }

  private static Keys nested() {
    return NESTED;
  }

  /** Every term that a file declares. */
  static List<Block> declared(Node file, Faults faults) {
    Block block = Block.of(file, FILE, faults);
    List<Block> terms = block.blocks("terms", TERM);
    block.close();
    return terms;
  }

  /** {@code null} where not even its type is known. */
  @Nullable Term read(String name, String key, Block block) {
    String english = block.text("en");
    Term.Type type = block.wordOrNull("type", TYPES);
    if (type == null) {
      return null;
    }
    String unit = unit(block, type);
    List<String> values = values(block, type);
    Derivation derivation = derivation(new Shape(type, unit, values, key), block);
    block.close();
    return new Term(name, key, english, type, unit, values, derivation, block.place().at());
  }

  /** What a derivation has to fit. */
  record Shape(Term.Type type, @Nullable String unit, List<String> values, String key) {

    Shape ofAnyUnit() {
      return new Shape(type, null, values, key);
    }

    boolean number() {
      return type == Term.Type.INT || type == Term.Type.DECIMAL;
    }
  }

  private @Nullable String unit(Block block, Term.Type type) {
    boolean number = type == Term.Type.INT || type == Term.Type.DECIMAL;
    Node unit = block.get("unit");
    if (number) {
      return new Scalars(faults).text(block.need("unit", "W0401"));
    }
    if (unit != null) {
      faults.error("W0402", unit.place(), Choice.spelling(type));
    }
    return null;
  }

  private List<String> values(Block block, Term.Type type) {
    Node node = block.get("values");
    if (node == null) {
      return List.of();
    }
    if (type != Term.Type.TEXT && type != Term.Type.LIST) {
      faults.error("W0414", node.place(), Choice.spelling(type));
    }
    return distinct(new Scalars(faults).items(node));
  }

  private List<String> distinct(List<Node> nodes) {
    Set<String> seen = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (Node node : nodes) {
      String word = new Scalars(faults).name(node);
      if (!seen.add(word)) {
        faults.error("W0425", node.place(), word);
      }
      words.add(word);
    }
    return List.copyOf(words);
  }

  private Derivation derivation(Shape shape, Block block) {
    List<String> ways = TERM.leads().stream().filter(block::has).toList();
    if (ways.size() != 1) {
      noSource(ways, block);
      return new Derivation.Given();
    }
    return switch (ways.get(0)) {
      case "from" -> new FactsReader(vocabulary, cells, faults).read(shape, block);
      case "cases" -> new Derivation.Cases(cases(shape, block));
      case "rule" -> fromRule(shape, block);
      case "given" -> given(block);
      default -> arithmetic(shape, ways.get(0), block.need(ways.get(0)));
    };
  }

  private void noSource(List<String> ways, Block block) {
    if (ways.isEmpty()) {
      faults.error("W0409", block.place(), String.join("、", TERM.leads()));
    } else {
      faults.error("W0426", block.keyPlace(ways.get(1)), String.join("、", ways));
      block.others();
    }
  }

  private Derivation given(Block block) {
    if (!block.truth("given")) {
      Node given = block.need("given");
      faults.error("W0427", given.place(), "given");
    }
    return new Derivation.Given();
  }

  private Derivation arithmetic(Shape shape, String way, Node node) {
    if (!shape.number() && !(shape.type() == Term.Type.DATE && !way.equals("difference"))) {
      faults.error("W0415", node.place(), way, Choice.spelling(shape.type()));
    }
    List<Operand> operands = new ArrayList<>();
    Shape each = way.equals("quotient") ? shape.ofAnyUnit() : shape;
    for (Node item : new Scalars(faults).items(node)) {
      Operand operand = operand(each, item);
      if (operand != null) {
        operands.add(operand);
      }
    }
    return switch (way) {
      case "minimum" -> new Derivation.Minimum(List.copyOf(operands));
      case "maximum" -> new Derivation.Maximum(List.copyOf(operands));
      default -> ofTwo(way, node, operands);
    };
  }

  private Derivation ofTwo(String way, Node node, List<Operand> operands) {
    if (operands.size() == 2) {
      return way.equals("quotient")
          ? new Derivation.Quotient(operands.get(0), operands.get(1))
          : new Derivation.Difference(operands.get(0), operands.get(1));
    }
    if (node instanceof Node.Items items && items.of().size() == 2) {
      faults.gap();
    } else {
      faults.error("W0428", node.place());
    }
    return new Derivation.Given();
  }

  private @Nullable Operand operand(Shape shape, Node node) {
    if (node instanceof Node.Fields) {
      Block block = Block.of(node, NESTED, faults);
      String way =
          block.has("difference") ? "difference" : block.has("maximum") ? "maximum" : "minimum";
      Derivation nested = arithmetic(shape, way, block.need(way));
      block.close();
      return new Operand.Nested(nested);
    }
    if (node instanceof Node.Text text && !text.quoted() && text.text().matches("-?[\\d.]+")) {
      return new Operand.Constant(new Scalars(faults).number(node));
    }
    Term term = vocabulary.term(node);
    return term == null ? null : ofTerm(shape, node, term);
  }

  private Operand ofTerm(Shape shape, Node node, Term term) {
    boolean numbers =
        shape.number() && (term.type() == Term.Type.INT || term.type() == Term.Type.DECIMAL);
    boolean dates =
        term.type() == Term.Type.DATE
            && (shape.type() == Term.Type.DATE || "d".equals(shape.unit()));
    if (!numbers && !dates) {
      faults.error(
          "W0429",
          node.place(),
          term.name(),
          Choice.spelling(term.type()),
          Choice.spelling(shape.type()));
    } else if (numbers && !sameUnit(shape.unit(), term.unit())) {
      faults.error(
          "W0418",
          node.place(),
          term.at(),
          term.name(),
          String.valueOf(term.unit()),
          String.valueOf(shape.unit()));
    }
    return new Operand.OfTerm(term);
  }

  /** A quotient asks for none; one that is empty has been reported where it is missing. */
  private static boolean sameUnit(@Nullable String wanted, @Nullable String given) {
    return wanted == null || wanted.isEmpty() || "".equals(given) || wanted.equals(given);
  }

  private List<Derivation.Case> cases(Shape shape, Block block) {
    List<Derivation.Case> cases = new ArrayList<>();
    List<Node> nodes = block.items("cases");
    for (Node node : nodes) {
      Block one = Block.of(node, CASE, faults);
      boolean last = node == nodes.get(nodes.size() - 1);
      if (one.has("otherwise") && !last) {
        faults.error("W0417", one.keyPlace("otherwise"));
      }
      cases.add(one.has("otherwise") ? otherwise(shape, one) : oneCase(shape, one));
      one.close();
    }
    return List.copyOf(cases);
  }

  private Derivation.Case otherwise(Shape shape, Block block) {
    return of(Condition.ALWAYS, value(shape, block.need("otherwise")));
  }

  private Derivation.Case oneCase(Shape shape, Block block) {
    Condition when = new ConditionReader(vocabulary, cells, faults).read(block.need("when"));
    return of(when, value(shape, block.need("value")));
  }

  private static Derivation.Case of(Condition when, ValueReader.Value value) {
    return new Derivation.Case(when, value.point(), value.word());
  }

  private ValueReader.Value value(Shape shape, Node node) {
    return new ValueReader(faults).read(node, shape.type(), shape.values());
  }

  private Derivation fromRule(Shape shape, Block block) {
    Node name = block.need("rule");
    FactRule rule = vocabulary.rule(name);
    Node takeNode = block.need("take");
    Derivation.Take take =
        new Scalars(faults).word(takeNode, FactsReader.TAKES, Derivation.Take.COUNT);
    if (!OF_RULES.contains(take)) {
      faults.error("W0430", takeNode.place());
    } else if (shape.type() != (take == Derivation.Take.COUNT ? Term.Type.INT : Term.Type.BOOL)) {
      faults.error("W0415", takeNode.place(), Choice.spelling(take), Choice.spelling(shape.type()));
    }
    if (rule != null && !shape.key().isEmpty() && !rule.yields().contains(shape.key())) {
      faults.error("W0424", name.place(), rule.at(), rule.name(), shape.key());
    }
    return rule == null ? new Derivation.Given() : new Derivation.FromRule(rule, take);
  }
}
