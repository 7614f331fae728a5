package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wuse.compile.DrlToken.Sort;

/**
 * The grammar of the rules that a pack may hold: {@code package}, then rules of patterns, {@code
 * not}, {@code exists}, {@code and}, {@code or}, {@code accumulate}, and {@code found(…);} alone as
 * consequence. A subset of DRL: whatever else DRL knows has no production here.
 */
final class DrlGrammar {
  private static final int MOST_RULES = 500;
  private static final Set<String> CONSTRUCTS =
      Set.of(
          "eval",
          "forall",
          "from",
          "collect",
          "groupby",
          "over",
          "do",
          "break",
          "if",
          "else",
          "new",
          "modify",
          "insert",
          "update",
          "delete",
          "retract",
          "window",
          "entry",
          "query",
          "throw",
          "return",
          "instanceof");

  private final DrlCursor cursor;
  private final Consumer<DrlFault> faults;
  private final List<Drl.Rule> rules = new ArrayList<>();

  private DrlGrammar(List<DrlToken> tokens, Consumer<DrlFault> faults) {
    this.cursor = new DrlCursor(tokens);
    this.faults = faults;
  }

  /** The rules of a file; a rule with a fault is reported and left out. */
  static List<Drl.Rule> file(String text, Consumer<DrlFault> faults) {
    try {
      DrlGrammar grammar = new DrlGrammar(DrlWords.of(text), faults);
      grammar.packageLine();
      return grammar.rules();
    } catch (DrlFault fault) {
      faults.accept(fault);
      return List.of();
    }
  }

  /** One rule alone, without a package line. */
  static List<Drl.Rule> rule(String text, Consumer<DrlFault> faults) {
    try {
      return new DrlGrammar(DrlWords.of(text), faults).rules();
    } catch (DrlFault fault) {
      faults.accept(fault);
      return List.of();
    }
  }

  private void packageLine() {
    try {
      if (!cursor.take("package")) {
        throw cursor.refusal(DrlFault.NO_PACKAGE);
      }
      do {
        cursor.expectPlainName();
      } while (cursor.take("."));
      cursor.take(";");
    } catch (DrlFault fault) {
      faults.accept(fault);
    }
  }

  private List<Drl.Rule> rules() {
    while (cursor.peek().sort() != Sort.END && rules.size() < MOST_RULES) {
      try {
        rules.add(rule());
      } catch (DrlFault fault) {
        faults.accept(fault);
        cursor.skipPast(fault.at());
      }
    }
    if (cursor.peek().sort() != Sort.END) {
      faults.accept(
          new DrlFault(DrlFault.TOO_MANY, cursor.peek(), "rule", String.valueOf(MOST_RULES)));
    }
    return rules;
  }

  private Drl.Rule rule() throws DrlFault {
    cursor.beginRule();
    DrlToken at = cursor.peek();
    if (!cursor.take("rule")) {
      throw cursor.refusal(DrlFault.NOT_A_RULE);
    }
    DrlToken name = name();
    if (cursor.peek().is("then")) {
      throw new DrlFault(DrlFault.NO_CONDITION, cursor.peek(), name.text());
    }
    if (!cursor.take("when")) {
      throw cursor.refusal(DrlFault.ATTRIBUTE);
    }
    List<Drl.Item> when = conditions(name);
    List<Drl.Found> then = consequences(name);
    int to = cursor.next().to();
    return new Drl.Rule(at, name, when, then, at.from(), to);
  }

  private DrlToken name() throws DrlFault {
    DrlToken name = cursor.next();
    boolean named = name.sort() == Sort.STRING || name.isPlainName();
    if (!named || name.text().isBlank() || name.length() > 102) {
      throw cursor.expected(name, "rule \"…\"");
    }
    return name;
  }

  private List<Drl.Item> conditions(DrlToken name) throws DrlFault {
    List<Drl.Item> when = new ArrayList<>();
    while (!cursor.peek().is("then")) {
      when.add(disjunction());
    }
    DrlToken then = cursor.next();
    if (when.isEmpty()) {
      throw new DrlFault(DrlFault.NO_CONDITION, then, name.text());
    }
    return when;
  }

  private Drl.Item disjunction() throws DrlFault {
    List<Drl.Item> any = new ArrayList<>(List.of(conjunction()));
    while (cursor.take("or")) {
      any.add(conjunction());
    }
    return any.size() == 1 ? any.get(0) : new Drl.Or(any);
  }

  private Drl.Item conjunction() throws DrlFault {
    List<Drl.Item> all = new ArrayList<>(List.of(item()));
    while (cursor.take("and")) {
      all.add(item());
    }
    return all.size() == 1 ? all.get(0) : new Drl.And(all);
  }

  private Drl.Item item() throws DrlFault {
    DrlToken first = cursor.peek();
    cursor.enter();
    try {
      if (cursor.take("not")) {
        return new Drl.Not(item());
      }
      if (cursor.take("exists")) {
        return new Drl.Exists(item());
      }
      if (first.is("accumulate") && cursor.peek(1).is("(")) {
        return accumulate();
      }
      return cursor.take("(") ? group() : pattern();
    } finally {
      cursor.leave();
    }
  }

  private Drl.Item group() throws DrlFault {
    Drl.Item inside = disjunction();
    cursor.expect(")");
    return inside;
  }

  private Drl.Pattern pattern() throws DrlFault {
    refuseConstruct();
    DrlToken binding = binding();
    refuseConstruct();
    DrlToken kind = cursor.next();
    if (!kind.isPlainName()) {
      throw cursor.expected(kind, "Problem(…)");
    }
    refuseQualified(kind);
    cursor.expect("(");
    List<Drl.Logic> constraints =
        cursor.peek().is(")") ? List.of() : DrlConstraints.ofPattern(cursor).all();
    cursor.expect(")");
    refuseConstruct();
    return new Drl.Pattern(binding, kind, constraints);
  }

  private @Nullable DrlToken binding() throws DrlFault {
    if (!cursor.peek().isBinding()) {
      return null;
    }
    DrlToken binding = cursor.next();
    cursor.expect(":");
    return binding;
  }

  private void refuseConstruct() throws DrlFault {
    DrlToken next = cursor.peek();
    if (next.sort() == Sort.NAME && CONSTRUCTS.contains(next.text())) {
      throw new DrlFault(DrlFault.CONSTRUCT, next, next.text());
    }
  }

  private void refuseQualified(DrlToken name) throws DrlFault {
    if (cursor.peek().is(".")) {
      throw new DrlFault(DrlFault.QUALIFIED, name, name.text() + ".…");
    }
  }

  private Drl.Accumulate accumulate() throws DrlFault {
    DrlToken at = cursor.next();
    cursor.expect("(");
    Drl.Item source = disjunction();
    if (!cursor.take(",")) {
      cursor.expect(";");
    }
    List<Drl.Call> calls = new ArrayList<>();
    do {
      calls.add(call());
    } while (cursor.take(","));
    List<Drl.Logic> constraints = List.of();
    if (cursor.take(";") && !cursor.peek().is(")")) {
      constraints = DrlConstraints.ofTally(cursor).all();
    }
    cursor.expect(")");
    return new Drl.Accumulate(at, source, calls, constraints);
  }

  private Drl.Call call() throws DrlFault {
    DrlToken binding = cursor.next();
    if (!binding.isBinding()) {
      // init(…), action(…), reverse(…), result(…): code of the author's own
      throw new DrlFault(DrlFault.UNKNOWN_FUNCTION, binding, binding.text(), "$n : count($p)");
    }
    cursor.expect(":");
    DrlToken function = cursor.expectPlainName();
    refuseQualified(function);
    cursor.expect("(");
    Drl.Reference of = argument(function);
    cursor.expect(")");
    return new Drl.Call(binding, function, of);
  }

  private Drl.@Nullable Reference argument(DrlToken function) throws DrlFault {
    DrlToken next = cursor.peek();
    if (next.isBinding()) {
      return DrlConstraints.ofPattern(cursor).reference();
    }
    if (function.is("count") && next.sort() == Sort.NUMBER && next.text().equals("1")) {
      cursor.next();
      return null;
    }
    if (function.is("count") && next.is(")")) {
      return null;
    }
    throw cursor.expected(next, "$p.field");
  }

  private List<Drl.Found> consequences(DrlToken name) throws DrlFault {
    List<Drl.Found> then = new ArrayList<>();
    while (!cursor.peek().is("end")) {
      then.add(found());
    }
    if (then.isEmpty()) {
      throw new DrlFault(DrlFault.FINDS_NOTHING, cursor.peek(), name.text());
    }
    return then;
  }

  private Drl.Found found() throws DrlFault {
    DrlToken call = cursor.next();
    if (!call.is("found")) {
      throw new DrlFault(DrlFault.NOT_FOUND_CALL, call, call.text());
    }
    expectInFound("(");
    DrlToken key = cursor.next();
    if (key.sort() != Sort.STRING) {
      throw new DrlFault(DrlFault.NOT_FOUND_CALL, key, key.text());
    }
    List<DrlToken> facts = new ArrayList<>();
    while (cursor.take(",")) {
      DrlToken fact = cursor.next();
      if (!fact.isBinding()) {
        throw new DrlFault(DrlFault.NOT_FOUND_CALL, fact, fact.text());
      }
      facts.add(fact);
    }
    expectInFound(")");
    expectInFound(";");
    return new Drl.Found(key, facts);
  }

  private void expectInFound(String sign) throws DrlFault {
    DrlToken next = cursor.next();
    if (!next.is(sign)) {
      throw new DrlFault(DrlFault.NOT_FOUND_CALL, next, next.text());
    }
  }
}
