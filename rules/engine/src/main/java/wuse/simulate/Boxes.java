package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wuse.facts.Standing;
import wuse.policy.Condition;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * Every way in which conditions can be told apart: the limits in them part each term's line into
 * intervals on which no cell changes; a box has one interval for each term. One value stands for
 * each interval, a value that the term can have: what holds for it holds for the interval.
 */
final class Boxes {
  private static final long WHOLE = 1_000_000_000L;

  private final List<Term> terms;
  private final List<List<Value>> values;

  private Boxes(List<Term> terms, List<List<Value>> values) {
    this.terms = terms;
    this.values = values;
  }

  /**
   * A value of a term, or none.
   *
   * @param point {@link Line#MISSING} where the value is missing
   * @param word the value of a term of words
   */
  record Value(long point, String word) {
    static final Value NONE = new Value(Line.MISSING, "");
  }

  static Boxes of(Collection<Condition> conditions) {
    return of(conditions, List.of());
  }

  /**
   * @param sights points that stand for themselves besides
   */
  static Boxes of(Collection<Condition> conditions, Collection<Sights.Sight> sights) {
    Map<Term, List<Condition.Cell>> cells = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      for (Condition.Cell cell : Cells.of(condition)) {
        cells.computeIfAbsent(cell.term(), term -> new ArrayList<>()).add(cell);
      }
    }
    List<List<Value>> values = new ArrayList<>();
    cells.forEach((term, of) -> values.add(values(term, of, sights)));
    return new Boxes(List.copyOf(cells.keySet()), values);
  }

  List<Term> terms() {
    return terms;
  }

  List<Value> of(int term) {
    return values.get(term);
  }

  /** How many boxes there are. */
  long size() {
    long size = 1;
    for (List<Value> of : values) {
      size = Math.multiplyExact(size, of.size());
    }
    return size;
  }

  /** The values of one box. */
  List<Value> box(long number) {
    List<Value> box = new ArrayList<>();
    long rest = number;
    for (List<Value> of : values) {
      box.add(of.get((int) (rest % of.size())));
      rest /= of.size();
    }
    return box;
  }

  /** The sheet of one box, on which a rule of that standing finds its values. */
  Sheet sheet(List<Value> box, Columns columns, Standing standing, LocalDate day) {
    Sheet sheet = new Sheet(columns.size(), day);
    for (int i = 0; i < terms.size(); i++) {
      for (Standing of : List.of(standing, Standing.MANAGED)) {
        int place = columns.placeOf(terms.get(i), of);
        if (place >= 0) {
          sheet.set(place, box.get(i).point(), box.get(i).word());
        }
      }
    }
    return sheet;
  }

  private static List<Value> values(
      Term term, List<Condition.Cell> cells, Collection<Sights.Sight> sights) {
    List<Value> all = new ArrayList<>();
    switch (term.type()) {
      case BOOL -> {
        all.add(new Value(Line.of(true), "true"));
        all.add(new Value(Line.of(false), "false"));
      }
      case TEXT, LIST -> words(term, cells).forEach(w -> all.add(new Value(Line.of(w), w)));
      default -> {
        TreeSet<Long> points = new TreeSet<>(points(term, cells));
        sights.stream()
            .filter(sight -> sight.term().equals(term))
            .forEach(sight -> points.add(sight.point()));
        points.forEach(point -> all.add(new Value(point, "")));
      }
    }
    all.add(Value.NONE);
    return all;
  }

  /** The closed list; of an open one those that a cell names, and one that none does. */
  private static Set<String> words(Term term, List<Condition.Cell> cells) {
    Set<String> words = new LinkedHashSet<>(term.values());
    if (words.isEmpty()) {
      for (Condition.Cell cell : cells) {
        for (String part : cell.test().text().split("\"")) {
          if (!part.isBlank()) {
            words.add(part);
          }
        }
      }
    }
    return words;
  }

  private static Set<Long> points(Term term, List<Condition.Cell> cells) {
    TreeSet<Long> starts = new TreeSet<>(List.of(Line.LOWEST));
    for (Condition.Cell cell : cells) {
      for (Span span : cell.test().spans()) {
        starts.add(span.from());
        if (span.to() != Line.HIGHEST) {
          starts.add(span.to() + 1);
        }
      }
    }
    long unit = term.type() == Term.Type.INT ? WHOLE : 1;
    Set<Long> points = new LinkedHashSet<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      long end = next == null ? Line.HIGHEST : next - 1;
      long point = start == Line.LOWEST ? below(end, unit) : above(start, unit);
      if (point >= start && point <= end) {
        points.add(point);
      }
    }
    return points;
  }

  private static long above(long start, long unit) {
    return Math.multiplyExact(-Math.floorDiv(-start, unit), unit);
  }

  /** Of an interval without a lower end: its upper one, or nought where it has none either. */
  private static long below(long end, long unit) {
    return end == Line.HIGHEST ? 0 : Math.multiplyExact(Math.floorDiv(end, unit), unit);
  }
}
