package wuse.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import wuse.facts.monitoring.MonitoredDay;
import wuse.facts.monitoring.MonitoredHour;
import wuse.facts.monitoring.SampleResult;
import wuse.policy.Derivation;
import wuse.policy.Line;
import wuse.policy.Term;

/**
 * 实测: which terms rest on readings, and how far a reading moves. A term does where it is a number
 * taken from hours or days that an instrument measured, or from samples that somebody analysed.
 */
final class Measured {
  private static final Set<Class<?>> READINGS =
      Set.of(MonitoredHour.class, MonitoredDay.class, SampleResult.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Measured() {}

  static boolean is(Term term) {
    return (term.type() == Term.Type.INT || term.type() == Term.Type.DECIMAL)
        && term.derivation() instanceof Derivation.FromFacts facts
        && READINGS.contains(facts.kind().type());
  }

  /** The value moved by a share of itself; a whole number by one. A share stays one. */
  static long moved(Term term, long point, BigDecimal percent, boolean up) {
    if (term.type() == Term.Type.INT) {
      return oneReading(term, point, up);
    }
    BigDecimal share = percent.divide(HUNDRED, 9, RoundingMode.HALF_UP);
    BigDecimal step = Line.number(point).multiply(share);
    BigDecimal value = Line.number(point).add(up ? step : step.negate());
    boolean ratio = "ratio".equals(term.unit());
    return Line.of(ratio ? value.min(BigDecimal.ONE) : value);
  }

  /** By the least it can: a day, an event; what is no whole number by a hundredth of itself. */
  static long oneReading(Term term, long point, boolean up) {
    if (term.type() == Term.Type.INT) {
      return Math.max(0, point + (up ? Line.of(1L) : -Line.of(1L)));
    }
    return moved(term, point, BigDecimal.ONE, up);
  }
}
