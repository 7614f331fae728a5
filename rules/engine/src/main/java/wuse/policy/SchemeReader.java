package wuse.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a scorecard makes of its points. */
final class SchemeReader {
  private static final Content COLOUR = Content.Word.of(VetoReader.COLOURS.keySet());
  private static final Keys COLOUR_FROM =
      Keys.of("colour").need("colour", COLOUR).need("min", Content.Plain.NUMBER).inLine();
  private static final Keys CAUSE =
      Keys.of("cap.when")
          .oneOf(
              Keys.of("cap.when").need("categoryShareBelow", Content.Plain.SHARE),
              Keys.of("cap.when").need("openVeto", COLOUR),
              Keys.of("cap.when").need("undecidedShareAbove", Content.Plain.SHARE),
              Keys.of("cap.when").need("undecidedAny", new Content.Many(Content.Plain.NAME)))
          .inLine();
  private static final Keys CAP =
      Keys.of("cap")
          .need("id", Content.Plain.NAME)
          .need("atMost", COLOUR)
          .need("when", Content.group(CAUSE))
          .may("flag", Content.Plain.TEXT)
          .notes("note")
          .inLine();
  private static final Keys NOT_RATED =
      Keys.of("notRated")
          .need("undecidedPointsAbove", Content.Plain.SHARE)
          .may("when", Content.Plain.CONDITION)
          .inLine();
  private static final Keys UPGRADE =
      Keys.of("upgrade")
          .need("daysAfterDowngrade", Content.Plain.COUNT)
          .need("noneOf", Content.Plain.NAME)
          .inLine();
  private static final Keys EFFECTIVE =
      Keys.of("effective")
          .need("noticeDays", Content.Plain.COUNT)
          .need("answerDays", Content.Plain.COUNT)
          .may("personNeeded", new Content.Many(COLOUR))
          .inLine();
  private static final Keys CONSEQUENCE =
      Keys.of("consequence")
          .need("colour", COLOUR)
          .may("inspectionRate", Content.Plain.SHARE)
          .others(Scalars.BOTH_LANGUAGES);
  static final Keys VERSION =
      Timeline.version("scheme")
          .need("colours", Content.groups(COLOUR_FROM))
          .may("caps", Content.groups(CAP))
          .need("notRated", Content.group(NOT_RATED))
          .need("upgrade", Content.group(UPGRADE))
          .need("effective", Content.group(EFFECTIVE))
          .may("consequences", Content.groups(CONSEQUENCE))
          .may("workload", Content.group(WorkloadReader.KEYS))
          .notes("note");

  private final Set<String> indicators;
  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final CitationReader citations;
  private final Faults faults;

  /**
   * @param indicators ids of all indicators of the pack
   */
  SchemeReader(
      Set<String> indicators,
      Vocabulary vocabulary,
      CellText cells,
      CitationReader citations,
      Faults faults) {
    this.indicators = indicators;
    this.vocabulary = vocabulary;
    this.conditions = new ConditionReader(vocabulary, cells, faults);
    this.citations = citations;
    this.faults = faults;
  }

  /** {@code null} where the term that holds an upgrade back is broken, which has been reported. */
  @Nullable Scheme read(Block version) {
    Ground ground = Ground.of(version, citations);
    List<Scheme.ColourFrom> colours = colours(version);
    List<Scheme.Cap> caps = caps(version);
    Scheme.NotRated notRated = notRated(version.block("notRated", NOT_RATED));
    Scheme.Upgrade upgrade = upgrade(version.block("upgrade", UPGRADE));
    Scheme.Effective effective = effective(version.block("effective", EFFECTIVE));
    List<Scheme.Consequence> consequences = consequences(version);
    Block work = version.blockIf("workload", WorkloadReader.KEYS);
    Workload workload = work == null ? null : new WorkloadReader(citations, faults).read(work);
    return upgrade == null
        ? null
        : new Scheme(
            ground.basis(),
            ground.reviewed(),
            ground.origin(),
            colours,
            caps,
            notRated,
            upgrade,
            effective,
            consequences,
            workload);
  }

  /** Empty where one of them is broken. */
  private List<Scheme.ColourFrom> colours(Block version) {
    int before = faults.gaps();
    List<Scheme.ColourFrom> colours = new ArrayList<>();
    for (Block block : version.blocks("colours", COLOUR_FROM)) {
      Colour colour = block.word("colour", VetoReader.COLOURS, Colour.RED);
      Node min = block.need("min");
      colours.add(new Scheme.ColourFrom(colour, new Scalars(faults).number(min), min.place().at()));
      block.close();
    }
    return faults.gaps() == before ? List.copyOf(colours) : List.of();
  }

  private List<Scheme.Cap> caps(Block version) {
    Map<String, Position> ids = new HashMap<>();
    List<Scheme.Cap> caps = new ArrayList<>();
    for (Block block : version.blocksIf("caps", CAP)) {
      Node id = block.need("id");
      String name = new Scalars(faults).name(id);
      Position first = ids.putIfAbsent(name, id.place().at());
      if (first != null && !name.isEmpty()) {
        faults.error("W0330", id.place(), first, name);
      }
      Colour atMost = block.word("atMost", VetoReader.COLOURS, Colour.RED);
      Scheme.When when = when(block.block("when", CAUSE));
      String flag = block.textIf("flag");
      block.close();
      if (when != null) {
        caps.add(new Scheme.Cap(name, atMost, when, flag, id.place().at()));
      }
    }
    return List.copyOf(caps);
  }

  private Scheme.@Nullable When when(Block block) {
    List<String> causes = CAUSE.leads().stream().filter(block::has).toList();
    if (causes.size() != 1) {
      faults.error("W0338", block.place(), String.join("、", CAUSE.leads()));
      block.letPass(CAUSE.leads());
      block.close();
      return null;
    }
    Scheme.When when = when(causes.get(0), block.need(causes.get(0)));
    block.close();
    return when;
  }

  private Scheme.When when(String cause, Node node) {
    Scalars scalars = new Scalars(faults);
    return switch (cause) {
      case "categoryShareBelow" -> new Scheme.When.CategoryShareBelow(scalars.share(node));
      case "openVeto" ->
          new Scheme.When.OpenVeto(scalars.word(node, VetoReader.COLOURS, Colour.RED));
      case "undecidedShareAbove" -> new Scheme.When.UndecidedShareAbove(scalars.share(node));
      default -> undecidedAny(scalars.items(node));
    };
  }

  private Scheme.When undecidedAny(List<Node> nodes) {
    Set<String> named = new HashSet<>();
    boolean vetoes = false;
    for (Node node : nodes) {
      String id = new Scalars(faults).name(node);
      if (id.equals("veto")) {
        vetoes = true;
      } else if (indicators.contains(id) || id.isEmpty()) {
        named.add(id);
      } else {
        faults.error("W0315", node.place(), id, NearestName.of(id, indicators));
      }
    }
    return new Scheme.When.UndecidedAny(vetoes, Set.copyOf(named));
  }

  private Scheme.NotRated notRated(Block block) {
    BigDecimal share = new Scalars(faults).share(block.need("undecidedPointsAbove"));
    Node when = block.get("when");
    // without a condition nobody is left out: none of no conditions is true
    Condition condition = when == null ? new Condition.Any(List.of()) : conditions.read(when);
    block.close();
    return new Scheme.NotRated(share, condition);
  }

  private Scheme.@Nullable Upgrade upgrade(Block block) {
    int days = block.count("daysAfterDowngrade");
    Node noneOf = block.need("noneOf");
    Term term = vocabulary.term(noneOf);
    if (term != null && term.type() != Term.Type.INT) {
      faults.error("W0339", noneOf.place(), term.at(), term.name());
    }
    block.close();
    return term == null ? null : new Scheme.Upgrade(days, term);
  }

  private Scheme.Effective effective(Block block) {
    int notice = block.count("noticeDays");
    int answer = block.count("answerDays");
    Set<Colour> person = EnumSet.noneOf(Colour.class);
    for (Node node : block.itemsIf("personNeeded")) {
      person.add(new Scalars(faults).word(node, VetoReader.COLOURS, Colour.RED));
    }
    block.close();
    return new Scheme.Effective(notice, answer, Set.copyOf(person));
  }

  private List<Scheme.Consequence> consequences(Block version) {
    List<Scheme.Consequence> consequences = new ArrayList<>();
    Set<Colour> seen = EnumSet.noneOf(Colour.class);
    for (Block block : version.blocksIf("consequences", CONSEQUENCE)) {
      Scheme.Consequence one = consequence(block);
      if (!seen.add(one.colour())) {
        faults.error("W0332", block.need("colour").place(), one.colour().zh());
      }
      consequences.add(one);
    }
    return List.copyOf(consequences);
  }

  private Scheme.Consequence consequence(Block block) {
    Colour colour = block.word("colour", VetoReader.COLOURS, Colour.GREEN);
    Node rate = block.get("inspectionRate");
    Map<String, Words> says = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Field> other : block.others().entrySet()) {
      says.put(other.getKey(), new Scalars(faults).words(other.getValue().value()));
    }
    return new Scheme.Consequence(
        colour,
        Collections.unmodifiableMap(says),
        rate == null ? null : new Scalars(faults).share(rate));
  }
}
