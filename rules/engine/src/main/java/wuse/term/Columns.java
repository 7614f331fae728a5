package wuse.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Term;

/**
 * Gives each term that a pack reads its place on the sheet; terms that a term rests on come before
 * it.
 */
public final class Columns {
  private final Map<Column, Integer> places = new LinkedHashMap<>();
  private final List<Column> all = new ArrayList<>();

  /** None yet; each name gets the next place when it is first asked for. */
  public Columns() {}

  /** The same places as another's, to which new ones may be added. */
  public Columns(Columns other) {
    places.putAll(other.places);
    all.addAll(other.all);
  }

  /** The place of the term, given one if it has none yet. */
  public int place(Term term, Standing standing) {
    Column column = new Column(term, standing);
    Integer known = places.get(column);
    if (known != null) {
      return known;
    }
    placeOperands(term.derivation(), standing);
    all.add(column);
    places.put(column, all.size() - 1);
    return all.size() - 1;
  }

  /** The place of a term that has one; −1 where it has none. */
  public int placeOf(Term term, Standing standing) {
    return places.getOrDefault(new Column(term, standing), -1);
  }

  /** In order of place. */
  public List<Column> all() {
    return List.copyOf(all);
  }

  /** How many places were given out. */
  public int size() {
    return all.size();
  }

  private void placeOperands(@Nullable Derivation derivation, Standing standing) {
    if (derivation instanceof Derivation.Difference d) {
      placeOperand(d.left(), standing);
      placeOperand(d.right(), standing);
    } else if (derivation instanceof Derivation.Quotient q) {
      placeOperand(q.over(), standing);
      placeOperand(q.under(), standing);
    } else if (derivation instanceof Derivation.Minimum m) {
      m.of().forEach(o -> placeOperand(o, standing));
    } else if (derivation instanceof Derivation.Maximum m) {
      m.of().forEach(o -> placeOperand(o, standing));
    } else if (derivation instanceof Derivation.Cases c) {
      c.cases().forEach(one -> placeTerms(one.when(), standing));
    }
  }

  private void placeOperand(Derivation.Operand operand, Standing standing) {
    if (operand instanceof Derivation.Operand.OfTerm t) {
      place(t.term(), standing);
    } else if (operand instanceof Derivation.Operand.Nested n) {
      placeOperands(n.derivation(), standing);
    }
  }

  private void placeTerms(Condition condition, Standing standing) {
    if (condition instanceof Condition.Cell cell) {
      place(cell.term(), standing);
    } else if (condition instanceof Condition.All all) {
      all.of().forEach(c -> placeTerms(c, standing));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(c -> placeTerms(c, standing));
    } else if (condition instanceof Condition.Not not) {
      placeTerms(not.of(), standing);
    }
  }
}
