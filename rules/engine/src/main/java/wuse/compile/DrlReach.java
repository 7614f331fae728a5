package wuse.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactKind;

/**
 * How many days before the day asked a rule looks for facts of each kind, by the ranges of {@code
 * after} and {@code before} that it writes: the span that a source must vouch for. A pattern that
 * is held against facts of such a span looks over the same; one that is held against none looks at
 * the day asked alone.
 */
final class DrlReach {
  private static final String TODAY = "Today";

  private final Map<String, Integer> bound = new HashMap<>();
  private final Map<String, Integer> byKind = new HashMap<>();

  private DrlReach() {}

  /** By the Chinese name of the kind. */
  static Map<String, Integer> of(Drl.Rule rule) {
    DrlReach reach = new DrlReach();
    rule.when().forEach(reach::item);
    return Map.copyOf(reach.byKind);
  }

  private void item(Drl.Item item) {
    if (item instanceof Drl.Pattern pattern) {
      pattern(pattern);
    } else if (item instanceof Drl.Not not) {
      item(not.of());
    } else if (item instanceof Drl.Exists exists) {
      item(exists.of());
    } else if (item instanceof Drl.And and) {
      and.of().forEach(this::item);
    } else if (item instanceof Drl.Or or) {
      or.of().forEach(this::item);
    } else if (item instanceof Drl.Accumulate accumulate) {
      item(accumulate.source());
    }
  }

  private void pattern(Drl.Pattern pattern) {
    if (pattern.kind().text().equals(TODAY)) {
      bind(pattern.binding(), 0);
      return;
    }
    Integer reach = furthest(pattern.constraints());
    FactKind.named(pattern.kind().text())
        .ifPresent(kind -> byKind.merge(kind.zh(), reach == null ? 0 : reach, Math::max));
    if (reach != null) {
      bind(pattern.binding(), reach);
      bindFields(pattern.constraints(), reach);
    }
  }

  private void bind(@Nullable DrlToken name, int reach) {
    if (name != null) {
      bound.put(name.text(), reach);
    }
  }

  private void bindFields(List<Drl.Logic> constraints, int reach) {
    for (Drl.Logic logic : constraints) {
      if (logic instanceof Drl.Test test) {
        bind(test.binding(), reach);
      } else if (logic instanceof Drl.All all) {
        bindFields(all.of(), reach);
      }
    }
  }

  /** Null where nothing ties the pattern to the day asked. */
  private @Nullable Integer furthest(List<Drl.Logic> constraints) {
    Integer furthest = null;
    for (Drl.Logic logic : constraints) {
      Integer one = reach(logic);
      furthest = furthest == null || (one != null && one > furthest) ? one : furthest;
    }
    return furthest;
  }

  private @Nullable Integer reach(Drl.Logic logic) {
    if (logic instanceof Drl.All all) {
      return furthest(all.of());
    }
    if (logic instanceof Drl.Any any) {
      return furthest(any.of());
    }
    Drl.Test test = (Drl.Test) logic;
    Integer from =
        test.value() instanceof Drl.Reference reference ? bound.get(reference.at().text()) : null;
    Drl.Operator operator = test.operator();
    return from == null || operator == null ? from : Integer.valueOf(from + furtherBy(operator));
  }

  /** {@code after[-364d, 0d]} looks 364 days further back, {@code before[1d, 90d]} 90. */
  private static int furtherBy(Drl.Operator operator) {
    Drl.Range range = operator.range();
    Integer end =
        range == null ? null : operator.name().equals("after") ? range.from() : range.to();
    return end == null ? 0 : Math.max(0, operator.name().equals("after") ? -end : end);
  }
}
