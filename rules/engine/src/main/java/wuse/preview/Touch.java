package wuse.preview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.change.PackChanges;
import wuse.facts.Standing;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.term.Check;
import wuse.term.Columns;

/**
 * 触及: which units a change of one scorecard can move at all. Whose changed indicators all come out
 * as before, in outcome and points, keeps every sum and cap that the result is made of; then only
 * bounds between colours that part at the score it had can move it. Who is not touched need not be
 * graded again. Where more than that changed, everybody is touched.
 */
final class Touch {
  private final List<Altered> asked;
  private final @Nullable Bounds bounds;

  private Touch(List<Altered> asked, @Nullable Bounds bounds) {
    this.asked = asked;
    this.bounds = bounds;
  }

  /** The colours by score as they were and as they are, of one pack. */
  private record Bounds(Ledger ledger, String pack, Scheme before, Scheme after) {

    static @Nullable Bounds of(Ledger ledger, Slice.OfScorecard a, Slice.OfScorecard b) {
      return same(a.scheme().colours(), b.scheme().colours())
          ? null
          : new Bounds(ledger, a.head().path(), a.scheme(), b.scheme());
    }

    /**
     * Whether the unit's score has another colour; without a score its colour does not rest on
     * bounds.
     */
    boolean part(int unit) {
      BigDecimal score = Verdict.score(ledger.said(unit).getOrDefault(pack, Verdict.NONE));
      return score != null && before.byScore(score) != after.byScore(score);
    }
  }

  /** Null where everybody may be touched. */
  static @Nullable Touch of(Ledger ledger, Altered.In a, Altered.In b) {
    if (!sameFrame(a, b)) {
      return null;
    }
    List<Altered> altered = Altered.between(ledger, a, b);
    return altered.stream().anyMatch(Altered::vetoes)
        ? null
        : new Touch(altered, Bounds.of(ledger, a.slice(), b.slice()));
  }

  static Touch nobody() {
    return new Touch(List.of(), null);
  }

  private static boolean sameFrame(Altered.In a, Altered.In b) {
    Scheme one = a.slice().scheme();
    Scheme other = b.slice().scheme();
    return same(a.slice().categories(), b.slice().categories())
        && same(one.caps(), other.caps())
        && same(one.notRated(), other.notRated())
        && same(one.upgrade(), other.upgrade())
        && indicators(a).equals(indicators(b))
        && a.sameValues(frame(a), b);
  }

  private static boolean same(Object one, Object other) {
    return PackChanges.same(one, other);
  }

  /** What of the indicators weighs in sums and caps, beside their rules. */
  private static List<List<Object>> indicators(Altered.In in) {
    return in.slice().indicators().stream()
        .map(Slice.Ruled::indicator)
        .map(
            i ->
                List.<Object>of(
                    i.id(), i.category(), i.severity(), i.points().stripTrailingZeros()))
        .toList();
  }

  private static Columns frame(Altered.In in) {
    Columns columns = new Columns();
    Check.of(in.slice().scheme().notRated().when(), columns, Standing.MANAGED);
    columns.place(in.slice().scheme().upgrade().noneOf(), Standing.MANAGED);
    return columns;
  }

  /** Whether nobody is. */
  boolean isNobody() {
    return asked.isEmpty() && bounds == null;
  }

  boolean touches(int unit) {
    return asked.stream().anyMatch(one -> one.differs(unit))
        || (bounds != null && bounds.part(unit));
  }
}
