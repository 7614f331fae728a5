package wuse.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/**
 * Every name that one pack may use: the terms that all packs share and its own, fact kinds with
 * their fields, DRL rules. Terms are declared first and read when they are first named, so that
 * they may stand in any order.
 */
final class Vocabulary {
  private final @Nullable Vocabulary shared;
  private final Map<String, Position> taken;
  private final Map<String, Declaration> declared = new LinkedHashMap<>();
  private final List<Declaration> inOrder = new ArrayList<>();
  private final Map<String, FactRule> rules = new LinkedHashMap<>();
  private final Deque<Declaration> underway;
  private final Faults faults;
  private final TermReader reader;
  private boolean rulesBroken;

  private Vocabulary(
      @Nullable Vocabulary shared,
      Map<String, Position> taken,
      Deque<Declaration> underway,
      CellReader cells,
      Faults faults) {
    this.shared = shared;
    this.taken = taken;
    this.underway = underway;
    this.faults = faults;
    this.reader = new TermReader(this, new CellText(cells, faults), faults);
  }

  /** What all packs share. */
  static Vocabulary shared(CellReader cells, Faults faults) {
    return new Vocabulary(null, new HashMap<>(), new ArrayDeque<>(), cells, faults);
  }

  /** What one pack may name besides. */
  Vocabulary ofPack(CellReader cells) {
    return new Vocabulary(this, taken, underway, cells, faults);
  }

  /** A term as declared; read at most once. */
  private static final class Declaration {
    final String name;
    final String key;
    final Block block;
    boolean read;
    boolean sound;
    @Nullable Term term;

    Declaration(String name, String key, Block block) {
      this.name = name;
      this.key = key;
      this.block = block;
    }
  }

  void add(List<FactRule> read, boolean broken) {
    read.forEach(rule -> rules.put(rule.name(), rule));
    rulesBroken |= broken;
  }

  /** Declares every term of one file. */
  void declare(Node file) {
    TermReader.declared(file, faults).forEach(this::declare);
  }

  private void declare(Block block) {
    Node nameNode = block.need("term");
    Node keyNode = block.need("key");
    Scalars scalars = new Scalars(faults);
    Declaration declaration = new Declaration(scalars.name(nameNode), scalars.name(keyNode), block);
    inOrder.add(declaration);
    take("W0406", declaration.name, nameNode, declaration);
    take("W0407", declaration.key, keyNode, declaration);
    if (!declaration.key.isEmpty() && !declaration.key.matches("[a-z][a-z0-9_]*")) {
      faults.error("W0416", keyNode.place(), declaration.key);
    }
  }

  private void take(String code, String name, Node at, Declaration declaration) {
    if (name.isEmpty()) {
      return;
    }
    Position first = taken.putIfAbsent(name, at.place().at());
    if (first != null) {
      faults.error(code, at.place(), first, name);
    }
    declared.putIfAbsent(name, declaration);
  }

  /** Reads every term declared here, named or not. */
  Glossary glossary() {
    List<Term> terms = new ArrayList<>();
    if (shared != null) {
      terms.addAll(shared.glossary().all());
    }
    for (Declaration declaration : inOrder) {
      Term term = resolved(declaration);
      if (term != null && declaration.sound) {
        terms.add(term);
      }
    }
    return new Glossary(terms);
  }

  /**
   * The term of this name or key; {@code null} where there is none, which is reported. A term that
   * is broken in how it is found still has its type and values, so that what reads it is checked.
   */
  @Nullable Term term(Node node) {
    String name = new Scalars(faults).name(node);
    Declaration declaration = find(name);
    if (declaration == null) {
      if (!name.isEmpty()) {
        faults.error("W0403", node.place(), name, NearestName.of(name, termNames()));
      }
      return null;
    }
    if (underway.contains(declaration)) {
      faults.error("W0408", node.place(), circle(declaration));
      return null;
    }
    Term term = resolved(declaration);
    if (!declaration.sound) {
      faults.gap();
    }
    return term;
  }

  boolean knowsTerm(String name) {
    return find(name) != null;
  }

  List<String> termNames() {
    return Stream.concat(
            shared == null ? Stream.of() : shared.declared.keySet().stream(),
            declared.keySet().stream())
        .toList();
  }

  private @Nullable Declaration find(String name) {
    Declaration own = declared.get(name);
    return own != null || shared == null ? own : shared.find(name);
  }

  private @Nullable Term resolved(Declaration declaration) {
    if (!declaration.read && !underway.contains(declaration)) {
      underway.addLast(declaration);
      int before = faults.gaps();
      @Nullable Term term =
          readerOf(declaration).read(declaration.name, declaration.key, declaration.block);
      declaration.term = term;
      declaration.sound = faults.gaps() == before;
      declaration.read = true;
      underway.removeLast();
    }
    return declaration.term;
  }

  /** Shared terms see what is shared, and nothing of the pack that happens to name them first. */
  private TermReader readerOf(Declaration declaration) {
    return shared != null && shared.inOrder.contains(declaration) ? shared.reader : reader;
  }

  private String circle(Declaration start) {
    return Stream.concat(
            underway.stream().dropWhile(d -> d != start).map(d -> d.name), Stream.of(start.name))
        .collect(Collectors.joining(" → "));
  }

  /** The rule of this name; {@code null} where there is none, which is reported. */
  @Nullable FactRule rule(Node node) {
    String name = new Scalars(faults).name(node);
    FactRule rule = ruleNamed(name);
    if (rule == null && (name.isEmpty() || rulesBroken())) {
      faults.gap();
    } else if (rule == null) {
      faults.error("W0413", node.place(), name, NearestName.of(name, ruleNames()));
    }
    return rule;
  }

  private @Nullable FactRule ruleNamed(String name) {
    FactRule own = rules.get(name);
    return own != null || shared == null ? own : shared.ruleNamed(name);
  }

  private boolean rulesBroken() {
    return rulesBroken || shared != null && shared.rulesBroken;
  }

  private Collection<String> ruleNames() {
    List<String> names = new ArrayList<>(rules.keySet());
    if (shared != null) {
      names.addAll(shared.rules.keySet());
    }
    return names;
  }

  /** Rules of the pack and of all packs. */
  List<FactRule> rules() {
    List<FactRule> all = new ArrayList<>(rules.values());
    if (shared != null) {
      all.addAll(shared.rules.values());
    }
    return all;
  }

  /** The fact kind of this name; {@code null} where there is none, which is reported. */
  @Nullable FactKind<?> kind(Node node) {
    String name = new Scalars(faults).name(node);
    FactKind<?> kind = FactKind.named(name).orElse(null);
    if (kind == null && !name.isEmpty()) {
      faults.error("W0404", node.place(), name, NearestName.of(name, kindNames()));
    }
    return kind;
  }

  private static List<String> kindNames() {
    return FactKind.all().stream().map(FactKind::zh).toList();
  }

  /** The field of this name; {@code null} where the kind has none, which is reported. */
  @Nullable FactField field(FactKind<?> kind, Node node) {
    String name = new Scalars(faults).name(node);
    FactField field = kind.field(name).orElse(null);
    if (field == null && !name.isEmpty()) {
      List<String> names = kind.fields().stream().map(FactField::zh).toList();
      faults.error(
          "W0405",
          node.place(),
          kind.zh(),
          name,
          NearestName.of(name, names),
          String.join("、", names));
    }
    return field;
  }

  /** How a cell that tests the field is read. */
  static CellReader.Kind cellKind(FactField field) {
    return switch (field.type()) {
      case INT, DECIMAL -> CellReader.Kind.NUMBER;
      case BOOL -> CellReader.Kind.TRUTH;
      case DATE -> CellReader.Kind.DATE;
      case TIME -> CellReader.Kind.TIME;
      default -> CellReader.Kind.WORD;
    };
  }
}
