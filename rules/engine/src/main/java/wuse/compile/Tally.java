package wuse.compile;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code accumulate} makes of all that matches: one value per measure, absent where there is
 * nothing to take it of (a count and a sum are then nought).
 */
record Tally(List<@Nullable Object> values) {

  /** The functions that a rule may use. */
  enum Function {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVERAGE;

    static final List<String> NAMES = List.of("count", "sum", "min", "max", "average");

    static Optional<Function> named(String name) {
      return NAMES.contains(name)
          ? Optional.of(valueOf(name.toUpperCase(Locale.ROOT)))
          : Optional.empty();
    }

    /** What comes out where this goes in; null where the function cannot take it. */
    @Nullable Sense of(Sense sense) {
      return switch (this) {
        case COUNT -> Sense.NUMBER;
        case SUM, AVERAGE -> sense == Sense.NUMBER ? sense : null;
        case MIN, MAX -> sense.ordered() ? sense : null;
      };
    }

    /**
     * @param each the values that are not absent; for a count one of each that matches
     */
    @Nullable Object of(List<Object> each) {
      return switch (this) {
        case COUNT -> BigDecimal.valueOf(each.size());
        case SUM -> sum(each);
        case MIN -> least(each, 1);
        case MAX -> least(each, -1);
        case AVERAGE ->
            each.isEmpty()
                ? null
                : sum(each).divide(BigDecimal.valueOf(each.size()), MathContext.DECIMAL128);
      };
    }

    private static BigDecimal sum(List<Object> each) {
      return each.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @SuppressWarnings("unchecked") // numbers or dates, all of one field
    private static @Nullable Object least(List<Object> each, int sign) {
      return each.stream().min((a, b) -> sign * ((Comparable<Object>) a).compareTo(b)).orElse(null);
    }
  }

  static Reading measure(int place, int index) {
    return sight -> sight.at(place) instanceof Tally tally ? tally.values.get(index) : null;
  }

  /**
   * What each match adds to the measures.
   *
   * @param places slots of the objects seen, the last pattern's own not among them
   */
  record Row(List<Plan.Measure> measures, List<Integer> places) {

    @Nullable Object[] values(Object own, Object... seen) {
      @Nullable Object[] values = new @Nullable Object[measures.size()];
      for (int i = 0; i < values.length; i++) {
        int place = places.indexOf(measures.get(i).ofSlot());
        values[i] = value(measures.get(i), place < 0 ? own : seen[place]);
      }
      return values;
    }

    private static @Nullable Object value(Plan.Measure measure, Object of) {
      return measure.of() == null ? of : measure.of().of(new Sight(of));
    }
  }

  /** Collects the values of one run. */
  static final class Sheet implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient List<List<Object>> columns = new ArrayList<>();

    Sheet(int measures) {
      for (int i = 0; i < measures; i++) {
        columns.add(new ArrayList<>());
      }
    }

    void add(int measure, @Nullable Object value) {
      if (value != null) {
        columns.get(measure).add(value);
      }
    }

    void clear() {
      columns.forEach(List::clear);
    }

    Tally tally(List<Plan.Measure> measures) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < measures.size(); i++) {
        values.add(measures.get(i).function().of(columns.get(i)));
      }
      return new Tally(values);
    }
  }
}
