package wuse.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.change.PackChanges;
import wuse.facts.Standing;
import wuse.grading.IndicatorQuestion;
import wuse.policy.Indicator;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.policy.Veto;
import wuse.term.Check;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * 触及: which units a change of one scorecard can move at all. Whose changed indicators all come out
 * as before, in outcome and points, keeps every sum and cap that the result is made of; who is not
 * touched need not be graded again. Where more than indicators changed, everybody is touched.
 */
final class Touch {
  private final Ledger ledger;
  private final List<Asked> asked;

  private Touch(Ledger ledger, List<Asked> asked) {
    this.ledger = ledger;
    this.asked = asked;
  }

  /** One changed indicator, as it was and as it is, each with the values that it reads alone. */
  private record Asked(One before, One after) {}

  private record One(IndicatorQuestion question, Values.Layout layout) {}

  /** A scorecard in force with what its terms mean. */
  record In(Slice.OfScorecard slice, Values.Sense sense, Values.Sense otherwise) {}

  /** Null where everybody may be touched. */
  static @Nullable Touch of(Ledger ledger, In a, In b) {
    if (!sameFrame(a, b)) {
      return null;
    }
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < a.slice.indicators().size(); i++) {
      Slice.Ruled one = a.slice.indicators().get(i);
      Slice.Ruled other = b.slice.indicators().get(i);
      if (!sameRule(one, other) || !sameValues(one, a, b)) {
        if (one.rule().veto() != null || other.rule().veto() != null) {
          return null;
        }
        asked.add(new Asked(one(ledger, a, one), one(ledger, b, other)));
      }
    }
    return new Touch(ledger, asked);
  }

  static Touch nobody(Ledger ledger) {
    return new Touch(ledger, List.of());
  }

  private static boolean sameFrame(In a, In b) {
    Scheme one = a.slice.scheme();
    Scheme other = b.slice.scheme();
    return same(a.slice.categories(), b.slice.categories())
        && same(one.colours(), other.colours())
        && same(one.caps(), other.caps())
        && same(one.notRated(), other.notRated())
        && same(one.upgrade(), other.upgrade())
        && indicators(a).equals(indicators(b))
        && sameValues(frame(a), a, b);
  }

  private static boolean same(Object one, Object other) {
    return PackChanges.same(one, other);
  }

  /** What of the indicators weighs in sums and caps, beside their rules. */
  private static List<List<Object>> indicators(In in) {
    return in.slice.indicators().stream()
        .map(Slice.Ruled::indicator)
        .map(
            i ->
                List.<Object>of(
                    i.id(), i.category(), i.severity(), i.points().stripTrailingZeros()))
        .toList();
  }

  private static Columns frame(In in) {
    Columns columns = new Columns();
    Check.of(in.slice.scheme().notRated().when(), columns, Standing.MANAGED);
    columns.place(in.slice.scheme().upgrade().noneOf(), Standing.MANAGED);
    return columns;
  }

  private static boolean sameRule(Slice.Ruled one, Slice.Ruled other) {
    Indicator.Rule a = one.rule();
    Indicator.Rule b = other.rule();
    return same(one.indicator().applies(), other.indicator().applies())
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
                    same(one.get(i).when(), other.get(i).when())
                        && one.get(i).deduct().compareTo(other.get(i).deduct()) == 0);
  }

  private static boolean sameVeto(@Nullable Veto one, @Nullable Veto other) {
    return one == null || other == null ? one == other : same(one, other);
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
    return sameValues(columns, a, b);
  }

  private static boolean sameValues(Columns columns, In a, In b) {
    return columns.all().stream()
        .map(Column::term)
        .allMatch(term -> a.sense.of(term).equals(b.sense.of(term)));
  }

  private static One one(Ledger ledger, In in, Slice.Ruled ruled) {
    Columns columns = new Columns();
    IndicatorQuestion question = new IndicatorQuestion(ruled, in.slice.head().glossary(), columns);
    return new One(question, ledger.values().layout(columns.all(), in.sense, in.otherwise));
  }

  /** Whether nobody is. */
  boolean isNobody() {
    return asked.isEmpty();
  }

  boolean touches(int unit) {
    for (Asked one : asked) {
      if (differs(unit, one)) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(int unit, Asked of) {
    Sheet before = ledger.values().sheet(unit, of.before.layout);
    Sheet after = ledger.values().sheet(unit, of.after.layout);
    int was = of.before.question.answer(before);
    int is = of.after.question.answer(after);
    return undecided(was) != undecided(is)
        || of.before.question.points(was).compareTo(of.after.question.points(is)) != 0
        || of.before.question.applies(before) != of.after.question.applies(after);
  }

  private static boolean undecided(int answer) {
    return answer == IndicatorQuestion.UNDECIDED;
  }
}
