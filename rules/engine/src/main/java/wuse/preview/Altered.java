package wuse.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.change.PackChanges;
import wuse.facts.Standing;
import wuse.grading.IndicatorQuestion;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.policy.Veto;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * 变动的指标: an indicator that a draft changes, in its rule or in what its terms mean, as it is and as
 * it would be, each with the values that it reads alone. Right only where a scorecard reads no
 * other pack's result: those are no values that are held.
 */
final class Altered {
  private final Ledger ledger;
  private final @Nullable One before;
  private final @Nullable One after;

  private Altered(Ledger ledger, @Nullable One before, @Nullable One after) {
    this.ledger = ledger;
    this.before = before;
    this.after = after;
  }

  private record One(Slice.Ruled ruled, IndicatorQuestion question, Values.Layout layout) {}

  /** A scorecard in force with what its terms mean. */
  record In(Slice.OfScorecard slice, Values.Sense sense, Values.Sense otherwise) {
    boolean sameValues(Columns columns, In other) {
      return columns.all().stream()
          .map(column -> column.term())
          .allMatch(term -> sense.of(term).equals(other.sense.of(term)));
    }
  }

  /** Each indicator by which two states of a scorecard differ, in order; new ones last. */
  static List<Altered> between(Ledger ledger, In a, In b) {
    Map<String, Slice.Ruled> now = new LinkedHashMap<>();
    b.slice.indicators().forEach(one -> now.put(one.id(), one));
    List<Altered> altered = new ArrayList<>();
    for (Slice.Ruled one : a.slice.indicators()) {
      Slice.Ruled other = now.remove(one.id());
      if (other == null || !sameRule(one, other) || !sameValues(one, a, b)) {
        altered.add(new Altered(ledger, one(ledger, a, one), one(ledger, b, other)));
      }
    }
    now.values().forEach(one -> altered.add(new Altered(ledger, null, one(ledger, b, one))));
    return altered;
  }

  private static @Nullable One one(Ledger ledger, In in, Slice.@Nullable Ruled ruled) {
    if (ruled == null) {
      return null;
    }
    Columns columns = new Columns();
    IndicatorQuestion question = new IndicatorQuestion(ruled, in.slice.head().glossary(), columns);
    return new One(ruled, question, ledger.values().layout(columns.all(), in.sense, in.otherwise));
  }

  private static boolean sameRule(Slice.Ruled one, Slice.Ruled other) {
    Indicator.Rule a = one.rule();
    Indicator.Rule b = other.rule();
    return PackChanges.same(one.indicator().applies(), other.indicator().applies())
        && sameBands(a.bands(), b.bands())
        && a.standing() == b.standing()
        && a.missing() == b.missing()
        && sameVeto(a.veto(), b.veto());
  }

  /** One after the other, as they are tried. */
  private static boolean sameBands(List<Indicator.Band> one, List<Indicator.Band> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size())
            .allMatch(
                i ->
                    PackChanges.same(one.get(i).when(), other.get(i).when())
                        && one.get(i).deduct().compareTo(other.get(i).deduct()) == 0);
  }

  private static boolean sameVeto(@Nullable Veto one, @Nullable Veto other) {
    return one == null || other == null ? one == other : PackChanges.same(one, other);
  }

  private static boolean sameValues(Slice.Ruled ruled, In a, In b) {
    Columns columns = new Columns();
    new IndicatorQuestion(ruled, a.slice.head().glossary(), columns);
    Veto veto = ruled.rule().veto();
    if (veto != null) {
      Standing standing = ruled.rule().standing();
      columns.place(veto.opens(), standing);
      Stream.concat(
              veto.cases().stream().map(Veto.Case::when), Stream.ofNullable(veto.release().when()))
          .forEach(when -> Check.of(when, columns, standing));
    }
    return a.sameValues(columns, b);
  }

  /** Whether it can veto, as it is or as it would be. */
  boolean vetoes() {
    return Stream.of(before, after)
        .flatMap(Stream::ofNullable)
        .anyMatch(one -> one.ruled.rule().veto() != null);
  }

  /** Whether it comes out otherwise of a unit, in outcome or points. */
  boolean differs(int unit) {
    One was = before;
    One is = after;
    if (was == null || is == null) {
      return true;
    }
    Sheet then = ledger.values().sheet(unit, was.layout);
    Sheet now = ledger.values().sheet(unit, is.layout);
    int old = was.question.answer(then);
    int fresh = is.question.answer(now);
    return undecided(old) != undecided(fresh)
        || was.question.points(old).compareTo(is.question.points(fresh)) != 0
        || was.question.applies(then) != is.question.applies(now);
  }

  private static boolean undecided(int answer) {
    return answer == IndicatorQuestion.UNDECIDED;
  }

  /** Whether it costs a unit at least so many points by the draft, and fewer as it is. */
  boolean newlyCosts(int unit, BigDecimal points) {
    return points(after, unit).compareTo(points) >= 0 && points(before, unit).compareTo(points) < 0;
  }

  private BigDecimal points(@Nullable One one, int unit) {
    return one == null
        ? BigDecimal.ZERO
        : one.question.points(one.question.answer(ledger.values().sheet(unit, one.layout)));
  }
}
