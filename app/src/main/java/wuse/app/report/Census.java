package wuse.app.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import wuse.app.sheet.FactWords;
import wuse.app.sheet.Providers;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.Cover;
import wuse.facts.FactKind;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.policy.Words;

/** Goes through everybody's decisions once: what costs most, and what data are wanting. */
final class Census {
  private static final Words PERSON = new Words("须由人给出的值", "values that a person gives");

  private final Slice slice;
  private final Providers providers;
  private final Map<String, Cost> costs = new HashMap<>();
  private final Map<String, Want> wants = new HashMap<>();
  private final Map<String, Set<FactKind<?>>> kinds = new HashMap<>();

  Census(Slice slice) {
    this.slice = slice;
    this.providers = new Providers(slice.head().glossary());
  }

  private static final class Cost {
    long units;
    BigDecimal points = BigDecimal.ZERO;
  }

  private static final class Want {
    final Words kind;
    long findings;
    long units;
    long unvouched;

    Want(Words kind) {
      this.kind = kind;
    }
  }

  void add(Decision decision) {
    Map<Want, Boolean> seen = new HashMap<>();
    for (Finding finding : decision.findings()) {
      if (finding instanceof Finding.Missed missed) {
        Cost cost = costs.computeIfAbsent(missed.id(), id -> new Cost());
        cost.units++;
        cost.points = cost.points.add(missed.points());
      } else if (finding instanceof Finding.Undecided undecided) {
        wanted(undecided, seen);
      }
    }
    seen.forEach(Census::count);
  }

  private static void count(Want want, boolean unvouched) {
    want.units++;
    want.unvouched += unvouched ? 1 : 0;
  }

  /** A finding counts once for each kind of fact that it lacks. */
  private void wanted(Finding.Undecided undecided, Map<Want, Boolean> seen) {
    Set<Want> here = new HashSet<>();
    for (Finding.Read read : undecided.missing()) {
      for (Want want : wants(read.term())) {
        here.add(want);
        seen.merge(want, !read.vouched(), Boolean::logicalOr);
      }
    }
    here.forEach(want -> want.findings++);
  }

  private List<Want> wants(String term) {
    Set<FactKind<?>> of = kinds.computeIfAbsent(term, providers::kinds);
    return of.isEmpty()
        ? List.of(wants.computeIfAbsent("", none -> new Want(PERSON)))
        : of.stream()
            .map(kind -> wants.computeIfAbsent(kind.zh(), k -> new Want(FactWords.kind(kind))))
            .toList();
  }

  List<NightReport.Costly> worst() {
    if (!(slice instanceof Slice.OfScorecard scorecard)) {
      return List.of();
    }
    Map<String, Words> categories = new LinkedHashMap<>();
    for (Pack.Category category : scorecard.categories()) {
      categories.put(category.id(), category.name());
    }
    return scorecard.indicators().stream()
        .filter(ruled -> costs.containsKey(ruled.id()))
        .map(ruled -> costly(ruled, categories::get))
        .sorted(Comparator.comparing(NightReport.Costly::points).reversed())
        .limit(NightReport.WORST)
        .toList();
  }

  private NightReport.Costly costly(Slice.Ruled ruled, Function<String, Words> category) {
    Cost cost = costs.get(ruled.id());
    if (cost == null) {
      throw new IllegalStateException(ruled.id());
    }
    return new NightReport.Costly(
        ruled.id(),
        ruled.indicator().name(),
        category.apply(ruled.indicator().category()),
        cost.units,
        cost.points);
  }

  /**
   * @param covers what the sources vouch for, for their names
   */
  List<NightReport.Open> open(List<Cover> covers) {
    return wants.values().stream()
        .map(want -> open(want, covers))
        .sorted(
            Comparator.comparingLong(NightReport.Open::units)
                .thenComparingLong(NightReport.Open::findings)
                .reversed())
        .toList();
  }

  private static NightReport.Open open(Want want, List<Cover> covers) {
    Set<String> sources = new TreeSet<>();
    covers.stream()
        .filter(cover -> cover.kind().equals(want.kind.zh()))
        .forEach(cover -> sources.add(cover.source()));
    return new NightReport.Open(want.kind, want.findings, want.units, want.unvouched, sources);
  }
}
