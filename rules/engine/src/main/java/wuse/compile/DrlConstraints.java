package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.compile.DrlToken.Sort;
import wuse.policy.NearestName;

/**
 * What stands between the parentheses of a pattern: {@code field operator literal | $binding |
 * $binding.field}, joined by commas, {@code &&} and {@code ||}.
 */
final class DrlConstraints {
  /** The operators that a test may use. */
  static final List<String> OPERATORS =
      List.of("==", "!=", "<", "<=", ">", ">=", "matches", "in", "after", "before");

  private static final Set<String> NEGATED = Set.of("matches", "in");
  private static final Set<String> FORBIDDEN = Set.of("eval", "new", "from", "instanceof");
  private static final int MOST_CHOICES = 200;
  private static final int LONGEST_NUMBER = 20;

  private final DrlCursor cursor;
  private final boolean ofTally;

  private DrlConstraints(DrlCursor cursor, boolean ofTally) {
    this.cursor = cursor;
    this.ofTally = ofTally;
  }

  /** Of a pattern: on the left stand its fields. */
  static DrlConstraints ofPattern(DrlCursor cursor) {
    return new DrlConstraints(cursor, false);
  }

  /** Of an {@code accumulate}: on the left stand its results. */
  static DrlConstraints ofTally(DrlCursor cursor) {
    return new DrlConstraints(cursor, true);
  }

  /** One or more, separated by commas. */
  List<Drl.Logic> all() throws DrlFault {
    List<Drl.Logic> all = new ArrayList<>();
    do {
      all.add(any());
    } while (cursor.take(","));
    return all;
  }

  private Drl.Logic any() throws DrlFault {
    List<Drl.Logic> any = new ArrayList<>(List.of(both()));
    while (cursor.take("||")) {
      any.add(both());
    }
    return any.size() == 1 ? any.get(0) : new Drl.Any(any);
  }

  private Drl.Logic both() throws DrlFault {
    List<Drl.Logic> all = new ArrayList<>(List.of(one()));
    while (cursor.take("&&")) {
      all.add(one());
    }
    return all.size() == 1 ? all.get(0) : new Drl.All(all);
  }

  private Drl.Logic one() throws DrlFault {
    if (!cursor.peek().is("(")) {
      return test();
    }
    cursor.enter();
    try {
      cursor.next();
      Drl.Logic inside = any();
      cursor.expect(")");
      return inside;
    } finally {
      cursor.leave();
    }
  }

  private Drl.Test test() throws DrlFault {
    DrlToken binding = null;
    if (cursor.peek().isBinding() && cursor.peek(1).is(":")) {
      binding = cursor.next();
      cursor.next();
    }
    DrlToken field = field();
    if (binding != null && endsHere()) {
      return new Drl.Test(binding, field, null, null);
    }
    Drl.Operator operator = operator();
    return new Drl.Test(binding, field, operator, value(operator));
  }

  private boolean endsHere() {
    DrlToken next = cursor.peek();
    return next.is(",") || next.is(")") || next.is("&&") || next.is("||");
  }

  private DrlToken field() throws DrlFault {
    DrlToken field = cursor.next();
    if (field.is("eval") || field.is("new")) {
      throw new DrlFault(DrlFault.CONSTRUCT, field, field.text());
    }
    if (ofTally ? !field.isBinding() : !field.isPlainName()) {
      throw cursor.expected(field, ofTally ? "$n >= 3" : "field == \"…\"");
    }
    refuseMore(field);
    return field;
  }

  private void refuseMore(DrlToken name) throws DrlFault {
    if (cursor.peek().is("(")) {
      throw new DrlFault(DrlFault.CALL, name, name.text() + "(…)");
    }
    if (cursor.peek().is(".") || cursor.peek().is("::")) {
      DrlToken last = cursor.peek(1);
      boolean called = cursor.peek(2).is("(");
      String code = called ? DrlFault.CALL : DrlFault.QUALIFIED;
      throw new DrlFault(code, name, name.text() + "." + last.text() + (called ? "(…)" : ""));
    }
  }

  private Drl.Operator operator() throws DrlFault {
    DrlToken at = cursor.next();
    boolean negated = at.is("not") && NEGATED.contains(cursor.peek().text());
    DrlToken operator = negated ? cursor.next() : at;
    if (FORBIDDEN.contains(operator.text())) {
      throw new DrlFault(DrlFault.CONSTRUCT, operator, operator.text());
    }
    if (!OPERATORS.contains(operator.text()) || operator.sort() == Sort.STRING) {
      throw unknown(operator);
    }
    String name = (negated ? "not " : "") + operator.text();
    boolean temporal = operator.is("after") || operator.is("before");
    return new Drl.Operator(at, name, temporal ? range() : null);
  }

  private DrlFault unknown(DrlToken operator) {
    if (operator.broken() != null) {
      return operator.broken();
    }
    return operator.sort() == Sort.NAME
        ? new DrlFault(
            DrlFault.UNKNOWN_OPERATOR,
            operator,
            operator.text(),
            NearestName.of(operator.text(), OPERATORS),
            String.join(" ", OPERATORS))
        : cursor.expected(operator, "== != < <= > >=");
  }

  private Drl.Range range() throws DrlFault {
    DrlToken open = cursor.peek();
    if (!cursor.take("[")) {
      return new Drl.Range(1, null);
    }
    Integer from = days();
    Integer to = cursor.take(",") ? days() : null;
    cursor.expect("]");
    if (to != null && to < from) {
      throw new DrlFault(DrlFault.BAD_RANGE, open, "[" + from + "d, " + to + "d]");
    }
    return new Drl.Range(from, to);
  }

  private Integer days() throws DrlFault {
    String sign = cursor.take("-") ? "-" : "";
    DrlToken days = cursor.next();
    if (days.sort() != Sort.NUMBER || !days.text().matches("[0-9]{1,6}d")) {
      throw days.broken() != null
          ? days.broken()
          : new DrlFault(DrlFault.BAD_RANGE, days, days.text());
    }
    return Integer.valueOf(sign + days.text().substring(0, days.text().length() - 1));
  }

  private Drl.Value value(Drl.Operator operator) throws DrlFault {
    boolean list = operator.name().endsWith("in");
    Drl.Value value = list ? choices() : single();
    if (cursor.peek().is("(") || cursor.peek().is(".")) {
      refuseMore(value.at());
    }
    return value;
  }

  private Drl.Choices choices() throws DrlFault {
    DrlToken at = cursor.peek();
    cursor.expect("(");
    List<Drl.Value> of = new ArrayList<>();
    do {
      of.add(single());
    } while (cursor.take(","));
    cursor.expect(")");
    if (of.size() > MOST_CHOICES) {
      throw new DrlFault(DrlFault.TOO_MANY, at, "in (…)", String.valueOf(MOST_CHOICES));
    }
    return new Drl.Choices(at, of);
  }

  private Drl.Value single() throws DrlFault {
    if (cursor.peek().isBinding()) {
      return reference();
    }
    DrlToken at = cursor.next();
    if (at.sort() == Sort.STRING) {
      return new Drl.Text(at);
    }
    if (at.sort() == Sort.NUMBER) {
      return number("", at);
    }
    if (at.is("-") && cursor.peek().sort() == Sort.NUMBER) {
      return number("-", cursor.next());
    }
    return word(at);
  }

  private Drl.Value word(DrlToken at) throws DrlFault {
    if (at.is("null")) {
      return new Drl.Absent(at);
    }
    if (at.is("true") || at.is("false")) {
      return new Drl.Truth(at, at.is("true"));
    }
    if (at.is("new") || at.is("eval")) {
      throw new DrlFault(DrlFault.CONSTRUCT, at, at.text());
    }
    if (at.sort() == Sort.NAME) {
      refuseMore(at);
      throw new DrlFault(DrlFault.QUALIFIED, at, at.text());
    }
    throw cursor.expected(at, "\"…\", 1, true, null, $x, $x.field");
  }

  private Drl.Digits number(String sign, DrlToken at) throws DrlFault {
    if (at.length() > LONGEST_NUMBER || !at.text().matches("[0-9]+(\\.[0-9]+)?")) {
      throw new DrlFault(DrlFault.EXPECTED, at, at.text(), "12.5");
    }
    return new Drl.Digits(at, sign + at.text());
  }

  /** {@code $b} or {@code $b.field}. */
  Drl.Reference reference() throws DrlFault {
    DrlToken binding = cursor.next();
    @Nullable DrlToken field = null;
    if (cursor.take(".")) {
      field = cursor.expectPlainName();
      refuseMore(field);
    } else {
      refuseMore(binding);
    }
    return new Drl.Reference(binding, field);
  }
}
