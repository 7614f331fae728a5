package wuse.grading;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import wuse.compile.Question;
import wuse.facts.Standing;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 基本条件: a condition that the rules ask; where it fails, it may say from when it can hold again. */
final class BasicCondition implements AdmissionCondition, Question {
  private static final int FAILS = 1;
  private static final int UNDECIDED = 2;

  private final int question;
  private final Words name;
  private final Check when;
  private final @Nullable Again again;

  /** The day from which a period runs that must pass first. */
  private record Again(RosterDate latest, Period plus) {}

  /**
   * @param question the place of its answer
   */
  BasicCondition(RosterTerms.Requirement requirement, int question, Columns columns) {
    this.question = question;
    this.name = requirement.name();
    this.when = Check.of(requirement.when(), columns, Standing.MANAGED);
    RosterTerms.Again terms = requirement.again();
    this.again =
        terms == null ? null : new Again(new RosterDate(terms.latest(), columns), terms.plus());
  }

  @Override
  public int answer(Sheet sheet) {
    byte truth = when.on(sheet);
    return truth == Check.TRUE ? NOTHING : truth == Check.FALSE ? FAILS : UNDECIDED;
  }

  @Override
  public Weighed weighed(RosterDay day) {
    int answer = day.answers().to(question);
    if (answer == FAILS) {
      return new Weighed(Outcome.FAILS, again(day.sheet()), Wording.say("roster.fails", name));
    }
    return answer == UNDECIDED
        ? new Weighed(Outcome.UNDECIDED, null, Wording.say("roster.undecided", name))
        : Weighed.HOLDS;
  }

  private @Nullable LocalDate again(Sheet sheet) {
    LocalDate latest = again == null ? null : again.latest().known(sheet);
    return again == null || latest == null ? null : latest.plus(again.plus());
  }
}
