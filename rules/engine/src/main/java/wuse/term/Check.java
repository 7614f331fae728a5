package wuse.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wuse.facts.Standing;
import wuse.policy.Condition;
import wuse.policy.Line;
import wuse.policy.UnaryTest;

/** A condition bound to the places of a sheet: three-valued as Kleene has it. */
public abstract sealed class Check {
  public static final byte FALSE = 0;
  public static final byte TRUE = 1;
  public static final byte UNDECIDED = 2;

  private Check() {}

  /** {@link #TRUE}, {@link #FALSE} or {@link #UNDECIDED}. */
  public abstract byte on(Sheet sheet);

  /**
   * The first day (as epoch day) on which the answer may be another one with no new fact; {@link
   * Long#MAX_VALUE} = never.
   */
  public abstract long changes(Sheet sheet);

  /** The places that it reads, in order. */
  public final List<Integer> places() {
    Set<Integer> places = new TreeSet<>();
    collect(places);
    return List.copyOf(places);
  }

  abstract void collect(Set<Integer> places);

  /** Binds {@code condition}; every term in it gets a place among {@code columns}. */
  public static Check of(Condition condition, Columns columns, Standing standing) {
    if (condition instanceof Condition.Cell cell) {
      return new Cell(columns.place(cell.term(), standing), cell.test());
    }
    if (condition instanceof Condition.All all) {
      return joined(bind(all.of(), columns, standing), false);
    }
    if (condition instanceof Condition.Any any) {
      return joined(bind(any.of(), columns, standing), true);
    }
    return new Not(of(((Condition.Not) condition).of(), columns, standing));
  }

  private static Check joined(List<Check> parts, boolean any) {
    return parts.size() == 1 ? parts.get(0) : any ? new Any(parts) : new All(parts);
  }

  private static List<Check> bind(List<Condition> parts, Columns columns, Standing standing) {
    List<Check> checks = new ArrayList<>();
    parts.forEach(part -> checks.add(of(part, columns, standing)));
    return Collections.unmodifiableList(checks);
  }

  private static long earliestChange(Check[] parts, Sheet sheet) {
    long earliest = Sheet.NEVER;
    for (Check part : parts) {
      earliest = Math.min(earliest, part.changes(sheet));
    }
    return earliest;
  }

  private static final class Cell extends Check {
    private final int place;
    private final long first;
    private final long last;
    private final long[] bounds;

    Cell(int place, UnaryTest test) {
      this.place = place;
      this.bounds =
          test.spans().stream()
              .flatMapToLong(s -> java.util.stream.LongStream.of(s.from(), s.to()))
              .toArray();
      this.first = bounds.length == 0 ? Line.HIGHEST : bounds[0];
      this.last = bounds.length == 0 ? Line.LOWEST : bounds[bounds.length - 1];
    }

    @Override
    public byte on(Sheet sheet) {
      long point = sheet.point(place);
      return point == Line.MISSING ? UNDECIDED : holds(point) ? TRUE : FALSE;
    }

    private boolean holds(long point) {
      return first <= point && point <= last && (bounds.length == 2 || isBetween(point));
    }

    private boolean isBetween(long point) {
      for (int i = 0; i < bounds.length; i += 2) {
        if (point <= bounds[i + 1]) {
          return point >= bounds[i];
        }
      }
      return false;
    }

    @Override
    public long changes(Sheet sheet) {
      long change = sheet.changes(place);
      int slope = sheet.slope(place);
      return slope == 0 || sheet.missing(place) ? change : Math.min(change, crossing(sheet, slope));
    }

    /**
     * The value moves a whole unit a day: the first day on which it is on the other side of an
     * edge.
     */
    private long crossing(Sheet sheet, int slope) {
      long today = sheet.day().toEpochDay();
      long unit = Line.of(1L) * slope;
      long point = sheet.point(place);
      boolean now = holds(point);
      long nearest = Sheet.NEVER;
      for (long edge : bounds) {
        if (edge == Line.LOWEST || edge == Line.HIGHEST) {
          continue;
        }
        long days = Math.floorDiv(edge - point, unit);
        for (long ahead = Math.max(1, days - 1); ahead <= Math.max(1, days + 2); ahead++) {
          if (holds(point + ahead * unit) != now) {
            nearest = Math.min(nearest, today + ahead);
            break;
          }
        }
      }
      return nearest;
    }

    @Override
    void collect(Set<Integer> places) {
      places.add(place);
    }
  }

  private static final class All extends Check {
    private final Check[] parts;

    All(List<Check> parts) {
      this.parts = parts.toArray(Check[]::new);
    }

    @Override
    public byte on(Sheet sheet) {
      byte all = TRUE;
      for (Check part : parts) {
        byte one = part.on(sheet);
        if (one == FALSE) {
          return FALSE;
        }
        all = one == UNDECIDED ? UNDECIDED : all;
      }
      return all;
    }

    @Override
    public long changes(Sheet sheet) {
      return earliestChange(parts, sheet);
    }

    @Override
    void collect(Set<Integer> places) {
      for (Check part : parts) {
        part.collect(places);
      }
    }
  }

  private static final class Any extends Check {
    private final Check[] parts;

    Any(List<Check> parts) {
      this.parts = parts.toArray(Check[]::new);
    }

    @Override
    public byte on(Sheet sheet) {
      byte any = FALSE;
      for (Check part : parts) {
        byte one = part.on(sheet);
        if (one == TRUE) {
          return TRUE;
        }
        any = one == UNDECIDED ? UNDECIDED : any;
      }
      return any;
    }

    @Override
    public long changes(Sheet sheet) {
      return earliestChange(parts, sheet);
    }

    @Override
    void collect(Set<Integer> places) {
      for (Check part : parts) {
        part.collect(places);
      }
    }
  }

  private static final class Not extends Check {
    private final Check part;

    Not(Check part) {
      this.part = part;
    }

    @Override
    public byte on(Sheet sheet) {
      byte one = part.on(sheet);
      return one == UNDECIDED ? UNDECIDED : one == TRUE ? FALSE : TRUE;
    }

    @Override
    public long changes(Sheet sheet) {
      return part.changes(sheet);
    }

    @Override
    void collect(Set<Integer> places) {
      part.collect(places);
    }
  }
}
