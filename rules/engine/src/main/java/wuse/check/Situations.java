package wuse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wuse.policy.Condition;
import wuse.policy.Term;
import wuse.policy.UnaryTest;

/**
 * Every way in which the terms of some conditions can stand together, as far as those conditions
 * can tell.
 */
final class Situations {
  private static final int MOST = 50_000;

  private final List<Map<Term, Region>> all;

  private Situations(List<Map<Term, Region>> all) {
    this.all = all;
  }

  /** None at all where there would be too many to look at. */
  static Situations of(List<Condition> conditions) {
    Map<Term, List<UnaryTest>> tests = new LinkedHashMap<>();
    conditions.forEach(condition -> collect(condition, tests));
    List<Map<Term, Region>> all = List.of(Map.of());
    for (Map.Entry<Term, List<UnaryTest>> entry : tests.entrySet()) {
      List<Region> regions = Region.of(entry.getKey(), entry.getValue());
      if ((long) all.size() * regions.size() > MOST) {
        return new Situations(List.of());
      }
      all = times(all, entry.getKey(), regions);
    }
    return new Situations(all);
  }

  private static void collect(Condition condition, Map<Term, List<UnaryTest>> tests) {
    if (condition instanceof Condition.Cell cell) {
      tests.computeIfAbsent(cell.term(), none -> new ArrayList<>()).add(cell.test());
    } else {
      Conditions.parts(condition).forEach(part -> collect(part, tests));
    }
  }

  private static List<Map<Term, Region>> times(
      List<Map<Term, Region>> all, Term term, List<Region> regions) {
    List<Map<Term, Region>> product = new ArrayList<>();
    for (Map<Term, Region> one : all) {
      for (Region region : regions) {
        Map<Term, Region> more = new LinkedHashMap<>(one);
        more.put(term, region);
        product.add(more);
      }
    }
    return product;
  }

  boolean tooMany() {
    return all.isEmpty();
  }

  List<Map<Term, Region>> where(Predicate<Map<Term, Region>> wanted) {
    return all.stream().filter(wanted).toList();
  }

  List<Map<Term, Region>> where(Condition condition) {
    return where(one -> holds(condition, one));
  }

  static boolean holds(Condition condition, Map<Term, Region> situation) {
    if (condition instanceof Condition.Cell cell) {
      Region region = situation.get(cell.term());
      return region != null && cell.test().holds(region.point());
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.of(), situation);
    }
    List<Condition> parts = Conditions.parts(condition);
    return condition instanceof Condition.Any
        ? parts.stream().anyMatch(part -> holds(part, situation))
        : parts.stream().allMatch(part -> holds(part, situation));
  }

  /** The values of the one term, or up to three of the situations. */
  static String text(List<Map<Term, Region>> situations) {
    Map<Term, Region> first = situations.get(0);
    if (first.size() == 1) {
      Term term = first.keySet().iterator().next();
      List<Region> regions = situations.stream().flatMap(s -> s.values().stream()).toList();
      return RegionText.of(term, Region.union(regions));
    }
    return situations.stream().limit(3).map(Situations::text).collect(Collectors.joining("; "));
  }

  private static String text(Map<Term, Region> situation) {
    return situation.entrySet().stream()
        .map(entry -> entry.getKey().name() + " " + RegionText.of(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(" + "));
  }
}
