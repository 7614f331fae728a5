package wuse.term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.period.Workdays;
import wuse.policy.Derivation;
import wuse.policy.Derivation.Measure;
import wuse.policy.Derivation.Take;
import wuse.policy.Line;

/** What of each fact is taken. */
final class Measured {
  private final Derivation.FromFacts derivation;
  private final Counting counting;
  private final Workdays workdays;
  private final @Nullable Predicate<Fact> matching;

  Measured(Derivation.FromFacts derivation, Counting counting, Workdays workdays) {
    this.derivation = derivation;
    this.counting = counting;
    this.workdays = workdays;
    this.matching =
        derivation.of() instanceof Measure.Matching m ? FactTest.of(m.condition()) : null;
  }

  @Nullable Predicate<Fact> matching() {
    return matching;
  }

  /** Of a share: the facts that pull it down, where a condition says which; else all. */
  List<Fact> againstTheShare(List<Fact> counted) {
    Predicate<Fact> good = matching;
    return good == null ? counted : counted.stream().filter(good.negate()).toList();
  }

  @Nullable Object value(Fact fact) {
    return derivation.of() instanceof Measure.OfField m ? m.field().get(fact) : null;
  }

  List<LocalDate> dates(List<Fact> facts) {
    return facts.stream().map(this::date).filter(Objects::nonNull).toList();
  }

  /** The date of a date measure; the event's day where nothing is measured. */
  @Nullable LocalDate date(Fact fact) {
    return derivation.of() instanceof Measure.OfField m
        ? FactTest.date(m.field(), fact)
        : counting.eventDay(fact);
  }

  long point(Fact fact, LocalDate day, Sheet sheet, int place) {
    return point(derivation.of(), fact, day, sheet, place);
  }

  long point(@Nullable Measure of, Fact fact, LocalDate day, Sheet sheet, int place) {
    boolean watched = of instanceof Measure.Days && derivation.take() == Take.MAX;
    if (isOpen(of, fact) && !watched) {
      sheet.changesOn(place, day.toEpochDay() + 1);
    }
    return pointOf(of, fact, day);
  }

  long pointOf(@Nullable Measure of, Fact fact, LocalDate day) {
    if (of instanceof Measure.OfField m) {
      Object value = m.field().get(fact);
      return value == null ? Line.MISSING : FactTest.point(value);
    }
    if (of instanceof Measure.Days days) {
      LocalDate start = FactTest.date(days.from(), fact);
      LocalDate end = FactTest.date(days.to(), fact);
      return start == null
          ? Line.MISSING
          : Line.of(ChronoUnit.DAYS.between(start, end == null ? day : end));
    }
    if (of instanceof Measure.Workdays days) {
      return workdays(days, fact, day);
    }
    if (of instanceof Measure.Quotient q) {
      BigDecimal under = number(q.under(), fact);
      return under.signum() == 0 || q.over().get(fact) == null
          ? Line.MISSING
          : Line.of(number(q.over(), fact).divide(under, MathContext.DECIMAL64));
    }
    LocalDate event = counting.eventDay(fact);
    return event == null ? Line.MISSING : Line.of(event);
  }

  private long workdays(Measure.Workdays days, Fact fact, LocalDate day) {
    LocalDate start = FactTest.date(days.from(), fact);
    LocalDate end = FactTest.date(days.to(), fact);
    if (start == null) {
      return Line.MISSING;
    }
    OptionalInt count = workdays.between(start, end == null ? day : end);
    return count.isEmpty() ? Line.MISSING : Line.of((long) count.getAsInt());
  }

  /** Whether a distance still runs: it has begun and its second date is absent. */
  boolean isOpen(@Nullable Measure of, Fact fact) {
    if (of instanceof Measure.Days days) {
      return days.from().get(fact) != null && days.to().get(fact) == null;
    }
    return of instanceof Measure.Workdays days
        && days.from().get(fact) != null
        && days.to().get(fact) == null;
  }

  /** Whether the measure still runs: its second date is absent. */
  boolean open(Fact fact) {
    return derivation.of() instanceof Measure.Days days && days.to().get(fact) == null;
  }

  static BigDecimal number(FactField field, Fact fact) {
    Object value = field.get(fact);
    return value == null ? BigDecimal.ZERO : (BigDecimal) value;
  }
}
