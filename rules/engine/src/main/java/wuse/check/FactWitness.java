package wuse.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wuse.check.SameFactCheck.Count;
import wuse.facts.FactField;
import wuse.policy.FieldCondition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Span;

/** One fact of a kind that as many conditions as possible let through. */
final class FactWitness {
  private static final long MOST = 20_000;

  private final List<Count> counts;
  private final Map<FactField, List<Long>> points = new LinkedHashMap<>();

  private FactWitness(List<Count> counts) {
    this.counts = counts;
  }

  static FactWitness of(List<Count> counts) {
    FactWitness witness = new FactWitness(counts);
    Map<FactField, TreeSet<Long>> cuts = new LinkedHashMap<>();
    counts.forEach(count -> collect(count.where(), cuts));
    cuts.forEach((field, all) -> witness.points.put(field, pointsOf(field, all)));
    return witness;
  }

  private static void collect(FieldCondition condition, Map<FactField, TreeSet<Long>> cuts) {
    if (condition instanceof FieldCondition.Cell cell) {
      TreeSet<Long> own = cuts.computeIfAbsent(cell.field(), none -> new TreeSet<>());
      for (Span span : cell.test().spans()) {
        own.add(span.from());
        own.add(span.to() == Line.HIGHEST ? span.to() : span.to() + 1);
      }
    } else if (condition instanceof FieldCondition.Present present) {
      cuts.computeIfAbsent(present.field(), none -> new TreeSet<>());
    } else {
      parts(condition).forEach(part -> collect(part, cuts));
    }
  }

  private static List<FieldCondition> parts(FieldCondition condition) {
    if (condition instanceof FieldCondition.All all) {
      return all.of();
    }
    if (condition instanceof FieldCondition.Any any) {
      return any.of();
    }
    return condition instanceof FieldCondition.Not not ? List.of(not.of()) : List.of();
  }

  /** Values that the conditions can tell apart, and that there is none. */
  private static List<Long> pointsOf(FactField field, TreeSet<Long> cuts) {
    Set<Long> all = new LinkedHashSet<>();
    if (field.values().isEmpty()) {
      all.add(Line.LOWEST);
      all.addAll(cuts);
    } else {
      field.values().forEach(word -> all.add(Line.of(word)));
    }
    if (field.optional()) {
      all.add(Line.MISSING);
    }
    return List.copyOf(all);
  }

  /** The indicators that count it; none where there are too many facts to look at. */
  Set<Indicator> most() {
    long facts = points.values().stream().mapToLong(List::size).reduce(1, FactWitness::times);
    if (facts > MOST) {
      return Set.of();
    }
    Set<Indicator> most = new LinkedHashSet<>();
    List<FactField> fields = new ArrayList<>(points.keySet());
    Map<FactField, Long> fact = new HashMap<>();
    for (long number = 0; number < facts; number++) {
      long rest = number;
      for (FactField field : fields) {
        List<Long> values = points.getOrDefault(field, List.of());
        fact.put(field, values.get((int) (rest % values.size())));
        rest /= values.size();
      }
      Set<Indicator> counting = counting(fact);
      if (counting.size() > most.size()) {
        most = counting;
      }
    }
    return most;
  }

  private static long times(long a, long b) {
    return Math.min(MOST + 1, a * b);
  }

  private Set<Indicator> counting(Map<FactField, Long> fact) {
    Set<Indicator> counting = new LinkedHashSet<>();
    for (Count count : counts) {
      if (holds(count.where(), fact)) {
        counting.add(count.indicator());
      }
    }
    return counting;
  }

  private static boolean holds(FieldCondition condition, Map<FactField, Long> fact) {
    if (condition instanceof FieldCondition.Cell cell) {
      long point = fact.getOrDefault(cell.field(), Line.MISSING);
      return point != Line.MISSING && cell.test().holds(point);
    }
    if (condition instanceof FieldCondition.Present present) {
      boolean there = fact.getOrDefault(present.field(), Line.MISSING) != Line.MISSING;
      return there == present.present();
    }
    if (condition instanceof FieldCondition.Not not) {
      return !holds(not.of(), fact);
    }
    return condition instanceof FieldCondition.Any
        ? parts(condition).stream().anyMatch(part -> holds(part, fact))
        : parts(condition).stream().allMatch(part -> holds(part, fact));
  }
}
