package wuse.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.policy.Derivation.Measure;
import wuse.policy.Derivation.Take;

/** Whether what is taken of facts has the type and the unit that the term declares. */
final class Fit {
  private static final Set<Term.Type> NUMBER = EnumSet.of(Term.Type.INT, Term.Type.DECIMAL);
  private static final Set<Term.Type> ANY = EnumSet.allOf(Term.Type.class);
  private static final Set<Term.Type> NONE = EnumSet.noneOf(Term.Type.class);

  private final Faults faults;

  Fit(Faults faults) {
    this.faults = faults;
  }

  void check(TermReader.Shape shape, Take take, @Nullable Measure of, Block block) {
    Node takeNode = block.get("take");
    Node.Place place = takeNode == null ? block.place() : takeNode.place();
    Set<Term.Type> types = types(take, of);
    if (types.isEmpty()) {
      faults.error("W0432", place, Choice.spelling(take));
      return;
    }
    if (!types.contains(shape.type())) {
      faults.error(
          "W0433", place, Choice.spelling(take), names(types), names(EnumSet.of(shape.type())));
    }
    String unit = unit(take, of);
    if (unit != null
        && shape.unit() != null
        && !shape.unit().isEmpty()
        && !unit.equals(shape.unit())) {
      faults.error("W0423", place, shape.unit(), unit);
    }
  }

  private static String names(Set<Term.Type> types) {
    return types.stream().map(Choice::spelling).collect(Collectors.joining("、"));
  }

  /** The types that a term of this kind may have; none where the two do not go together. */
  private static Set<Term.Type> types(Take take, @Nullable Measure of) {
    return switch (take) {
      case COUNT, COUNT_DAYS -> EnumSet.of(Term.Type.INT);
      case EXISTS -> EnumSet.of(Term.Type.BOOL);
      case DAYS_SINCE, DAYS_UNTIL, MONTHS_SINCE, YEARS_SINCE -> isDate(of) ? NUMBER : NONE;
      case LIST -> EnumSet.of(Term.Type.LIST);
      case WORST -> EnumSet.of(Term.Type.TEXT);
      case RATIO -> isShare(of) ? EnumSet.of(Term.Type.DECIMAL) : NONE;
      case MEAN -> value(of).contains(Term.Type.DECIMAL) ? EnumSet.of(Term.Type.DECIMAL) : NONE;
      case SUM -> value(of).contains(Term.Type.DECIMAL) ? value(of) : NONE;
      case MAX, MIN -> value(of).contains(Term.Type.TEXT) ? NONE : value(of);
      case LATEST, EARLIEST -> value(of);
    };
  }

  private static boolean isDate(@Nullable Measure of) {
    return of == null || value(of).contains(Term.Type.DATE);
  }

  private static boolean isShare(@Nullable Measure of) {
    return of == null
        || of instanceof Measure.Sums
        || of instanceof Measure.Matching
        || of instanceof Measure.Passing;
  }

  private static Set<Term.Type> value(@Nullable Measure of) {
    if (of == null) {
      return ANY;
    }
    if (of instanceof Measure.OfField one) {
      return value(one.field());
    }
    if (of instanceof Measure.Quotient) {
      return EnumSet.of(Term.Type.DECIMAL);
    }
    return of instanceof Measure.Days || of instanceof Measure.Workdays ? NUMBER : NONE;
  }

  private static Set<Term.Type> value(FactField field) {
    return switch (field.type()) {
      case INT -> NUMBER;
      case DECIMAL -> EnumSet.of(Term.Type.DECIMAL);
      case BOOL -> EnumSet.of(Term.Type.BOOL);
      case DATE, TIME -> EnumSet.of(Term.Type.DATE);
      default -> EnumSet.of(Term.Type.TEXT);
    };
  }

  /** The unit that follows from what is taken; {@code null} where nothing follows. */
  private static @Nullable String unit(Take take, @Nullable Measure of) {
    return switch (take) {
      case DAYS_SINCE, DAYS_UNTIL -> "d";
      case MONTHS_SINCE -> "month";
      case YEARS_SINCE -> "a";
      case SUM, MAX, MIN, MEAN, LATEST, EARLIEST -> unit(of);
      default -> null;
    };
  }

  private static @Nullable String unit(@Nullable Measure of) {
    if (of instanceof Measure.OfField one) {
      return one.field().unit();
    }
    return of instanceof Measure.Days || of instanceof Measure.Workdays ? "d" : null;
  }
}
