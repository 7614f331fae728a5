package wuse.term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Standing;
import wuse.policy.Derivation;
import wuse.policy.Derivation.Operand;
import wuse.policy.Line;
import wuse.policy.Term;

/**
 * A difference, quotient, minimum or maximum of other terms and constants; missing where an operand
 * is, and where one would divide by 0.
 */
final class Arithmetic implements Source {
  private final Node node;

  private Arithmetic(Node node) {
    this.node = node;
  }

  static Arithmetic of(Derivation derivation, Columns columns, Standing standing) {
    return new Arithmetic(node(derivation, columns, standing));
  }

  @Override
  public void fill(Asked asked, Sheet sheet, int place) {
    long point = node.point(sheet);
    if (point == Line.MISSING) {
      sheet.setMissing(place, node.places().stream().anyMatch(sheet::unvouched));
    } else {
      sheet.set(place, point, null);
    }
    node.places().forEach(other -> sheet.changesWith(place, other));
  }

  @Override
  public boolean lacksFacts(Dossier dossier) {
    return false;
  }

  @Override
  public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
    List<Fact> facts = new ArrayList<>();
    node.places().forEach(other -> facts.addAll(sheet.evidence(other)));
    return facts;
  }

  @Override
  public List<Integer> restsOn() {
    return node.places();
  }

  private static Node node(Derivation derivation, Columns columns, Standing standing) {
    if (derivation instanceof Derivation.Difference d) {
      return new Combined(
          List.of(operand(d.left(), columns, standing), operand(d.right(), columns, standing)),
          Math::subtractExact);
    }
    if (derivation instanceof Derivation.Quotient q) {
      return new Combined(
          List.of(operand(q.over(), columns, standing), operand(q.under(), columns, standing)),
          Arithmetic::quotient);
    }
    boolean smallest = derivation instanceof Derivation.Minimum;
    List<Operand> operands =
        derivation instanceof Derivation.Minimum m
            ? m.of()
            : ((Derivation.Maximum) derivation).of();
    return new Combined(
        operands.stream().map(o -> operand(o, columns, standing)).toList(),
        smallest ? Math::min : Math::max);
  }

  private static long quotient(long over, long under) {
    return under == 0
        ? Line.MISSING
        : Line.of(Line.number(over).divide(Line.number(under), MathContext.DECIMAL64));
  }

  private static Node operand(Operand operand, Columns columns, Standing standing) {
    if (operand instanceof Operand.OfTerm t) {
      return new Value(columns.place(t.term(), standing), t.term().type() == Term.Type.DATE);
    }
    if (operand instanceof Operand.Constant c) {
      return new Fixed(c.number());
    }
    return node(((Operand.Nested) operand).derivation(), columns, standing);
  }

  private sealed interface Node {
    long point(Sheet sheet);

    List<Integer> places();
  }

  /** A date counts in whole days, so that the difference of two is a number of days. */
  private record Value(int place, boolean date) implements Node {
    @Override
    public long point(Sheet sheet) {
      long point = sheet.point(place);
      return point == Line.MISSING || !date ? point : Line.of(point);
    }

    @Override
    public List<Integer> places() {
      return List.of(place);
    }
  }

  private record Fixed(BigDecimal number) implements Node {
    @Override
    public long point(Sheet sheet) {
      return Line.of(number);
    }

    @Override
    public List<Integer> places() {
      return List.of();
    }
  }

  private record Combined(List<Node> parts, LongBinaryOperator operator) implements Node {
    @Override
    public long point(Sheet sheet) {
      long result = parts.get(0).point(sheet);
      for (Node part : parts.subList(1, parts.size())) {
        long next = part.point(sheet);
        if (result == Line.MISSING || next == Line.MISSING) {
          return Line.MISSING;
        }
        result = operator.applyAsLong(result, next);
      }
      return result;
    }

    @Override
    public List<Integer> places() {
      return parts.stream().flatMap(p -> p.places().stream()).distinct().toList();
    }
  }
}
