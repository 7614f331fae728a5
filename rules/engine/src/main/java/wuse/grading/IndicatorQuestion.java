package wuse.grading;

import java.util.List;
import java.util.stream.Stream;
import wuse.compile.Question;
import wuse.facts.Standing;
import wuse.policy.Glossary;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * An indicator's rule as a question: matches when the indicator is applicable and not fully met.
 */
final class IndicatorQuestion implements Question {
  /**
   * The answers besides {@link Question#NOTHING}; from {@link #BAND} on: the place of the band that
   * costs.
   */
  static final int UNDECIDED = 1;

  static final int WORST = 2;
  static final int BAND = 3;

  private final Slice.Ruled ruled;
  private final Check applies;
  private final Check[] bands;
  private final boolean[] costs;
  private final boolean worstWhenMissing;
  private final List<Integer> places;
  private final List<Integer> appliesPlaces;
  private final int[] reads;
  private final List<int[]> shown;

  IndicatorQuestion(Slice.Ruled ruled, Glossary glossary, Columns columns) {
    Indicator.Rule rule = ruled.rule();
    this.ruled = ruled;
    this.applies = Check.of(ruled.indicator().applies(), columns, Standing.MANAGED);
    this.bands =
        rule.bands().stream()
            .map(b -> Check.of(b.when(), columns, rule.standing()))
            .toArray(Check[]::new);
    this.costs = new boolean[bands.length];
    for (int i = 0; i < bands.length; i++) {
      costs[i] = rule.bands().get(i).costs();
    }
    this.worstWhenMissing = rule.missing() == Indicator.Missing.WORST && rule.veto() == null;
    this.places =
        java.util.Arrays.stream(bands)
            .flatMap(b -> b.places().stream())
            .distinct()
            .sorted()
            .toList();
    this.appliesPlaces = applies.places();
    this.reads =
        Stream.concat(places.stream(), appliesPlaces.stream())
            .mapToInt(i -> i)
            .distinct()
            .toArray();
    this.shown = rule.bands().stream().map(band -> shown(band, glossary, columns)).toList();
  }

  /** What the bands read, and what else the band's sentence says. */
  private int[] shown(Indicator.Band band, Glossary glossary, Columns columns) {
    Standing standing = ruled.rule().standing();
    Stream<Integer> said =
        band.named().stream()
            .flatMap(name -> glossary.named(name).stream())
            .map(term -> columns.place(term, standing));
    return Stream.concat(places.stream(), said).mapToInt(place -> place).distinct().toArray();
  }

  /** The places whose values a finding of this band keeps. */
  int[] shown(int band) {
    return shown.get(band);
  }

  Slice.Ruled ruled() {
    return ruled;
  }

  /** The places that the bands read. */
  List<Integer> places() {
    return places;
  }

  /** The places that decide whether the indicator applies. */
  List<Integer> appliesPlaces() {
    return appliesPlaces;
  }

  byte applies(Sheet sheet) {
    return applies.on(sheet);
  }

  @Override
  public int answer(Sheet sheet) {
    byte applicable = applies.on(sheet);
    if (applicable != Check.TRUE) {
      return applicable == Check.FALSE ? NOTHING : UNDECIDED;
    }
    for (int i = 0; i < bands.length; i++) {
      byte holds = bands[i].on(sheet);
      if (holds == Check.TRUE) {
        return costs[i] ? BAND + i : NOTHING;
      }
      if (holds == Check.UNDECIDED) {
        return worstWhenMissing && vouched(sheet) ? WORST : UNDECIDED;
      }
    }
    return UNDECIDED;
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
