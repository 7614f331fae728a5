package wuse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.policy.UnaryTest;

/**
 * Values of a term that some tests cannot tell apart: they all pass or all fail each of them.
 *
 * @param spans disjoint and sorted, only points that a value of the term can have
 */
record Region(List<Span> spans) {
  private static final long UNIT = Line.of(1);

  /** A point of the region; what is true of it is true of all. */
  long point() {
    return spans.get(0).from();
  }

  /** The values of {@code term}, divided as finely as the tests can tell. */
  static List<Region> of(Term term, List<UnaryTest> tests) {
    Map<List<Boolean>, List<Span>> alike = new LinkedHashMap<>();
    for (Span piece : pieces(term, tests)) {
      List<Boolean> passed = tests.stream().map(test -> test.holds(piece.from())).toList();
      alike.computeIfAbsent(passed, none -> new ArrayList<>()).add(piece);
    }
    return alike.values().stream()
        .map(spans -> new Region(UnaryTest.of("", spans).spans()))
        .toList();
  }

  /** The regions as one. */
  static Region union(List<Region> regions) {
    return new Region(
        UnaryTest.of("", regions.stream().flatMap(r -> r.spans().stream()).toList()).spans());
  }

  private static List<Span> pieces(Term term, List<UnaryTest> tests) {
    return switch (term.type()) {
      case BOOL -> List.of(new Span(0, 0), new Span(1, 1));
      case TEXT, LIST -> term.values().isEmpty() ? between(cuts(tests)) : words(term);
      case INT -> between(cuts(tests)).stream().flatMap(s -> whole(s).stream()).toList();
      case DECIMAL, DATE -> between(cuts(tests));
    };
  }

  private static List<Span> words(Term term) {
    return term.values().stream().map(Line::of).map(p -> new Span(p, p)).toList();
  }

  /** Where a piece begins: at the lowest point, where a span begins, and behind one. */
  private static TreeSet<Long> cuts(List<UnaryTest> tests) {
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(Line.LOWEST);
    for (UnaryTest test : tests) {
      for (Span span : test.spans()) {
        cuts.add(span.from());
        if (span.to() != Line.HIGHEST) {
          cuts.add(span.to() + 1);
        }
      }
    }
    return cuts;
  }

  private static List<Span> between(TreeSet<Long> cuts) {
    List<Span> pieces = new ArrayList<>();
    for (Long cut : cuts) {
      Long next = cuts.higher(cut);
      pieces.add(new Span(cut, next == null ? Line.HIGHEST : next - 1));
    }
    return pieces;
  }

  /** The part of the span that whole numbers can have, which may be none. */
  private static List<Span> whole(Span span) {
    long from = span.from() == Line.LOWEST ? span.from() : -Math.floorDiv(-span.from(), UNIT);
    long to = span.to() == Line.HIGHEST ? span.to() : Math.floorDiv(span.to(), UNIT);
    long low = span.from() == Line.LOWEST ? span.from() : from * UNIT;
    long high = span.to() == Line.HIGHEST ? span.to() : to * UNIT;
    return low > high ? List.of() : List.of(new Span(low, high));
  }
}
