package wuse.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One cell of a condition as the author wrote it and as the set of points where it is true.
 *
 * @param text the FEEL unary test as written, for example {@code (0..15]}
 * @param spans disjoint, sorted, never touching; empty = never true
 */
public record UnaryTest(String text, List<Span> spans) {

  /** A test that is true at exactly these points. */
  public static UnaryTest of(String text, List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.touches(span)) {
        merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        merged.add(span);
      }
    }
    return new UnaryTest(text, List.copyOf(merged));
  }

  /** True wherever this one is false. */
  public UnaryTest negated(String negatedText) {
    List<Span> holes = new ArrayList<>();
    long next = Line.LOWEST;
    for (Span span : spans) {
      if (span.from() > next) {
        holes.add(new Span(next, span.from() - 1));
      }
      if (span.to() == Line.HIGHEST) {
        return new UnaryTest(negatedText, List.copyOf(holes));
      }
      next = span.to() + 1;
    }
    holes.add(new Span(next, Line.HIGHEST));
    return new UnaryTest(negatedText, List.copyOf(holes));
  }

  /** Whether {@code point}, which must be on the line, passes. */
  public boolean holds(long point) {
    for (Span span : spans) {
      if (point <= span.to()) {
        return point >= span.from();
      }
    }
    return false;
  }
}
