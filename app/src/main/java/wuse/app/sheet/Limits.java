package wuse.app.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Term;
import wuse.policy.Words;

/** What would have cost nothing: the bands of a rule that deduct nothing, as people read them. */
final class Limits {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  private final List<Term> reads;

  /**
   * @param reads the terms of the indicator; a condition on the only one is said without its name
   */
  Limits(List<Term> reads) {
    this.reads = reads;
  }

  Words of(Indicator.Rule rule) {
    List<Indicator.Band> free = rule.bands().stream().filter(band -> !band.costs()).toList();
    boolean rest = free.stream().anyMatch(band -> band.when().equals(Condition.ALWAYS));
    List<Condition> when =
        rule.bands().stream()
            .filter(band -> band.costs() == rest && !band.when().equals(Condition.ALWAYS))
            .map(Indicator.Band::when)
            .toList();
    Condition any = when.size() == 1 ? when.get(0) : new Condition.Any(when);
    return say(rest ? new Condition.Not(any) : any);
  }

  private Words say(Condition condition) {
    return new Words(text(condition, "zh"), text(condition, "en"));
  }

  private String text(Condition condition, String language) {
    boolean english = language.equals("en");
    if (condition instanceof Condition.Cell cell) {
      return cell(cell, english);
    }
    if (condition instanceof Condition.Not not) {
      return (english ? "not " : "非 ") + nested(not.of(), language);
    }
    return condition instanceof Condition.Any any
        ? joined(any.of(), english ? " or " : " 或 ", language)
        : joined(((Condition.All) condition).of(), english ? " and " : " 且 ", language);
  }

  private String joined(List<Condition> of, String word, String language) {
    return of.stream().map(one -> nested(one, language)).collect(Collectors.joining(word));
  }

  private String nested(Condition condition, String language) {
    boolean single = condition instanceof Condition.Cell;
    String text = text(condition, language);
    return single ? text : "(" + text + ")";
  }

  private String cell(Condition.Cell cell, boolean english) {
    Term term = cell.term();
    String test = readable(cell.test().text(), term, english);
    boolean only = reads.size() == 1 && reads.contains(term);
    return only ? test : (english ? term.english() : term.name()) + " " + test;
  }

  private static String readable(String test, Term term, boolean english) {
    if (term.type() == Term.Type.BOOL) {
      return test.equals("true") ? (english ? "yes" : "是") : (english ? "no" : "否");
    }
    if (term.type() == Term.Type.TEXT) {
      return test.replace("\"", "").replace(",", english ? ", " : "、");
    }
    String signs = test.replace(">=", "≥").replace("<=", "≤");
    String unit = term.unit() == null ? "" : term.unit();
    return unit.equals("ratio")
        ? NUMBER.matcher(signs).replaceAll(Limits::percent)
        : unit.isEmpty() ? signs : signs + " " + unit;
  }

  private static String percent(MatchResult number) {
    BigDecimal share = new BigDecimal(number.group()).movePointRight(2).stripTrailingZeros();
    return (share.signum() == 0 ? "0" : share.toPlainString()) + "%";
  }
}
