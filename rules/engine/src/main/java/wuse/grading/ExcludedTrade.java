package wuse.grading;

import java.util.Set;
import wuse.facts.Standing;
import wuse.policy.RosterTerms;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 排除行业: a unit of one of these trades is not admitted; an empty word is no such trade. */
final class ExcludedTrade implements AdmissionCondition {
  private final int place;
  private final Set<String> trades;

  ExcludedTrade(RosterTerms.Excluded excluded, Columns columns) {
    this.place = columns.place(excluded.term(), Standing.MANAGED);
    this.trades = excluded.of();
  }

  @Override
  public Weighed weighed(RosterDay day) {
    Sheet sheet = day.sheet();
    if (sheet.missing(place)) {
      return new Weighed(Outcome.UNDECIDED, null, null);
    }
    String trade = sheet.word(place);
    return trade == null || trade.isEmpty() || !trades.contains(trade)
        ? Weighed.HOLDS
        : new Weighed(Outcome.FAILS, null, Wording.say("roster.excluded", trade));
  }
}
