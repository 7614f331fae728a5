package wuse.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who may be admitted to a roster, what suspends and what removes. */
final class RosterReader {
  private static final Term NO_TERM =
      new Term(
          "",
          "",
          "",
          Term.Type.LIST,
          null,
          List.of(),
          new Derivation.Given(),
          new Position("", 1, 1));

  private static final Content TEXTS = new Content.Many(Scalars.BOTH_LANGUAGES);
  private static final Content NAMES = new Content.Many(Content.Plain.TEXT);
  private static final Keys AGAIN =
      Keys.of("again")
          .need("latest", Content.Plain.NAME)
          .need("plus", Content.Plain.PERIOD)
          .inLine();
  private static final Keys REQUIREMENT =
      Keys.of("requirement")
          .need("id", Content.Plain.NAME)
          .need("name", Scalars.BOTH_LANGUAGES)
          .need("when", Content.Plain.CONDITION)
          .may("again", Content.group(AGAIN))
          .notes("origin", "note")
          .inLine();
  private static final Keys SELECTIVE =
      Keys.of("selective")
          .need("term", Content.Plain.NAME)
          .need("atLeast", Content.Plain.COUNT)
          .need("of", NAMES)
          .notes("note", "origin");
  private static final Keys EXCLUDED =
      Keys.of("excluded")
          .need("term", Content.Plain.NAME)
          .need("of", NAMES)
          .notes("note", "origin");
  private static final Keys SUSPENSION =
      Keys.of("suspension")
          .need("id", Content.Plain.NAME)
          .need("name", Scalars.BOTH_LANGUAGES)
          .oneOf(
              Keys.of("suspension").need("when", Content.Plain.CONDITION),
              Keys.of("suspension")
                  .need("opened", Content.Plain.NAME)
                  .need("closed", Content.Plain.NAME))
          .notes("note", "origin")
          .inLine();
  private static final Keys RAISED =
      Keys.of("raised")
          .need("name", Content.Plain.NAME)
          .oneOf(
              Keys.of("raised").need("on", Content.Plain.NAME),
              Keys.of("raised").need("when", Content.Plain.CONDITION))
          .notes("note", "origin")
          .inLine();
  private static final Keys REMOVAL =
      Keys.of("removal")
          .need("term", Content.Plain.NAME)
          .need("of", NAMES)
          .may("raised", Content.groups(RAISED))
          .notes("note", "origin");
  private static final Keys BAR =
      Keys.of("bar")
          .need("from", Content.Plain.NAME)
          .need("for", Content.Plain.PERIOD)
          .notes("note", "origin")
          .inLine();
  static final Keys VERSION =
      Timeline.version("roster")
          .need("applied", Content.Plain.NAME)
          .need("joinConfirmed", Content.Plain.NAME)
          .need("removalConfirmed", Content.Plain.NAME)
          .need("admission", Content.groups(REQUIREMENT))
          .need("selective", Content.group(SELECTIVE))
          .need("excluded", Content.group(EXCLUDED))
          .need("suspend", Content.groups(SUSPENSION))
          .need("removal", Content.group(REMOVAL))
          .need("bar", Content.group(BAR))
          .need("validity", Content.Plain.PERIOD)
          .may("privileges", TEXTS)
          .may("stays", TEXTS)
          .notes("note");

  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final CitationReader citations;
  private final Faults faults;

  RosterReader(Vocabulary vocabulary, CellText cells, CitationReader citations, Faults faults) {
    this.vocabulary = vocabulary;
    this.conditions = new ConditionReader(vocabulary, cells, faults);
    this.citations = citations;
    this.faults = faults;
  }

  RosterTerms read(Block version) {
    Ground ground = Ground.of(version, citations);
    RosterTerms terms =
        new RosterTerms(
            ground.basis(),
            ground.reviewed(),
            ground.origin(),
            term(version.need("applied"), Term.Type.DATE),
            term(version.need("joinConfirmed"), Term.Type.DATE),
            term(version.need("removalConfirmed"), Term.Type.DATE),
            admission(version),
            selective(version.block("selective", SELECTIVE)),
            excluded(version.block("excluded", EXCLUDED)),
            suspensions(version),
            removal(version.block("removal", REMOVAL)),
            bar(version.block("bar", BAR)),
            version.period("validity"),
            texts(version, "privileges"),
            texts(version, "stays"));
    return terms;
  }

  /** A term of this type; a stand-in where there is none, which is reported. */
  private Term term(Node node, Term.Type type) {
    Term term = vocabulary.term(node);
    if (term == null) {
      return NO_TERM;
    }
    if (term.type() != type) {
      faults.error(
          "W0701",
          node.place(),
          term.at(),
          term.name(),
          Choice.spelling(type),
          Choice.spelling(term.type()));
    }
    return term;
  }

  private List<RosterTerms.Requirement> admission(Block version) {
    Map<String, Position> ids = new HashMap<>();
    List<RosterTerms.Requirement> requirements = new ArrayList<>();
    for (Block block : version.blocks("admission", REQUIREMENT)) {
      String id = id(block, ids);
      requirements.add(
          new RosterTerms.Requirement(
              id,
              block.words("name"),
              conditions.read(block.need("when")),
              again(block.blockIf("again", AGAIN)),
              block.textIf("origin")));
      block.close();
    }
    return List.copyOf(requirements);
  }

  private String id(Block block, Map<String, Position> ids) {
    Node id = block.need("id");
    String name = new Scalars(faults).name(id);
    Position first = name.isEmpty() ? null : ids.putIfAbsent(name, id.place().at());
    if (first != null) {
      faults.error("W0709", id.place(), first, name);
    }
    return name;
  }

  private RosterTerms.@Nullable Again again(@Nullable Block block) {
    if (block == null) {
      return null;
    }
    Term latest = term(block.need("latest"), Term.Type.DATE);
    Period plus = block.period("plus");
    block.close();
    return new RosterTerms.Again(latest, plus);
  }

  private RosterTerms.Selective selective(Block block) {
    Node termNode = block.need("term");
    Term term = term(termNode, Term.Type.LIST);
    Node atLeast = block.need("atLeast");
    int least = new Scalars(faults).count(atLeast);
    Set<String> of = words(block, term);
    block.close();
    if (least > of.size() && !of.isEmpty()) {
      faults.error("W0703", atLeast.place(), least, of.size());
    }
    return new RosterTerms.Selective(term, least, of);
  }

  private RosterTerms.Excluded excluded(Block block) {
    Term term = term(block.need("term"), Term.Type.TEXT);
    Set<String> of = words(block, term);
    block.close();
    return new RosterTerms.Excluded(term, of);
  }

  private RosterTerms.Removal removal(Block block) {
    Term term = term(block.need("term"), Term.Type.LIST);
    Set<String> of = words(block, term);
    List<RosterTerms.Raised> raised = new ArrayList<>();
    for (Block one : block.blocksIf("raised", RAISED)) {
      raised.add(raised(one, of));
    }
    block.close();
    return new RosterTerms.Removal(term, of, List.copyOf(raised));
  }

  private RosterTerms.Raised raised(Block block, Set<String> of) {
    Node nameNode = block.need("name");
    String name = new Scalars(faults).name(nameNode);
    if (!of.contains(name) && !name.isEmpty()) {
      faults.error("W0412", nameNode.place(), name, NearestName.of(name, of), String.join("、", of));
    }
    Node on = block.get("on");
    Node when = block.get("when");
    if ((on == null) == (when == null)) {
      faults.error("W0705", block.place(), name);
      block.letPass(List.of("on", "when"));
    }
    block.close();
    return new RosterTerms.Raised(
        name,
        on == null ? null : term(on, Term.Type.DATE),
        when == null ? null : conditions.read(when));
  }

  private Set<String> words(Block block, Term term) {
    Set<String> words = new LinkedHashSet<>();
    for (Node node : block.items("of")) {
      String word = new Scalars(faults).name(node);
      new ValueReader(faults).read(node, Term.Type.TEXT, term.values());
      if (!words.add(word)) {
        faults.error("W0425", node.place(), word);
      }
    }
    return Collections.unmodifiableSet(words);
  }

  private List<RosterTerms.Suspension> suspensions(Block version) {
    Map<String, Position> ids = new HashMap<>();
    List<RosterTerms.Suspension> suspensions = new ArrayList<>();
    for (Block block : version.blocks("suspend", SUSPENSION)) {
      suspensions.add(suspension(block, id(block, ids)));
      block.close();
    }
    return List.copyOf(suspensions);
  }

  private RosterTerms.Suspension suspension(Block block, String id) {
    Node when = block.get("when");
    Node opened = block.get("opened");
    Node closed = block.get("closed");
    if (when == null ? opened == null || closed == null : opened != null || closed != null) {
      faults.error("W0704", block.place(), id);
      block.letPass(List.of("when", "opened", "closed"));
    }
    return new RosterTerms.Suspension(
        id,
        block.words("name"),
        when == null ? null : conditions.read(when),
        opened == null ? null : term(opened, Term.Type.DATE),
        closed == null ? null : term(closed, Term.Type.DATE));
  }

  private RosterTerms.Bar bar(Block block) {
    Term from = term(block.need("from"), Term.Type.DATE);
    Period lasts = block.period("for");
    block.close();
    return new RosterTerms.Bar(from, lasts);
  }

  private List<Words> texts(Block version, String key) {
    return version.itemsIf(key).stream().map(node -> new Scalars(faults).words(node)).toList();
  }
}
