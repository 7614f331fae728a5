package wuse.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.policy.UnaryTest;

/**
 * Bands that all read one term, as steps along its line: one look instead of one question a band.
 */
final class Ladder {
  /** No band holds. */
  static final int NONE = -1;

  private final long[] upTo;
  private final int[] bands;

  private Ladder(long[] upTo, int[] bands) {
    this.upTo = upTo;
    this.bands = bands;
  }

  /** Absent where the bands read several terms, or join what they ask. */
  static @Nullable Ladder of(List<Indicator.Band> bands) {
    List<UnaryTest> tests = new ArrayList<>();
    Term term = null;
    for (Indicator.Band band : bands) {
      if (!(band.when() instanceof Condition.Cell cell)
          || term != null && !term.equals(cell.term())) {
        return null;
      }
      term = cell.term();
      tests.add(cell.test());
    }
    return tests.isEmpty() ? null : steps(tests);
  }

  private static Ladder steps(List<UnaryTest> tests) {
    TreeSet<Long> ends = new TreeSet<>(List.of(Line.HIGHEST));
    tests.stream().flatMap(test -> test.spans().stream()).flatMap(Ladder::ends).forEach(ends::add);
    List<Long> upTo = new ArrayList<>();
    List<Integer> bands = new ArrayList<>();
    for (long end : ends) {
      int band = first(tests, end);
      if (!bands.isEmpty() && bands.get(bands.size() - 1) == band) {
        upTo.set(upTo.size() - 1, end);
      } else {
        upTo.add(end);
        bands.add(band);
      }
    }
    return new Ladder(
        upTo.stream().mapToLong(Long::longValue).toArray(),
        bands.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The last points before the answer may be another one. */
  private static Stream<Long> ends(Span span) {
    return span.from() == Line.LOWEST
        ? Stream.of(span.to())
        : Stream.of(span.from() - 1, span.to());
  }

  private static int first(List<UnaryTest> tests, long point) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).holds(point)) {
        return i;
      }
    }
    return NONE;
  }

  /** The first band that holds at {@code point}, which must be on the line; {@link #NONE}. */
  int band(long point) {
    int step = 0;
    while (point > upTo[step]) {
      step++;
    }
    return bands[step];
  }
}
