package wuse.simulate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.policy.Veto;

/**
 * The smallest step of a term that a policy can mean: one for whole numbers, one day for dates, and
 * for decimals a tenth of the last place in which any of the pack's limits for it is written.
 */
final class Resolution {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private final Map<String, Integer> places = new HashMap<>();

  static Resolution of(Pack pack) {
    Resolution resolution = new Resolution();
    if (pack instanceof Pack.Scorecard scorecard) {
      scorecard.indicators().forEach(resolution::add);
    } else if (pack instanceof Pack.Roster roster) {
      roster.versions().all().forEach(version -> resolution.add(version.value()));
    }
    return resolution;
  }

  private void add(Indicator indicator) {
    add(indicator.applies());
    for (var version : indicator.versions().all()) {
      version.value().bands().forEach(band -> add(band.when()));
      Veto veto = version.value().veto();
      if (veto != null) {
        veto.cases().forEach(one -> add(one.when()));
        Stream.ofNullable(veto.release().when()).forEach(this::add);
      }
    }
  }

  private void add(RosterTerms terms) {
    terms.admission().forEach(one -> add(one.when()));
    terms.suspend().stream().flatMap(s -> Stream.ofNullable(s.when())).forEach(this::add);
  }

  private void add(Condition condition) {
    Cells.of(condition).forEach(this::add);
  }

  private void add(Condition.Cell cell) {
    if (cell.term().type() == Term.Type.DECIMAL) {
      for (Span span : cell.test().spans()) {
        add(cell.term(), span.from(), span.from() - 1);
        add(cell.term(), span.to(), span.to() + 1);
      }
    }
  }

  /** An edge between two neighbouring points: the rounder of the two is the one written. */
  private void add(Term term, long inside, long outside) {
    if (inside != Line.LOWEST && inside != Line.HIGHEST) {
      int scale = Math.min(Line.number(inside).scale(), Line.number(outside).scale());
      places.merge(term.key(), Math.max(0, scale), Math::max);
    }
  }

  /** One step, in the term's own unit. */
  BigDecimal step(Term term) {
    return term.type() == Term.Type.DECIMAL && !(term.derivation() instanceof Derivation.FromRule)
        ? TENTH.movePointLeft(places.getOrDefault(term.key(), 0))
        : BigDecimal.ONE;
  }

  /** One step on {@link Line}. */
  long points(Term term) {
    return term.type() == Term.Type.DATE ? 1 : Line.of(step(term));
  }
}
