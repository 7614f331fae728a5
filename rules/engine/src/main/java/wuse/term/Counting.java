package wuse.term;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.Vouching;
import wuse.facts.enforcement.Inspection;
import wuse.period.Window;
import wuse.policy.Derivation;

/**
 * Which facts of a dossier count for a term on a day, and when that will be different without a new
 * fact.
 */
final class Counting {
  private final Derivation.FromFacts derivation;
  private final Standing standing;
  private final Predicate<Fact> where;
  private final @Nullable Window window;
  private volatile @Nullable Spanned spanned;

  Counting(Derivation.FromFacts derivation, Standing standing) {
    this.derivation = derivation;
    this.standing = standing;
    this.where = FactTest.of(derivation.where());
    Period within = derivation.within();
    this.window = within == null ? null : new Window(within);
  }

  /**
   * The day whose distance to the day asked decides: null where the fact does not bear that date.
   */
  @Nullable LocalDate eventDay(Fact fact) {
    FactField on = derivation.on();
    return on == null ? fact.known().occurred() : FactTest.date(on, fact);
  }

  /** What counts on {@code day}, oldest first; each coming change is told to {@code sheet}. */
  List<Fact> on(Dossier dossier, LocalDate day, Sheet sheet, int place) {
    List<? extends Fact> facts = dossier.facts(derivation.kind());
    return derivation.on() == null && window != null
        ? inWindow(window, facts, day, sheet, place)
        : each(facts, day, sheet, place);
  }

  private List<Fact> each(List<? extends Fact> facts, LocalDate day, Sheet sheet, int place) {
    List<Fact> counted = new ArrayList<>();
    for (Fact fact : facts) {
      if (matches(fact) && countsOn(fact, day, sheet, place)) {
        counted.add(fact);
      }
    }
    return counted;
  }

  /**
   * As {@link #each}, where the facts come in the order of the days that decide: what left the
   * window is not looked at, of what is in it the first leaves first, of what is to come the first
   * comes first. A dossier has thousands of monitored days.
   */
  private List<Fact> inWindow(
      Window window, List<? extends Fact> facts, LocalDate day, Sheet sheet, int place) {
    List<Fact> counted = new ArrayList<>();
    boolean first = true;
    for (Fact fact : facts.subList(from(facts, window.opensOn(day)), facts.size())) {
      LocalDate event = fact.known().occurred();
      if (!matches(fact)) {
        continue;
      }
      if (event.isAfter(day)) {
        sheet.changesOn(place, event);
        break;
      }
      if (first) {
        sheet.changesOn(place, window.leaves(event));
        first = false;
      }
      if (isCurrent(fact, day, sheet, place) && hasNotLapsed(fact, day, sheet, place)) {
        counted.add(fact);
      }
    }
    return counted;
  }

  /** The place of the first fact of {@code day} or later. */
  private static int from(List<? extends Fact> facts, LocalDate day) {
    int low = 0;
    int high = facts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (facts.get(middle).known().occurred().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  FactKind<?> kind() {
    return derivation.kind();
  }

  /** Those of these facts that could count on some day. */
  List<Fact> matching(List<? extends Fact> facts) {
    List<Fact> matching = new ArrayList<>();
    for (Fact fact : facts) {
      if (matches(fact)) {
        matching.add(fact);
      }
    }
    return matching;
  }

  private boolean matches(Fact fact) {
    return fact.known().standing().atLeast(standing) && where.test(fact) && !isVisit(fact);
  }

  /** Grid workers' and third parties' visits never make an inspection (国办发〔2024〕54号). */
  private static boolean isVisit(Fact fact) {
    return fact instanceof Inspection
        && (fact.known().by() == Obtainer.GRID_WORKER || fact.known().by() == Obtainer.THIRD_PARTY);
  }

  private boolean countsOn(Fact fact, LocalDate day, Sheet sheet, int place) {
    LocalDate event = eventDay(fact);
    return event != null
        && inWindow(event, day, sheet, place)
        && isCurrent(fact, day, sheet, place)
        && hasNotLapsed(fact, day, sheet, place);
  }

  private boolean inWindow(LocalDate event, LocalDate day, Sheet sheet, int place) {
    sheet.changesOn(place, event);
    if (window == null) {
      return !event.isAfter(day);
    }
    sheet.changesOn(place, window.leaves(event));
    return window.counts(event, day);
  }

  private boolean isCurrent(Fact fact, LocalDate day, Sheet sheet, int place) {
    Derivation.Validity validity = derivation.current();
    if (validity == null) {
      return true;
    }
    LocalDate from = FactTest.date(validity.from(), fact);
    LocalDate to = FactTest.date(validity.to(), fact);
    sheet.changesOn(place, from);
    sheet.changesOn(place, to == null ? null : to.plusDays(1));
    return from != null && !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  private boolean hasNotLapsed(Fact fact, LocalDate day, Sheet sheet, int place) {
    Derivation.Lapse lapse = derivation.until();
    LocalDate from = lapse == null ? null : FactTest.date(lapse.field(), fact);
    if (lapse == null || from == null) {
      return true;
    }
    LocalDate end = from.plus(lapse.plus());
    sheet.changesOn(place, end);
    return day.isBefore(end);
  }

  /** Whether a source vouches for the whole span that the term looks at on {@code day}. */
  boolean vouched(Dossier dossier, LocalDate day, Sheet sheet, int place) {
    Vouching vouching = dossier.vouching();
    if (vouching.isEverything()) {
      return true;
    }
    Spanned known = spanned;
    if (known == null || known.of != vouching || !known.on.equals(day)) {
      known = spanned(vouching, day);
      spanned = known;
    }
    sheet.changesOn(place, known.change);
    return known.whole;
  }

  /**
   * What a vouching says of the span of a day. Nearly all units of a county share one.
   *
   * @param whole whether it covers all of it
   * @param change the first day after it on which it may say something else, as an epoch day
   */
  private record Spanned(Vouching of, LocalDate on, boolean whole, long change) {}

  private Spanned spanned(Vouching vouching, LocalDate day) {
    long change =
        vouching.covers().stream()
            .filter(cover -> cover.kind().equals(derivation.kind().zh()))
            .flatMap(this::turns)
            .mapToLong(LocalDate::toEpochDay)
            .filter(turn -> turn > day.toEpochDay())
            .min()
            .orElse(Sheet.NEVER);
    LocalDate from = window == null ? day : window.opensOn(day);
    return new Spanned(vouching, day, vouching.covers(derivation.kind(), from, day), change);
  }

  /** The days on which a cover may begin or cease to reach over the span. */
  private Stream<LocalDate> turns(Cover cover) {
    LocalDate to = cover.to();
    Stream<LocalDate> ends =
        to == null ? Stream.of(cover.from()) : Stream.of(cover.from(), to.plusDays(1));
    if (window == null) {
      return ends;
    }
    LocalDate leaves = window.leaves(cover.from());
    return Stream.concat(ends, Stream.of(leaves.minusDays(1), leaves));
  }
}
