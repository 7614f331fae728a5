package wuse.bench;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import wuse.facts.Standing;
import wuse.policy.Condition;
import wuse.policy.Line;
import wuse.policy.Slice;
import wuse.policy.Span;
import wuse.policy.Term;
import wuse.term.Column;

/** Writes a condition of the pack as an expression of a rival's language over the same values. */
final class PolicyText {
  private final List<Column> columns;
  private final Function<Integer, String> variable;
  private final String and;
  private final String or;
  private final Function<String, String> not;
  private final Function<Long, String> literal;

  PolicyText(
      List<Column> columns,
      Function<Integer, String> variable,
      String and,
      String or,
      Function<String, String> not,
      Function<Long, String> literal) {
    this.columns = columns;
    this.variable = variable;
    this.and = and;
    this.or = or;
    this.not = not;
    this.literal = literal;
  }

  String applies(Slice.Ruled ruled) {
    return of(ruled.indicator().applies(), Standing.MANAGED);
  }

  String of(Condition condition, Standing standing) {
    if (condition instanceof Condition.Cell cell) {
      return cell(cell, standing);
    }
    if (condition instanceof Condition.All all) {
      return all.of().isEmpty() ? "true" : joined(all.of(), and, standing);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.of(), or, standing);
    }
    return not.apply(of(((Condition.Not) condition).of(), standing));
  }

  private String joined(List<Condition> parts, String operator, Standing standing) {
    StringJoiner text = new StringJoiner(" " + operator + " ", "(", ")");
    parts.forEach(part -> text.add(of(part, standing)));
    return text.toString();
  }

  private String cell(Condition.Cell cell, Standing standing) {
    String name = variable.apply(place(cell.term(), standing));
    StringJoiner text = new StringJoiner(" " + or + " ", "(", ")").setEmptyValue("false");
    for (Span span : cell.test().spans()) {
      text.add(span(name, span));
    }
    return text.toString();
  }

  private String span(String name, Span span) {
    if (span.from() == span.to()) {
      return name + equal() + literal.apply(span.from());
    }
    String low = span.from() == Line.LOWEST ? "" : name + " >= " + literal.apply(span.from());
    String high = span.to() == Line.HIGHEST ? "" : name + " <= " + literal.apply(span.to());
    return low.isEmpty() || high.isEmpty() ? low + high : "(" + low + " " + and + " " + high + ")";
  }

  private String equal() {
    return and.equals("and") ? " = " : " == ";
  }

  private int place(Term term, Standing standing) {
    int place = columns.indexOf(new Column(term, standing));
    if (place < 0) {
      throw new IllegalStateException("no column for " + term);
    }
    return place;
  }
}
