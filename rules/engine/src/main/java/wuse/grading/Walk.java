package wuse.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wuse.decision.Finding;
import wuse.facts.Standing;
import wuse.grading.Walkthrough.Answer;
import wuse.grading.Walkthrough.Kind;
import wuse.grading.Walkthrough.Tested;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Slice;
import wuse.policy.Veto;
import wuse.policy.Words;
import wuse.term.Check;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Sheet;

/** Walks through what a pack asks of one unit, on the values that grading sees. */
public final class Walk {
  private final Slice slice;
  private final LocalDate day;
  private final Columns columns = new Columns();
  private final Sheet sheet;
  private final List<Finding> findings;

  private Walk(Slice slice, LocalDate day, List<Column> all, Sheet sheet, List<Finding> findings) {
    this.findings = findings;
    this.slice = slice;
    this.day = day;
    this.sheet = sheet;
    all.forEach(column -> columns.place(column.term(), column.standing()));
  }

  /**
   * Takes the values that {@code pack} sees in a submission, results of packs that it reads among
   * them.
   *
   * @param round has the pack and those that it reads
   * @throws Pack.NotInForce where one of them does not reach the day
   */
  public static Walk of(Round round, Pack pack, Submission submission, LocalDate day)
      throws Pack.NotInForce {
    List<Graded> graded = round.grade(List.of(submission), day).get(0);
    Submission reading = round.carriedTo(submission, day);
    int place = round.packs().indexOf(pack);
    for (int i = 0; i < place; i++) {
      reading = round.reading(reading, round.packs().get(i), graded.get(i));
    }
    Sheet sheet = round.values(pack, List.of(reading), day).get(0);
    List<Finding> findings =
        graded.get(place) instanceof Graded.Done done ? done.decision().findings() : List.of();
    return new Walk(round.slice(pack, day), day, round.columns(pack, day), sheet, findings);
  }

  /** The pack's path. */
  public String pack() {
    return slice.head().path();
  }

  /** Ids that can be asked for, in the order of the pack. */
  public List<String> ids() {
    if (slice instanceof Slice.OfScorecard scorecard) {
      return scorecard.indicators().stream().map(Slice.Ruled::id).toList();
    }
    RosterTerms terms = ((Slice.OfRoster) slice).terms();
    List<String> ids = new ArrayList<>();
    terms.admission().forEach(one -> ids.add(one.id()));
    terms.suspend().stream().filter(one -> one.when() != null).forEach(one -> ids.add(one.id()));
    terms.removal().raised().stream()
        .filter(one -> one.when() != null)
        .forEach(one -> ids.add(one.name()));
    return List.copyOf(ids);
  }

  /** Through one of {@link #ids}; empty where it is none of them. */
  public Optional<Walkthrough> through(String id) {
    return slice instanceof Slice.OfScorecard scorecard
        ? scorecard.indicators().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .map(this::indicator)
        : item(((Slice.OfRoster) slice).terms(), id);
  }

  private Walkthrough walked(String id, Words name, List<Walkthrough.Step> steps) {
    Words says =
        findings.stream()
            .filter(finding -> finding.id().equals(id))
            .findFirst()
            .map(new Sentences(slice)::of)
            .orElse(null);
    return new Walkthrough(slice.head().path(), id, name, day, slice.from(), steps, says);
  }

  private Walkthrough indicator(Slice.Ruled ruled) {
    Indicator.Rule rule = ruled.rule();
    List<Walkthrough.Step> steps = new ArrayList<>();
    Tested applies = tested(ruled.indicator().applies(), Standing.MANAGED);
    boolean concerned = applies.answer() == Answer.HOLDS;
    if (!ruled.indicator().applies().equals(Condition.ALWAYS)) {
      steps.add(new Walkthrough.Step(Kind.APPLIES, 1, null, "", !concerned, applies));
    }
    boolean asked = concerned;
    for (int i = 0; i < rule.bands().size(); i++) {
      Indicator.Band band = rule.bands().get(i);
      Tested tested = tested(band.when(), rule.standing());
      boolean decides = asked && tested.answer() != Answer.FAILS;
      asked &= !decides;
      BigDecimal costs = band.deduct();
      steps.add(new Walkthrough.Step(Kind.BAND, i + 1, costs, "", decides, tested));
    }
    if (rule.veto() != null) {
      boolean missed =
          steps.stream()
              .filter(Walkthrough.Step::decides)
              .anyMatch(step -> step.costs() != null && step.costs().signum() > 0 && holds(step));
      veto(rule.veto(), rule.standing(), missed, steps);
    }
    return walked(ruled.id(), ruled.indicator().name(), steps);
  }

  private static boolean holds(Walkthrough.Step step) {
    return step.tested().answer() == Answer.HOLDS;
  }

  /** Its cases in order, where the indicator is missed the first that holds; then its release. */
  private void veto(Veto veto, Standing standing, boolean missed, List<Walkthrough.Step> steps) {
    boolean open = missed;
    for (int i = 0; i < veto.cases().size(); i++) {
      Veto.Case one = veto.cases().get(i);
      Tested tested = tested(one.when(), standing);
      boolean decides = open && tested.answer() == Answer.HOLDS;
      open &= !decides;
      String colour = one.atMost().zh();
      steps.add(new Walkthrough.Step(Kind.VETO, i + 1, null, colour, decides, tested));
    }
    Condition release = veto.release().when();
    if (release != null) {
      steps.add(step(Kind.RELEASE, release, standing));
    }
  }

  private Optional<Walkthrough> item(RosterTerms terms, String id) {
    for (RosterTerms.Requirement one : terms.admission()) {
      if (one.id().equals(id)) {
        return Optional.of(walked(id, one.name(), List.of(step(Kind.REQUIREMENT, one.when()))));
      }
    }
    for (RosterTerms.Suspension one : terms.suspend()) {
      if (one.id().equals(id) && one.when() != null) {
        return Optional.of(walked(id, one.name(), List.of(step(Kind.SUSPENSION, one.when()))));
      }
    }
    for (RosterTerms.Raised one : terms.removal().raised()) {
      if (one.name().equals(id) && one.when() != null) {
        Words name = new Words(id, id);
        return Optional.of(walked(id, name, List.of(step(Kind.REMOVAL, one.when()))));
      }
    }
    return Optional.empty();
  }

  private Walkthrough.Step step(Kind kind, Condition when) {
    return step(kind, when, Standing.MANAGED);
  }

  private Walkthrough.Step step(Kind kind, Condition when, Standing standing) {
    Tested tested = tested(when, standing);
    boolean decides = tested.answer() == Answer.HOLDS;
    return new Walkthrough.Step(kind, 1, null, "", decides, tested);
  }

  private Tested tested(Condition condition, Standing standing) {
    Answer answer = answer(condition, standing);
    if (condition instanceof Condition.Cell cell) {
      int place = columns.placeOf(cell.term(), standing);
      String value = place < 0 || sheet.missing(place) ? null : sheet.written(cell.term(), place);
      return new Walkthrough.Cell(cell.term(), cell.test().text(), standing, value, answer);
    }
    if (condition instanceof Condition.Not not) {
      return joined(Walkthrough.How.NOT, List.of(not.of()), standing, answer);
    }
    return condition instanceof Condition.Any any
        ? joined(Walkthrough.How.ANY, any.of(), standing, answer)
        : joined(Walkthrough.How.ALL, ((Condition.All) condition).of(), standing, answer);
  }

  private Tested joined(Walkthrough.How how, List<Condition> of, Standing standing, Answer answer) {
    List<Tested> parts = of.stream().map(part -> tested(part, standing)).toList();
    return new Walkthrough.Joined(how, parts, answer);
  }

  private Answer answer(Condition condition, Standing standing) {
    return switch (Check.of(condition, columns, standing).on(sheet)) {
      case Check.TRUE -> Answer.HOLDS;
      case Check.FALSE -> Answer.FAILS;
      default -> Answer.OPEN;
    };
  }
}
