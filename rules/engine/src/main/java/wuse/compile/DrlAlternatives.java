package wuse.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition without {@code or}: each of its ways to be true as a list of what must hold together.
 * So a binding means one thing in each way, whatever {@code or} it stood in.
 */
final class DrlAlternatives {
  private static final int MOST = 32;

  private final DrlToken rule;

  private DrlAlternatives(DrlToken rule) {
    this.rule = rule;
  }

  static List<List<Drl.Item>> of(Drl.Rule rule) throws DrlFault {
    return new DrlAlternatives(rule.name()).of(new Drl.And(rule.when()));
  }

  private List<List<Drl.Item>> of(Drl.Item item) throws DrlFault {
    if (item instanceof Drl.And and) {
      return product(and.of());
    }
    if (item instanceof Drl.Or or) {
      List<List<Drl.Item>> ways = new ArrayList<>();
      for (Drl.Item one : or.of()) {
        ways.addAll(of(one));
      }
      return bounded(ways);
    }
    if (item instanceof Drl.Not not) { // neither of two = not the one and not the other
      return List.of(
          of(not.of()).stream().<Drl.Item>map(w -> new Drl.Not(new Drl.And(w))).toList());
    }
    if (item instanceof Drl.Exists exists) {
      return of(exists.of()).stream()
          .map(way -> List.<Drl.Item>of(new Drl.Exists(new Drl.And(way))))
          .toList();
    }
    return item instanceof Drl.Accumulate accumulate ? tallied(accumulate) : List.of(List.of(item));
  }

  private List<List<Drl.Item>> tallied(Drl.Accumulate accumulate) throws DrlFault {
    List<List<Drl.Item>> ways = of(accumulate.source());
    if (ways.size() != 1 || !ways.get(0).stream().allMatch(Drl.Pattern.class::isInstance)) {
      throw new DrlFault(DrlFault.CONSTRUCT, accumulate.at(), "accumulate( or/not/exists … )");
    }
    Drl.Item source = new Drl.And(ways.get(0));
    return List.of(
        List.of(
            new Drl.Accumulate(
                accumulate.at(), source, accumulate.calls(), accumulate.constraints())));
  }

  private List<List<Drl.Item>> product(List<Drl.Item> items) throws DrlFault {
    List<List<Drl.Item>> ways = List.of(List.of());
    for (Drl.Item item : items) {
      List<List<Drl.Item>> longer = new ArrayList<>();
      for (List<Drl.Item> next : of(item)) {
        for (List<Drl.Item> way : ways) {
          List<Drl.Item> both = new ArrayList<>(way);
          both.addAll(next);
          longer.add(both);
        }
      }
      ways = bounded(longer);
    }
    return ways;
  }

  private List<List<Drl.Item>> bounded(List<List<Drl.Item>> ways) throws DrlFault {
    if (ways.size() > MOST) {
      throw new DrlFault(DrlFault.TOO_MANY, rule, "or", String.valueOf(MOST));
    }
    return ways;
  }
}
