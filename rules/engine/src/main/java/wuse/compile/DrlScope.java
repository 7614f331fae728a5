package wuse.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.policy.NearestName;

/** The bindings that may be named at some place of a rule: those before it and around it. */
final class DrlScope {

  /** What a binding stands for. */
  sealed interface Bound {
    /** The slot of the pattern that it belongs to. */
    int slot();
  }

  /**
   * @param kind absent for the day asked
   */
  record BoundFact(int slot, @Nullable FactKind<?> kind) implements Bound {}

  record BoundField(int slot, FactField field) implements Bound {}

  /** {@code Today($d : day)} */
  record BoundDay(int slot) implements Bound {}

  record BoundTally(int slot, int index, Sense sense) implements Bound {}

  /** What the binding would stand for has a fault, which is told there and nowhere else. */
  record Broken(int slot) implements Bound {}

  private final @Nullable DrlScope around;
  private final Map<String, Bound> names = new LinkedHashMap<>();

  private DrlScope(@Nullable DrlScope around) {
    this.around = around;
  }

  static DrlScope outermost() {
    return new DrlScope(null);
  }

  /** Of a group: it sees what is around it, and what it binds ends with it. */
  DrlScope inner() {
    return new DrlScope(this);
  }

  void bind(DrlToken name, Bound bound) throws DrlFault {
    if (bound(name.text()) != null) {
      throw new DrlFault(DrlFault.BINDING_TWICE, name, name.text());
    }
    names.put(name.text(), bound);
  }

  @Nullable Bound bound(String name) {
    Bound bound = names.get(name);
    return bound != null || around == null ? bound : around.bound(name);
  }

  Bound required(DrlToken name) throws DrlFault {
    Bound bound = bound(name.text());
    if (bound == null) {
      throw new DrlFault(
          DrlFault.UNKNOWN_BINDING, name, name.text(), NearestName.of(name.text(), all()));
    }
    if (bound instanceof Broken) {
      throw new DrlFault(DrlFault.FOLLOWS, name);
    }
    return bound;
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(around == null ? List.of() : around.all());
    all.addAll(names.keySet());
    return all;
  }

  /** The bindings of facts of this scope itself, which a consequence may name. */
  List<String> facts() {
    return names.entrySet().stream()
        .filter(e -> e.getValue() instanceof BoundFact fact && fact.kind() != null)
        .map(Map.Entry::getKey)
        .toList();
  }
}
