package wuse.term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Standing;
import wuse.period.Workdays;
import wuse.policy.Derivation;
import wuse.policy.Derivation.Measure;
import wuse.policy.Derivation.Take;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.Term;

/** A term taken from the facts of one kind. */
final class FromFacts implements Source {
  private static final long DAY = Line.of(1L);

  private final Term term;
  private final Derivation.FromFacts derivation;
  private final Counting counting;
  private final Measured measured;

  FromFacts(Term term, Derivation.FromFacts derivation, Standing standing, Workdays workdays) {
    this.term = term;
    this.derivation = derivation;
    this.counting = new Counting(derivation, standing);
    this.measured = new Measured(derivation, counting, workdays);
  }

  @Override
  public void fill(Asked asked, Sheet sheet, int place) {
    List<Fact> counted = counting.on(asked.dossier(), asked.day(), sheet, place);
    boolean vouched = counting.vouched(asked.dossier(), asked.day(), sheet, place);
    Take take = derivation.take();
    if (!vouched
        && (take == Take.COUNT
            || take == Take.COUNT_DAYS
            || take == Take.EXISTS
            || take == Take.SUM)) {
      sheet.setMissing(place, true);
      return;
    }
    take(take, counted, asked.day(), sheet, place);
    if (sheet.missing(place)) {
      nothingThere(vouched, sheet, place);
    }
  }

  private void nothingThere(boolean vouched, Sheet sheet, int place) {
    Long fallback = derivation.fallback();
    if (vouched && fallback != null) {
      sheet.set(place, fallback, derivation.fallbackWord());
    } else {
      sheet.setMissing(place, !vouched);
    }
  }

  private void take(Take take, List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    switch (take) {
      case COUNT -> sheet.set(place, Line.of((long) counted.size()), null);
      case COUNT_DAYS ->
          sheet.set(
              place, Line.of(counted.stream().map(counting::eventDay).distinct().count()), null);
      case EXISTS -> sheet.set(place, Line.of(!counted.isEmpty()), null);
      case SUM -> sum(counted, day, sheet, place);
      case MEAN -> mean(counted, day, sheet, place);
      case RATIO -> ratio(counted, day, sheet, place);
      case LIST -> list(counted, sheet, place);
      case WORST -> worst(counted, sheet, place);
      default -> one(take, counted, day, sheet, place);
    }
  }

  private void sum(List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    long sum = 0;
    for (Fact fact : counted) {
      long point = measured.point(fact, day, sheet, place);
      sum = point == Line.MISSING ? sum : Math.addExact(sum, point);
    }
    sheet.set(place, sum, null);
  }

  private void mean(List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    long sum = 0;
    int count = 0;
    for (Fact fact : counted) {
      long point = measured.point(fact, day, sheet, place);
      if (point != Line.MISSING) {
        sum = Math.addExact(sum, point);
        count++;
      }
    }
    if (count > 0) {
      BigDecimal mean = Line.number(sum).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
      sheet.set(place, Line.of(mean), null);
    }
  }

  private void ratio(List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    if (derivation.of() instanceof Measure.Passing passing) {
      share(passing, counted, day, sheet, place);
      return;
    }
    BigDecimal over = BigDecimal.ZERO;
    BigDecimal under = BigDecimal.ZERO;
    Predicate<Fact> matching = measured.matching();
    for (Fact fact : counted) {
      if (matching != null) {
        over = matching.test(fact) ? over.add(BigDecimal.ONE) : over;
        under = under.add(BigDecimal.ONE);
      } else if (derivation.of() instanceof Measure.Sums sums) {
        over = over.add(Measured.number(sums.over(), fact));
        under = under.add(Measured.number(sums.under(), fact));
      }
    }
    if (under.signum() != 0) {
      sheet.set(place, Line.of(over.divide(under, MathContext.DECIMAL64)), null);
    }
  }

  /** A year whose working days nobody has written down leaves the share undecided, never worst. */
  private void share(
      Measure.Passing passing, List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    long passed = 0;
    for (Fact fact : counted) {
      long point = measured.pointOf(passing.days(), fact, day);
      if (measured.isOpen(passing.days(), fact)) {
        watch(passing, point, day, sheet, place);
      }
      if (point == Line.MISSING) {
        return;
      }
      passed += passing.test().holds(point) ? 1 : 0;
    }
    if (!counted.isEmpty()) {
      BigDecimal share =
          BigDecimal.valueOf(passed)
              .divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL64);
      sheet.set(place, Line.of(share), null);
    }
  }

  /**
   * What runs on grows a day a day at the most, working days as long as their year is written down.
   */
  private static void watch(
      Measure.Passing passing, long point, LocalDate day, Sheet sheet, int place) {
    sheet.changesOn(place, LocalDate.of(day.getYear() + 1, 1, 1));
    if (point == Line.MISSING) {
      return;
    }
    long now = Math.floorDiv(point, DAY);
    for (Span span : passing.test().spans()) {
      long enters = span.from() == Line.LOWEST ? now : -Math.floorDiv(-span.from(), DAY);
      long leaves = span.to() == Line.HIGHEST ? now : Math.floorDiv(span.to(), DAY) + 1;
      for (long turn : new long[] {enters, leaves}) {
        sheet.changesOn(place, turn > now ? day.plusDays(turn - now) : null);
      }
    }
  }

  private void list(List<Fact> counted, Sheet sheet, int place) {
    List<Given.Entry> entries = new ArrayList<>();
    for (Fact fact : counted) {
      Object word = measured.value(fact);
      if (word != null) {
        entries.add(new Given.Entry(word.toString(), counting.eventDay(fact)));
      }
    }
    sheet.set(place, Line.of((long) entries.size()), List.copyOf(entries));
  }

  private void worst(List<Fact> counted, Sheet sheet, int place) {
    int worst = -1;
    for (Fact fact : counted) {
      Object word = measured.value(fact);
      worst = Math.max(worst, word == null ? -1 : term.values().indexOf(word.toString()));
    }
    if (worst >= 0) {
      String word = term.values().get(worst);
      sheet.set(place, Line.of(word), word);
    }
  }

  /** The takes that rest on one fact: the largest, the latest, and their like. */
  private void one(Take take, List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    Fact chosen = chosen(take, counted, day, sheet, place);
    if (chosen == null) {
      return;
    }
    switch (take) {
      case DAYS_SINCE, DAYS_UNTIL, MONTHS_SINCE, YEARS_SINCE ->
          distance(take, chosen, day, sheet, place);
      default -> {
        Object value = measured.value(chosen);
        long point = measured.point(chosen, day, sheet, place);
        sheet.set(place, point, value instanceof String word ? word : null);
        if (take == Take.MAX) {
          watchOpenOnes(counted, chosen, day, sheet, place);
        }
      }
    }
  }

  /**
   * A measure that still runs grows a day every day: the largest itself, or one that will overtake
   * it.
   */
  private void watchOpenOnes(
      List<Fact> counted, Fact chosen, LocalDate day, Sheet sheet, int place) {
    if (measured.open(chosen)) {
      sheet.setSlope(place, 1);
      return;
    }
    long largest = sheet.point(place);
    for (Fact fact : counted) {
      if (measured.open(fact)) {
        long behind = (largest - measured.point(fact, day, sheet, place)) / Line.of(1L);
        sheet.changesOn(place, day.toEpochDay() + Math.max(1, behind));
      }
    }
  }

  private void distance(Take take, Fact chosen, LocalDate day, Sheet sheet, int place) {
    LocalDate date = measured.date(chosen);
    if (date == null) {
      return;
    }
    switch (take) {
      case DAYS_SINCE -> {
        sheet.set(place, Line.of(ChronoUnit.DAYS.between(date, day)), null);
        sheet.setSlope(place, 1);
      }
      case DAYS_UNTIL -> {
        sheet.set(place, Line.of(ChronoUnit.DAYS.between(day, date)), null);
        sheet.setSlope(place, -1);
      }
      case MONTHS_SINCE -> {
        long months = ChronoUnit.MONTHS.between(date, day);
        sheet.set(place, Line.of(months), null);
        sheet.changesOn(place, date.plusMonths(months + 1));
      }
      default -> {
        long years = ChronoUnit.YEARS.between(date, day);
        sheet.set(place, Line.of(years), null);
        sheet.changesOn(place, date.plusYears(years + 1));
      }
    }
  }

  private @Nullable Fact chosen(
      Take take, List<Fact> counted, LocalDate day, Sheet sheet, int place) {
    if (take != Take.MAX && take != Take.MIN) {
      return byDay(take, counted);
    }
    Fact chosen = null;
    long best = 0;
    for (Fact fact : counted) {
      long point = measured.point(fact, day, sheet, place);
      long rank = take == Take.MAX ? point : -point;
      if (point != Line.MISSING && (chosen == null || rank >= best)) {
        chosen = fact;
        best = rank;
      }
    }
    return chosen;
  }

  /** Of several facts of the same day the one recorded last, then the one with the greater id. */
  private @Nullable Fact byDay(Take take, List<Fact> counted) {
    Fact chosen = null;
    for (Fact fact : counted) {
      int order = chosen == null ? 1 : Long.compare(day(fact), day(chosen));
      order = take == Take.EARLIEST ? -order : order;
      if (chosen == null || order > 0 || (order == 0 && isLater(fact, chosen))) {
        chosen = fact;
      }
    }
    return chosen;
  }

  private static boolean isLater(Fact one, Fact other) {
    int recorded = one.known().recorded().compareTo(other.known().recorded());
    return recorded != 0 ? recorded > 0 : one.id().compareTo(other.id()) > 0;
  }

  private long day(Fact fact) {
    return Objects.requireNonNull(counting.eventDay(fact)).toEpochDay();
  }

  @Override
  public boolean lacksFacts(Dossier dossier) {
    return dossier.facts(derivation.kind()).isEmpty();
  }

  @Override
  public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
    Sheet scrap = new Sheet(1, asked.day());
    List<Fact> counted = counting.on(asked.dossier(), asked.day(), scrap, 0);
    return switch (derivation.take()) {
      case COUNT, COUNT_DAYS, EXISTS, SUM, MEAN, LIST -> counted;
      case RATIO -> measured.againstTheShare(counted);
      case WORST ->
          counted.stream()
              .filter(f -> Objects.equals(measured.value(f), sheet.word(place)))
              .toList();
      default -> {
        Fact chosen = chosen(derivation.take(), counted, asked.day(), scrap, 0);
        yield chosen == null ? List.of() : List.of(chosen);
      }
    };
  }

  @Override
  public boolean saysGone(Asked asked, LocalDate event) {
    Dossier dossier = asked.dossier();
    return takenBack(asked).contains(event)
        || (dossier.vouching().covers(counting.kind(), asked.day(), asked.day())
            && !measured.dates(counting.matching(dossier.facts(counting.kind()))).contains(event));
  }

  @Override
  public List<LocalDate> takenBack(Asked asked) {
    Dossier dossier = asked.dossier();
    if (!dossier.isCorrected(counting.kind())) {
      return List.of();
    }
    List<LocalDate> dates =
        new ArrayList<>(measured.dates(counting.matching(dossier.recorded(counting.kind()))));
    dates.removeAll(measured.dates(counting.matching(dossier.facts(counting.kind()))));
    return dates;
  }
}
