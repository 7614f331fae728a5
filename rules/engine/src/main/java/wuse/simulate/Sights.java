package wuse.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wuse.policy.Condition;
import wuse.policy.Line;
import wuse.policy.Position;
import wuse.policy.Span;
import wuse.policy.Term;

/** The edges and values that conditions tell apart, and which of them cases came to. */
final class Sights {
  private final Resolution resolution;

  Sights(Resolution resolution) {
    this.resolution = resolution;
  }

  /**
   * One side of an edge, or one value.
   *
   * @param from first point of the line that counts
   * @param to last one
   */
  record Sight(Term term, String text, boolean edge, long from, long to, Position at) {
    boolean in(TreeSet<Long> seen) {
      Long next = seen.ceiling(from);
      return next != null && next <= to;
    }

    boolean in(long point) {
      return from <= point && point <= to;
    }

    /** The point in it that is written shortest. */
    long point() {
      return shown(term, from).length() <= shown(term, to).length() ? from : to;
    }

    /** For people: the term and the side of its edge, or its value. */
    String what() {
      return term.name() + " " + text;
    }

    Coverage.Kind kind() {
      return edge ? Coverage.Kind.EDGE : Coverage.Kind.VALUE;
    }
  }

  /** Each edge twice, once for either side; each word or truth once. */
  List<Sight> of(List<Condition> conditions) {
    List<Sight> sights = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Condition condition : conditions) {
      for (Condition.Cell cell : Cells.of(condition)) {
        of(cell).stream().filter(s -> known.add(s.term().key() + s.text())).forEach(sights::add);
      }
    }
    return sights;
  }

  private List<Sight> of(Condition.Cell cell) {
    return switch (cell.term().type()) {
      case INT, DECIMAL, DATE -> edges(cell);
      case BOOL ->
          List.of(value(cell, "true", Line.of(true)), value(cell, "false", Line.of(false)));
      case TEXT ->
          cell.term().values().stream().map(word -> value(cell, word, Line.of(word))).toList();
      case LIST -> List.of();
    };
  }

  private static Sight value(Condition.Cell cell, String text, long point) {
    return new Sight(cell.term(), text, false, point, point, cell.at());
  }

  private List<Sight> edges(Condition.Cell cell) {
    List<Sight> edges = new ArrayList<>();
    for (Span span : cell.test().spans()) {
      if (span.from() != Line.LOWEST) {
        edge(cell, span.from() - 1, edges);
      }
      if (span.to() != Line.HIGHEST) {
        edge(cell, span.to(), edges);
      }
    }
    return edges;
  }

  /** The edge between {@code below} and the next point. */
  private void edge(Condition.Cell cell, long below, List<Sight> edges) {
    Term term = cell.term();
    long step = resolution.points(term);
    boolean closed = shown(term, below).length() <= shown(term, below + 1).length();
    String limit = closed ? shown(term, below) : shown(term, below + 1);
    edges.add(side(cell, (closed ? "<= " : "< ") + limit, below - step + 1, below));
    edges.add(side(cell, (closed ? "> " : ">= ") + limit, below + 1, below + step));
  }

  private static Sight side(Condition.Cell cell, String text, long from, long to) {
    return new Sight(cell.term(), text, true, from, to, cell.at());
  }

  private static String shown(Term term, long point) {
    return term.type() == Term.Type.DATE
        ? Line.date(point).toString()
        : Line.number(point).toPlainString();
  }
}
