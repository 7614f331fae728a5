package wuse.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wuse.decision.Finding;
import wuse.facts.Standing;
import wuse.grading.IndicatorQuestion;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.Sheet;

/** Finds what would make an indicator fully met, on the values that a unit has. */
final class Mends {
  private static final long MOST_BOXES = 20_000;

  private final Columns columns;
  private final int known;
  private final Sheet now;
  private final Slice.OfScorecard slice;

  Mends(Columns columns, Sheet now, Slice.OfScorecard slice) {
    this.columns = columns;
    this.known = columns.size();
    this.now = now;
    this.slice = slice;
  }

  /** Empty where only time can, or nothing does. */
  Optional<Mend> of(Finding finding) {
    Slice.Ruled ruled =
        slice.indicators().stream().filter(r -> r.id().equals(finding.id())).findFirst().get();
    Indicator.Rule rule = ruled.rule();
    List<Condition> conditions = new ArrayList<>();
    rule.bands().forEach(band -> conditions.add(band.when()));
    boolean open =
        Check.of(ruled.indicator().applies(), columns, Standing.MANAGED).on(now) != Check.TRUE;
    if (open) {
      conditions.add(ruled.indicator().applies());
    }
    Boxes boxes = Boxes.of(conditions);
    if (boxes.size() > MOST_BOXES) {
      return Optional.empty();
    }
    IndicatorQuestion question = new IndicatorQuestion(ruled, slice.head().glossary(), columns);
    List<Mend.Change> best = null;
    for (long i = 0; i < boxes.size(); i++) {
      List<Mend.Change> changes = changes(boxes.terms(), boxes.box(i), rule.standing());
      if ((best == null || changes.size() < best.size())
          && changes.stream().allMatch(Mends::canBe)
          && isMet(question, changes, rule.standing())) {
        best = changes;
      }
    }
    return Optional.ofNullable(best).map(to -> new Mend(finding.id(), finding.points(), to));
  }

  /** What is missing can be told; what happened cannot be undone. */
  private static boolean canBe(Mend.Change change) {
    return change.from().isEmpty() || !History.is(change.term());
  }

  private List<Mend.Change> changes(List<Term> terms, List<Boxes.Value> box, Standing standing) {
    List<Mend.Change> changes = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      Boxes.Value to = box.get(i);
      int place = place(term, standing);
      boolean missing = now.missing(place);
      if (to.point() != Line.MISSING && (missing || now.point(place) != to.point())) {
        String from = missing ? "" : now.written(term, place);
        changes.add(
            new Mend.Change(
                term, from, DossierText.shown(term, to).replace("\"", ""), given(term, to)));
      }
    }
    return changes;
  }

  /** A term that only decides whether the indicator applies is seen with the usual standing. */
  private int place(Term term, Standing standing) {
    int place = columns.placeOf(term, standing);
    return place >= 0 && place < known ? place : columns.placeOf(term, Standing.MANAGED);
  }

  static Given given(Term term, Boxes.Value value) {
    Object plain =
        switch (term.type()) {
          case BOOL -> value.point() == 1;
          case INT, DECIMAL -> Line.number(value.point());
          case DATE -> Line.date(value.point());
          case TEXT -> value.word();
          case LIST -> List.of();
        };
    return new Given(plain, null);
  }

  private boolean isMet(IndicatorQuestion question, List<Mend.Change> changes, Standing standing) {
    Sheet sheet = new Sheet(columns.size(), now.day());
    for (int place = 0; place < known; place++) {
      sheet.set(place, now.point(place), now.word(place));
    }
    for (Mend.Change change : changes) {
      for (int place : places(change.term(), standing)) {
        Object plain = change.given().value();
        sheet.set(place, point(plain), plain instanceof String word ? word : null);
      }
    }
    // where it could not be said whether it applies, telling that it does not is an answer too
    return question.answer(sheet) == 0;
  }

  private List<Integer> places(Term term, Standing standing) {
    return Stream.of(columns.placeOf(term, standing), columns.placeOf(term, Standing.MANAGED))
        .filter(place -> place >= 0)
        .distinct()
        .toList();
  }

  private static long point(Object plain) {
    if (plain instanceof Boolean truth) {
      return Line.of(truth.booleanValue());
    }
    if (plain instanceof java.math.BigDecimal number) {
      return Line.of(number);
    }
    return plain instanceof java.time.LocalDate day ? Line.of(day) : Line.of(plain.toString());
  }
}
