package wuse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/**
 * Reads conditions: a map of what is tested and its cell, all of which must hold, with {@code any},
 * {@code all}, {@code not}.
 */
final class ConditionReader {
  private final Vocabulary vocabulary;
  private final CellText cells;
  private final Faults faults;

  ConditionReader(Vocabulary vocabulary, CellText cells, Faults faults) {
    this.vocabulary = vocabulary;
    this.cells = cells;
    this.faults = faults;
  }

  /** A condition over terms. */
  Condition read(Node node) {
    if (node instanceof Node.Fields fields && fields.of().isEmpty()) {
      return Condition.ALWAYS;
    }
    return allOf(parts(node, this::part));
  }

  /** One cell that tests {@code term}, or a condition over terms of its own. */
  Condition read(Node node, @Nullable Term term) {
    if (!(node instanceof Node.Text)) {
      return read(node);
    }
    if (term == null) {
      faults.gap();
      return Condition.ALWAYS;
    }
    return cell(term, node);
  }

  /** A condition over the fields of one fact of {@code kind}. */
  FieldCondition read(Node node, FactKind<?> kind) {
    List<FieldCondition> parts = parts(node, field -> part(field, kind));
    return parts.size() == 1 ? parts.get(0) : new FieldCondition.All(parts);
  }

  private <T> List<T> parts(Node node, Function<Node.Field, @Nullable T> read) {
    if (!(node instanceof Node.Fields fields)) {
      new Scalars(faults).notA("W0203", node);
      return List.of();
    }
    List<T> parts = new ArrayList<>();
    for (Node.Field field : fields.of().values()) {
      T part = read.apply(field);
      if (part != null) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  private @Nullable Condition part(Node.Field field) {
    switch (field.key().text()) {
      case "any":
        return new Condition.Any(each(field.value()));
      case "all":
        return allOf(each(field.value()));
      case "not":
        return new Condition.Not(read(field.value()));
      default:
        Term term = vocabulary.term(field.key());
        return term == null ? null : cell(term, field.value());
    }
  }

  private List<Condition> each(Node node) {
    return new Scalars(faults).items(node).stream().map(this::read).toList();
  }

  private static Condition allOf(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition cell(Term term, Node node) {
    if (term.type() == Term.Type.LIST) {
      faults.error("W0421", node.place(), term.name());
      return Condition.ALWAYS;
    }
    UnaryTest test = cells.read(node, term.type().cell(), term.values());
    return test == null ? Condition.ALWAYS : new Condition.Cell(term, test, node.place().at());
  }

  private @Nullable FieldCondition part(Node.Field field, FactKind<?> kind) {
    switch (field.key().text()) {
      case "any":
        return new FieldCondition.Any(each(field.value(), kind));
      case "all":
        return new FieldCondition.All(each(field.value(), kind));
      case "not":
        return new FieldCondition.Not(read(field.value(), kind));
      default:
        FactField known = vocabulary.field(kind, field.key());
        return known == null ? null : cell(known, field.value());
    }
  }

  private List<FieldCondition> each(Node node, FactKind<?> kind) {
    return new Scalars(faults).items(node).stream().map(item -> read(item, kind)).toList();
  }

  private @Nullable FieldCondition cell(FactField field, Node node) {
    if (node instanceof Node.Text text && PRESENCE.containsKey(text.text())) {
      return new FieldCondition.Present(field, PRESENCE.getOrDefault(text.text(), true));
    }
    UnaryTest test = cells.read(node, Vocabulary.cellKind(field), field.values());
    return test == null ? null : new FieldCondition.Cell(field, test, node.place().at());
  }

  private static final Map<String, Boolean> PRESENCE = Map.of("present", true, "absent", false);
}
