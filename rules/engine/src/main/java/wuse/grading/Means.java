package wuse.grading;

import wuse.period.Workdays;
import wuse.term.RuleMatches;

/**
 * What a slice is compiled with besides itself.
 *
 * @param rules over several facts
 * @param ruleBase whether its questions become a rule base; for a draft that is asked little they
 *     are asked in turn, which says the same
 */
record Means(RuleMatches rules, Workdays workdays, boolean ruleBase) {

  Means withoutRuleBase() {
    return new Means(rules, workdays, false);
  }
}
