package wuse.grading;

import java.util.List;
import wuse.facts.Standing;
import wuse.policy.RosterTerms;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.Sheet;

/** 择优条件: of these, at least so many must be met. */
final class SelectiveConditions implements AdmissionCondition {
  private final int place;
  private final RosterTerms.Selective selective;

  SelectiveConditions(RosterTerms.Selective selective, Columns columns) {
    this.place = columns.place(selective.term(), Standing.MANAGED);
    this.selective = selective;
  }

  @Override
  public Weighed weighed(RosterDay day) {
    if (day.sheet().missing(place)) {
      return new Weighed(
          Outcome.UNDECIDED,
          null,
          Wording.say("roster.undecided", Wording.say("roster.selective")));
    }
    List<String> met = met(day.sheet());
    return met.size() >= selective.atLeast()
        ? new Weighed(
            Outcome.HOLDS, null, Wording.say("roster.selectiveMet", String.join("、", met)))
        : new Weighed(
            Outcome.FAILS, null, Wording.say("roster.selectiveFails", selective.atLeast()));
  }

  private List<String> met(Sheet sheet) {
    return sheet.entries(place).stream()
        .map(Given.Entry::name)
        .filter(selective.of()::contains)
        .distinct()
        .toList();
  }
}
