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
            selective(version.block("selective")),
            excluded(version.block("excluded")),
            suspensions(version),
            removal(version.block("removal")),
            bar(version.block("bar")),
            version.period("validity"),
            texts(version, "privileges"),
            texts(version, "stays"));
    version.ignoring("note");
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
    for (Node item : version.items("admission")) {
      Block block = Block.of(item, faults);
      String id = id(block, ids);
      requirements.add(
          new RosterTerms.Requirement(
              id,
              block.words("name"),
              conditions.read(block.need("when")),
              again(block.blockIf("again")),
              block.textIf("origin")));
      block.ignoring("note").close();
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
    block.ignoring("note", "origin").close();
    if (least > of.size() && !of.isEmpty()) {
      faults.error("W0703", atLeast.place(), least, of.size());
    }
    return new RosterTerms.Selective(term, least, of);
  }

  private RosterTerms.Excluded excluded(Block block) {
    Term term = term(block.need("term"), Term.Type.TEXT);
    Set<String> of = words(block, term);
    block.ignoring("note", "origin").close();
    return new RosterTerms.Excluded(term, of);
  }

  private RosterTerms.Removal removal(Block block) {
    Term term = term(block.need("term"), Term.Type.LIST);
    Set<String> of = words(block, term);
    List<RosterTerms.Raised> raised = new ArrayList<>();
    for (Node item : block.itemsIf("raised")) {
      raised.add(raised(Block.of(item, faults), of));
    }
    block.ignoring("note", "origin").close();
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
    }
    block.ignoring("note", "origin").close();
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
    for (Node item : version.items("suspend")) {
      Block block = Block.of(item, faults);
      suspensions.add(suspension(block, id(block, ids)));
      block.ignoring("note", "origin").close();
    }
    return List.copyOf(suspensions);
  }

  private RosterTerms.Suspension suspension(Block block, String id) {
    Node when = block.get("when");
    Node opened = block.get("opened");
    Node closed = block.get("closed");
    if (when == null ? opened == null || closed == null : opened != null || closed != null) {
      faults.error("W0704", block.place(), id);
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
    block.ignoring("note", "origin").close();
    return new RosterTerms.Bar(from, lasts);
  }

  private List<Words> texts(Block version, String key) {
    return version.itemsIf(key).stream().map(node -> new Scalars(faults).words(node)).toList();
  }
}
