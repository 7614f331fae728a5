package wuse.grading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.compile.Question;
import wuse.facts.Standing;
import wuse.policy.Glossary;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Slice;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * An indicator's rule as a question: matches when the indicator is applicable and not fully met.
 */
public final class IndicatorQuestion implements Question {
  /**
   * The answers besides {@link Question#NOTHING}; from {@link #BAND} on: the place of the band that
   * costs.
   */
  public static final int UNDECIDED = 1;

  public static final int WORST = 2;
  public static final int BAND = 3;

  private final Slice.Ruled ruled;
  private final Check applies;
  private final Check[] bands;
  private final @Nullable Ladder ladder;
  private final boolean[] costs;
  private final boolean worstWhenMissing;
  private final int[] places;
  private final int[] appliesPlaces;
  private final int[] reads;
  private final List<int[]> shown;

  /**
   * @param columns receives a place for every term that the rule reads
   */
  public IndicatorQuestion(Slice.Ruled ruled, Glossary glossary, Columns columns) {
    Indicator.Rule rule = ruled.rule();
    this.ruled = ruled;
    this.applies = Check.of(ruled.indicator().applies(), columns, Standing.MANAGED);
    this.bands =
        rule.bands().stream()
            .map(b -> Check.of(b.when(), columns, rule.standing()))
            .toArray(Check[]::new);
    this.ladder = Ladder.of(rule.bands());
    this.costs = new boolean[bands.length];
    for (int i = 0; i < bands.length; i++) {
      costs[i] = rule.bands().get(i).costs();
    }
    this.worstWhenMissing = rule.missing() == Indicator.Missing.WORST && rule.veto() == null;
    this.places = places(Arrays.stream(bands)).sorted().toArray();
    this.appliesPlaces = places(Stream.of(applies)).toArray();
    this.reads =
        IntStream.concat(IntStream.of(places), IntStream.of(appliesPlaces)).distinct().toArray();
    this.shown = rule.bands().stream().map(band -> shown(band, glossary, columns)).toList();
  }

  private static IntStream places(Stream<Check> checks) {
    return checks.flatMap(check -> check.places().stream()).mapToInt(place -> place).distinct();
  }

  /** What the bands read, and what else the band's sentence says. */
  private int[] shown(Indicator.Band band, Glossary glossary, Columns columns) {
    Standing standing = ruled.rule().standing();
    IntStream said =
        band.named().stream()
            .flatMap(name -> glossary.named(name).stream())
            .mapToInt(term -> columns.place(term, standing));
    return IntStream.concat(IntStream.of(places), said).distinct().toArray();
  }

  /** The places whose values a finding of this band keeps. */
  int[] shown(int band) {
    return shown.get(band);
  }

  Slice.Ruled ruled() {
    return ruled;
  }

  /** The places that the bands read. */
  int[] places() {
    return places;
  }

  /** The places that decide whether the indicator applies. */
  int[] appliesPlaces() {
    return appliesPlaces;
  }

  /** Whether the indicator concerns the unit: an answer of {@link Check}. */
  public byte applies(Sheet sheet) {
    return applies.on(sheet);
  }

  @Override
  public int answer(Sheet sheet) {
    byte applicable = applies.on(sheet);
    if (applicable != Check.TRUE) {
      return applicable == Check.FALSE ? NOTHING : UNDECIDED;
    }
    return ladder == null ? stepByStep(sheet) : atOnce(ladder, sheet);
  }

  private int atOnce(Ladder steps, Sheet sheet) {
    long point = sheet.point(places[0]);
    if (point == Line.MISSING) {
      return missing(sheet);
    }
    int band = steps.band(point);
    return band == Ladder.NONE ? UNDECIDED : costs[band] ? BAND + band : NOTHING;
  }

  private int stepByStep(Sheet sheet) {
    for (int i = 0; i < bands.length; i++) {
      byte holds = bands[i].on(sheet);
      if (holds == Check.TRUE) {
        return costs[i] ? BAND + i : NOTHING;
      }
      if (holds == Check.UNDECIDED) {
        return missing(sheet);
      }
    }
    return UNDECIDED;
  }

  private int missing(Sheet sheet) {
    return worstWhenMissing && vouched(sheet) ? WORST : UNDECIDED;
  }

  /** What an answer costs. */
  public BigDecimal points(int answer) {
    if (answer == WORST) {
      return ruled.rule().worst();
    }
    return answer >= BAND ? ruled.rule().bands().get(answer - BAND).deduct() : BigDecimal.ZERO;
  }

  /** Missing data cost only where a source vouches that there is nothing. */
  private boolean vouched(Sheet sheet) {
    for (int place : places) {
      if (sheet.unvouched(place)) {
        return false;
      }
    }
    return true;
  }

  /** The first day on which the answer may differ with no new fact. */
  long changes(Sheet sheet) {
    if (!sheet.anyChanges(reads)) {
      return Long.MAX_VALUE;
    }
    long earliest = applies.changes(sheet);
    for (Check band : bands) {
      earliest = Math.min(earliest, band.changes(sheet));
    }
    return earliest;
  }
}
