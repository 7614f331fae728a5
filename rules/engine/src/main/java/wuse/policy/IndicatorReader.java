package wuse.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;

/** Reads one indicator of a scorecard. */
final class IndicatorReader {
  private static final Map<String, Indicator.Severity> SEVERITIES =
      Choice.of(Indicator.Severity.values());
  private static final Map<String, Indicator.Missing> MISSING =
      Choice.of(Indicator.Missing.values());
  private static final Map<String, Indicator.Duty> DUTIES =
      Choice.of(Indicator.Duty.values(), Indicator.Duty::zh);
  static final Map<String, Standing> STANDINGS = Choice.of(Standing.values(), Standing::zh);

  private static final Keys READ =
      Keys.of("reads").need("term", Content.Plain.NAME).may("unit", Content.Plain.TEXT).inLine();
  private static final Keys BAND =
      Keys.of("band")
          .oneOf(
              Keys.of("band").need("otherwise", new Content.Affirmed()),
              Keys.of("band").need("when", Content.Plain.CELL_OR_CONDITION))
          .need("deduct", Content.Plain.POINTS)
          .may("says", Scalars.BOTH_LANGUAGES)
          .notes("note")
          .inLine();
  private static final Keys VERSION =
      Timeline.version("rule")
          .may("duty", Content.Word.of(DUTIES.keySet()))
          .may("standing", Content.Word.of(STANDINGS.keySet()))
          .notes("note")
          .need("bands", Content.groups(BAND))
          .need("missing", Content.Word.of(MISSING.keySet()))
          .may("veto", Content.group(VetoReader.KEYS));
  static final Keys KEYS =
      Keys.of("indicator")
          .need("id", Content.Plain.NAME)
          .need("name", Scalars.BOTH_LANGUAGES)
          .need("category", Content.Plain.NAME)
          .need("severity", Content.Word.of(SEVERITIES.keySet()))
          .may("applies", Content.Plain.CONDITION)
          .need("reads", new Content.Either(List.of(Content.group(READ), Content.groups(READ))))
          .need("points", Content.Plain.POINTS)
          .need("versions", Content.groups(VERSION))
          .notes("note");

  private final Map<String, Pack.Category> categories;
  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final CitationReader citations;
  private final Faults faults;

  IndicatorReader(
      Map<String, Pack.Category> categories,
      Vocabulary vocabulary,
      CellText cells,
      CitationReader citations,
      Faults faults) {
    this.categories = categories;
    this.vocabulary = vocabulary;
    this.conditions = new ConditionReader(vocabulary, cells, faults);
    this.citations = citations;
    this.faults = faults;
  }

  Indicator read(Block block) {
    Node id = block.need("id");
    Words name = block.words("name");
    String category = category(block);
    Indicator.Severity severity = block.word("severity", SEVERITIES, Indicator.Severity.GENERAL);
    Node applies = block.get("applies");
    List<Term> reads = reads(block);
    int before = faults.gaps();
    BigDecimal points = block.number("points");
    boolean counted = faults.gaps() == before;
    Indicator indicator =
        new Indicator(
            new Scalars(faults).name(id),
            name,
            category,
            severity,
            applies == null ? Condition.ALWAYS : conditions.read(applies),
            reads,
            points,
            new Timeline(faults).read(block, VERSION, version -> rule(version, severity, reads)),
            id.place().at());
    if (counted) {
      checkPoints(block.need("points"), indicator);
    }
    block.close();
    return indicator;
  }

  private String category(Block block) {
    Node node = block.need("category");
    String id = new Scalars(faults).name(node);
    if (!id.isEmpty() && !categories.isEmpty() && !categories.containsKey(id)) {
      faults.error(
          "W0313",
          node.place(),
          id,
          NearestName.of(id, categories.keySet()),
          String.join("、", categories.keySet()));
    }
    return id;
  }

  /** None where one of them is unknown: a cell that tests the first must not test another. */
  private List<Term> reads(Block block) {
    Node node = block.need("reads");
    List<Node> items = node instanceof Node.Items many ? many.of() : List.of(node);
    List<Term> terms = new ArrayList<>();
    for (Node item : items) {
      Term term = readOne(Block.of(item, READ, faults));
      if (term == null) {
        return List.of();
      }
      terms.add(term);
    }
    return List.copyOf(terms);
  }

  private @Nullable Term readOne(Block block) {
    Node name = block.need("term");
    Term term = vocabulary.term(name);
    String unit = block.textIf("unit");
    Node unitNode = block.get("unit");
    block.close();
    if (term == null) {
      return null;
    }
    if (unitNode == null && term.unit() != null) {
      faults.error("W0401", name.place(), "unit");
    } else if (unitNode != null
        && !"".equals(term.unit())
        && !String.valueOf(term.unit()).equals(unit)) {
      faults.error(
          "W0316",
          unitNode.place(),
          term.at(),
          String.valueOf(unit),
          term.name(),
          term.unit() == null ? "" : term.unit());
    }
    return term;
  }

  private Indicator.Rule rule(Block version, Indicator.Severity severity, List<Term> reads) {
    Ground ground = Ground.of(version, citations);
    Node missing = version.need("missing", "W0335");
    return new Indicator.Rule(
        ground.basis(),
        ground.reviewed(),
        ground.origin(),
        version.textIf("note"),
        version.wordIf("duty", DUTIES, Indicator.Duty.OWN),
        standing(version),
        bands(version, reads),
        new Scalars(faults).word(missing, MISSING, Indicator.Missing.UNKNOWN),
        veto(version, severity, reads));
  }

  private Standing standing(Block version) {
    Standing standing = version.wordIf("standing", STANDINGS, Standing.MANAGED);
    return standing == null ? Standing.MANAGED : standing;
  }

  /** Empty where one of them is broken: an incomplete row of bands says nothing about gaps. */
  private List<Indicator.Band> bands(Block version, List<Term> reads) {
    int before = faults.gaps();
    List<Indicator.Band> bands = new ArrayList<>();
    List<Node> items = version.items("bands");
    for (Node item : items) {
      boolean last = item == items.get(items.size() - 1);
      bands.add(band(Block.of(item, BAND, faults), last, reads));
    }
    return faults.gaps() == before ? List.copyOf(bands) : List.of();
  }

  private Indicator.Band band(Block block, boolean last, List<Term> reads) {
    Node otherwise = block.get("otherwise");
    Node place = otherwise == null ? block.need("when") : otherwise;
    if (otherwise != null && !last) {
      faults.error("W0304", place.place());
    }
    if (otherwise != null && !block.truth("otherwise")) {
      faults.error("W0427", otherwise.place(), "otherwise");
    }
    Condition when = otherwise == null ? when(place, reads) : Condition.ALWAYS;
    BigDecimal deduct = block.number("deduct");
    if (deduct.signum() < 0) {
      faults.error("W0329", block.need("deduct").place(), deduct.toPlainString());
    }
    Words says = new SaysReader(vocabulary, faults).read(block.get("says"));
    block.close();
    return new Indicator.Band(when, deduct, says, place.place().at());
  }

  private Condition when(Node node, List<Term> reads) {
    return conditions.read(node, reads.isEmpty() ? null : reads.get(0));
  }

  private @Nullable Veto veto(Block version, Indicator.Severity severity, List<Term> reads) {
    Node node = version.get("veto");
    if (node == null) {
      if (severity == Indicator.Severity.VETO) {
        faults.error("W0317", version.place());
      }
      return null;
    }
    if (severity != Indicator.Severity.VETO) {
      faults.error("W0318", node.place());
    }
    return new VetoReader(vocabulary, conditions, faults)
        .read(Block.of(node, VetoReader.KEYS, faults), reads);
  }

  private void checkPoints(Node node, Indicator indicator) {
    for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
      List<Indicator.Band> bands = version.value().bands();
      if (!bands.isEmpty() && version.value().worst().compareTo(indicator.points()) != 0) {
        faults.error(
            "W0307",
            node.place(),
            heaviest(version.value()).at(),
            indicator.points().toPlainString(),
            version.value().worst().toPlainString(),
            version.from());
      }
    }
    Pack.Category category = categories.get(indicator.category());
    if (category != null && indicator.points().compareTo(category.weight()) > 0) {
      faults.error(
          "W0308",
          node.place(),
          indicator.points().toPlainString(),
          category.name().zh(),
          category.weight().toPlainString());
    }
  }

  private static Indicator.Band heaviest(Indicator.Rule rule) {
    return rule.bands().stream().max(Comparator.comparing(Indicator.Band::deduct)).orElseThrow();
  }
}
