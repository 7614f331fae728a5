package wuse.policy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/**
 * How a term's value is found. The engine sees every date in it, so each decision knows until when
 * it holds.
 */
public sealed interface Derivation {

  /** Nothing derives it: an author of a dossier or a person gives the value. */
  record Given() implements Derivation {}

  /**
   * From the facts of one kind.
   *
   * @param where which of them count
   * @param within a fact of day E counts on day D while E ≤ D &lt; E + within; absent = every fact
   *     up to D
   * @param on the date that is E; absent = the day the fact occurred
   * @param current only facts whose validity covers D
   * @param until the fact stops counting on that date + period, where it has that date
   * @param of what of each fact is taken; absent for count and exists
   * @param fallback the point of {@link Line} when the source vouches for the span and nothing is
   *     there
   */
  record FromFacts(
      FactKind<?> kind,
      FieldCondition where,
      @Nullable Period within,
      @Nullable FactField on,
      @Nullable Validity current,
      @Nullable Lapse until,
      Take take,
      @Nullable Measure of,
      @Nullable Long fallback,
      @Nullable String fallbackWord)
      implements Derivation {}

  /** Both dates inclusive; an absent end is open. */
  record Validity(FactField from, FactField to) {}

  /** The fact no longer counts from {@code field} + {@code plus} on. */
  record Lapse(FactField field, Period plus) {}

  record Difference(Operand left, Operand right) implements Derivation {}

  /** Missing where {@code under} is 0. */
  record Quotient(Operand over, Operand under) implements Derivation {}

  record Minimum(List<Operand> of) implements Derivation {}

  record Maximum(List<Operand> of) implements Derivation {}

  /** The first case that is true; an undecided one before it leaves the term missing. */
  record Cases(List<Case> cases) implements Derivation {}

  /**
   * @param point the value on {@link Line}
   * @param word the value as a word, for terms of words
   */
  record Case(Condition when, long point, @Nullable String word) {}

  /**
   * Yielded by a DRL rule through {@code found(key, …)}: the number of its matches, or whether
   * there is one.
   */
  record FromRule(FactRule rule, Take take) implements Derivation {}

  /** A term, a constant or an arithmetic of them. */
  sealed interface Operand {
    record OfTerm(Term term) implements Operand {}

    record Constant(BigDecimal number) implements Operand {}

    record Nested(Derivation derivation) implements Operand {}
  }

  /** What is made of the facts that count. */
  enum Take {
    COUNT,
    COUNT_DAYS,
    EXISTS,
    SUM,
    MAX,
    MIN,
    MEAN,
    LATEST,
    EARLIEST,
    WORST,
    RATIO,
    DAYS_SINCE,
    DAYS_UNTIL,
    MONTHS_SINCE,
    YEARS_SINCE,
    LIST
  }

  /** What of each fact is taken. */
  sealed interface Measure {
    record OfField(FactField field) implements Measure {}

    /** Calendar days from one date to the other; while the second is absent, to the day asked. */
    record Days(FactField from, FactField to) implements Measure {}

    /**
     * As {@link Days}, in working days of the calendar: those after {@code from} up to {@code to}.
     */
    record Workdays(FactField from, FactField to) implements Measure {}

    record Quotient(FactField over, FactField under) implements Measure {}

    /** For {@link Take#RATIO}: the sum of one field over the sum of the other. */
    record Sums(FactField over, FactField under) implements Measure {}

    /** For {@link Take#RATIO}: the share of the facts that match. */
    record Matching(FieldCondition condition) implements Measure {}

    /**
     * For {@link Take#RATIO}: the share of the facts whose {@link Days} or {@link Workdays} pass
     * the test.
     */
    record Passing(Measure days, UnaryTest test, Position at) implements Measure {}
  }
}
