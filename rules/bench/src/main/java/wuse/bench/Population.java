package wuse.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.grading.Submission;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Slice;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.term.Column;
import wuse.term.Given;

/**
 * Made-up units with every term known: nine values in ten of a fully met unit, one at an edge of a
 * band. Rivals that do not know what "missing" is are not asked about it.
 */
final class Population {
  private static final long SEED = 20261122;

  private Population() {}

  static List<Submission> of(Slice.OfScorecard slice, List<Column> columns, int size) {
    Map<Term, List<Long>> good = new HashMap<>();
    Map<Term, List<Long>> edges = new HashMap<>();
    for (Slice.Ruled ruled : slice.indicators()) {
      note(ruled.indicator().applies(), edges);
      for (Indicator.Band band : ruled.rule().bands()) {
        note(band.when(), edges);
        if (!band.costs()) {
          note(band.when(), good);
        }
      }
    }
    Random random = new Random(SEED);
    List<Submission> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(one(i, columns, good, edges, random));
    }
    return all;
  }

  private static void note(Condition condition, Map<Term, List<Long>> points) {
    if (condition instanceof Condition.Cell cell) {
      List<Long> known = points.computeIfAbsent(cell.term(), t -> new ArrayList<>());
      for (Span span : cell.test().spans()) {
        known.add(span.from() == Line.LOWEST ? span.to() : span.from());
      }
    } else if (condition instanceof Condition.All all) {
      all.of().forEach(c -> note(c, points));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(c -> note(c, points));
    } else if (condition instanceof Condition.Not not) {
      note(not.of(), points);
    }
  }

  private static Submission one(
      int number,
      List<Column> columns,
      Map<Term, List<Long>> good,
      Map<Term, List<Long>> edges,
      Random random) {
    Map<String, Given> given = new HashMap<>();
    for (Column column : columns) {
      Term term = column.term();
      boolean derived =
          term.derivation() instanceof Derivation.Difference
              || term.derivation() instanceof Derivation.Quotient
              || term.derivation() instanceof Derivation.Minimum
              || term.derivation() instanceof Derivation.Maximum;
      if (!derived) {
        Map<Term, List<Long>> from =
            random.nextInt(10) > 0 && good.containsKey(term) ? good : edges;
        given.put(
            term.key(), new Given(value(term, from.getOrDefault(term, List.of(0L)), random), null));
      }
    }
    Dossier dossier =
        Dossier.of(new UnitId("B" + number), List.of(), Vouching.everything(), Instant.EPOCH);
    return new Submission(dossier, given, Map.of(), true);
  }

  private static Object value(Term term, List<Long> points, Random random) {
    long point = points.get(random.nextInt(points.size()));
    return switch (term.type()) {
      case BOOL -> random.nextInt(10) > 0 ? point == 1 : random.nextBoolean();
      case INT, DECIMAL -> number(point);
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      case TEXT -> word(term, point, random);
      case LIST -> List.of();
    };
  }

  private static BigDecimal number(long point) {
    return point == Line.LOWEST || point == Line.HIGHEST ? BigDecimal.ZERO : Line.number(point);
  }

  private static String word(Term term, long point, Random random) {
    return term.values().stream()
        .filter(w -> Line.of(w) == point)
        .findFirst()
        .orElseGet(
            () ->
                term.values().isEmpty()
                    ? "其他"
                    : term.values().get(random.nextInt(term.values().size())));
  }
}
