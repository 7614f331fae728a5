package wuse.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.policy.Line;
import wuse.policy.Term;

/**
 * The values of a pack's terms for one dossier on one day, each a point of {@link Line}; for each
 * also until when it stands if no new fact comes. Filled once by its {@link Deriver}, then only
 * read.
 */
public final class Sheet {
  /** No day: the value stands until a new fact comes. */
  static final long NEVER = Long.MAX_VALUE;

  private final long[] points;
  private final long[] changes;
  private final byte[] slopes;
  private final boolean[] unvouched;
  private final @Nullable Object[] words;
  private final @Nullable Given[] outright;
  private final LocalDate day;
  private @Nullable Evidence evidence;
  private boolean moves;
  private boolean anyGiven;

  /** Where the facts behind a value are looked up when somebody asks. */
  interface Evidence {
    List<Fact> of(int place);

    boolean saysGone(int place, LocalDate event);

    List<LocalDate> takenBack(int place);
  }

  /**
   * @param size how many terms it has places for
   * @param day whose values they are
   */
  public Sheet(int size, LocalDate day) {
    this.points = new long[size];
    this.changes = new long[size];
    this.slopes = new byte[size];
    this.unvouched = new boolean[size];
    this.words = new @Nullable Object[size];
    this.outright = new @Nullable Given[size];
    this.day = day;
    Arrays.fill(points, Line.MISSING);
    Arrays.fill(changes, NEVER);
  }

  /** The day whose values they are. */
  public LocalDate day() {
    return day;
  }

  /** The point of the value, {@link Line#MISSING} where there is none. */
  public long point(int place) {
    return points[place];
  }

  /** Whether nothing is known at a place. */
  public boolean missing(int place) {
    return points[place] == Line.MISSING;
  }

  /** Missing, and no source vouches that there is nothing: never held against anybody. */
  public boolean unvouched(int place) {
    return unvouched[place];
  }

  /** The value of a term of words. */
  public @Nullable String word(int place) {
    return words[place] instanceof String word ? word : null;
  }

  /** The word, the list, or nothing beside the point. */
  @Nullable Object wordOrList(int place) {
    return words[place];
  }

  /** What was given outright, if anything was. */
  @Nullable Given outright(int place) {
    return outright[place];
  }

  /** The entries of a list term; empty where it is empty or missing. */
  @SuppressWarnings("unchecked")
  public List<Given.Entry> entries(int place) {
    return words[place] instanceof List<?> list ? (List<Given.Entry>) list : List.of();
  }

  /** Whether there is anybody to ask for the facts behind a value. */
  public boolean hasEvidence() {
    return evidence != null;
  }

  /** The facts that the value rests on, oldest first; empty for a value given outright. */
  public List<Fact> evidence(int place) {
    return evidence == null || outright[place] != null ? List.of() : evidence.of(place);
  }

  /** The happening that a value given outright belongs to. */
  public @Nullable String givenEvent(int place) {
    Given given = anyGiven ? outright[place] : null;
    return given == null ? null : given.event();
  }

  /** Whether the value was given outright. */
  public boolean given(int place) {
    return outright[place] != null;
  }

  /** Sets a value outright, in the place of what was found. */
  public void give(int place, Given given) {
    give(place, given, given.point());
  }

  /** As {@link #give(int, Given)}, where the value's point is known. */
  void give(int place, Given given, long point) {
    set(place, point, given.word());
    unvouched[place] = false;
    outright[place] = given;
    anyGiven = true;
  }

  /** These places of it as a sheet of their own, in this order. */
  public Sheet picked(int[] places) {
    Sheet picked = new Sheet(places.length, day);
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      picked.points[i] = points[place];
      picked.changes[i] = changes[place];
      picked.slopes[i] = slopes[place];
      picked.unvouched[i] = unvouched[place];
      picked.words[i] = words[place];
      picked.outright[i] = outright[place];
    }
    picked.moves = moves;
    picked.anyGiven = anyGiven;
    picked.evidence = evidence == null ? null : new Picked(evidence, places);
    return picked;
  }

  private record Picked(Evidence all, int[] places) implements Evidence {
    @Override
    public List<Fact> of(int place) {
      return all.of(places[place]);
    }

    @Override
    public boolean saysGone(int place, LocalDate event) {
      return all.saysGone(places[place], event);
    }

    @Override
    public List<LocalDate> takenBack(int place) {
      return all.takenBack(places[place]);
    }
  }

  /**
   * Whether the facts of a date term say that there is no event of this day, or none any more;
   * false where nobody can say, and for a value given outright.
   */
  public boolean saysGone(int place, LocalDate event) {
    return evidence != null && outright[place] == null && evidence.saysGone(place, event);
  }

  /** The dates that a date term could have taken from facts that are taken back since. */
  public List<LocalDate> takenBack(int place) {
    return evidence == null || outright[place] != null ? List.of() : evidence.takenBack(place);
  }

  /** Sets a value; for the deriver and for those who start from values. */
  public void set(int place, long point, @Nullable Object word) {
    points[place] = point;
    words[place] = word;
  }

  void setMissing(int place, boolean nobodyVouches) {
    points[place] = Line.MISSING;
    words[place] = null;
    unvouched[place] = nobodyVouches;
  }

  /** The value may be another one from {@code epochDay} on. */
  void changesOn(int place, long epochDay) {
    if (epochDay > day.toEpochDay() && epochDay < changes[place]) {
      changes[place] = epochDay;
      moves = true;
    }
  }

  void changesOn(int place, @Nullable LocalDate date) {
    if (date != null) {
      changesOn(place, date.toEpochDay());
    }
  }

  void changesWith(int place, int other) {
    changesOn(place, slopes[other] != 0 ? day.toEpochDay() + 1 : changes[other]);
  }

  /**
   * The first day on which the value may be another one with no new fact, as an epoch day; {@link
   * Long#MAX_VALUE} = never.
   */
  public long nextChange(int place) {
    return slopes[place] != 0 ? day.toEpochDay() + 1 : changes[place];
  }

  /** Whether one of these values may be another one some day with no new fact. */
  public boolean anyChanges(int[] places) {
    if (!moves) {
      return false;
    }
    for (int place : places) {
      if (changes[place] != NEVER || slopes[place] != 0) {
        return true;
      }
    }
    return false;
  }

  long changes(int place) {
    return changes[place];
  }

  /** The value grows or falls by this many whole units a day. */
  void setSlope(int place, int perDay) {
    slopes[place] = (byte) perDay;
    moves = true;
  }

  int slope(int place) {
    return slopes[place];
  }

  void setEvidence(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * A value that is not missing, as a dossier would write it; a list in the order of its words.
   *
   * @param term of the column at {@code place}
   */
  public String written(Term term, int place) {
    long point = point(place);
    return switch (term.type()) {
      case BOOL -> String.valueOf(point == 1);
      case INT, DECIMAL -> Line.number(point).toPlainString();
      case DATE -> Line.date(point).toString();
      case TEXT -> String.valueOf(word(place));
      case LIST ->
          entries(place).stream()
              .map(Given.Entry::name)
              .sorted()
              .collect(Collectors.joining("、", "[", "]"));
    };
  }
}
