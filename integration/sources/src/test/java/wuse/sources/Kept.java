package wuse.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.Fact;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;

/** A sink that keeps everything in lists, with a register that learns from it. */
public final class Kept implements FactSink {
  private final Map<FactId, Fact> facts = new HashMap<>();
  private final List<Fact> inOrder = new ArrayList<>();
  private final Map<String, Rejected> rejected = new HashMap<>();
  private final List<Rejected> rejectedInOrder = new ArrayList<>();
  private final List<Vouched> vouched = new ArrayList<>();
  private final UnitRegister register = new UnitRegister();

  @Override
  public synchronized Receipt accept(Delivery delivery) {
    long stored = 0;
    for (Held held : delivery.facts()) {
      if (facts.putIfAbsent(held.id(), held.fact()) == null) {
        inOrder.add(held.fact());
        stored++;
      }
    }
    for (Rejected row : delivery.rejected()) {
      if (rejected.putIfAbsent(row.id(), row) == null) {
        rejectedInOrder.add(row);
      }
    }
    vouched.addAll(delivery.vouched());
    register.learn(delivery.facts().stream().map(Held::fact).toList());
    return new Receipt(stored, delivery.facts().size() - stored, 0);
  }

  public synchronized List<Fact> facts() {
    return List.copyOf(inOrder);
  }

  /** The facts of one kind in the order of their rows. */
  public synchronized <F extends Fact> List<F> facts(Class<F> type) {
    return inOrder.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** How many there are of a kind. */
  public synchronized long count(String kind) {
    FactKind<?> counted = FactKind.named(kind).orElseThrow();
    return inOrder.stream().filter(fact -> fact.kind().equals(counted)).count();
  }

  public synchronized List<Rejected> rejected() {
    return List.copyOf(rejectedInOrder);
  }

  public synchronized List<Vouched> vouched() {
    return List.copyOf(vouched);
  }

  public UnitRegister register() {
    return register;
  }
}
