package wuse.compile;

import java.util.List;
import java.util.Set;
import wuse.compile.DrlToken.Sort;

/** Where the grammar stands among the tokens, and how deep. */
final class DrlCursor {
  private static final int DEEPEST = 12;
  // what may begin a line at the top of a DRL file, allowed or not
  private static final Set<String> BEGINNINGS =
      Set.of("rule", "import", "global", "function", "declare", "query", "dialect", "unit");

  private final List<DrlToken> tokens;
  private int at;
  private int ruleStart;
  private int depth;

  DrlCursor(List<DrlToken> tokens) {
    this.tokens = tokens;
  }

  DrlToken peek() {
    return peek(0);
  }

  DrlToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  DrlToken next() throws DrlFault {
    DrlToken token = peek();
    if (token.broken() != null) {
      throw token.broken();
    }
    at += token.sort() == Sort.END ? 0 : 1;
    return token;
  }

  /** Takes the next token if it is this one. */
  boolean take(String wanted) throws DrlFault {
    if (!peek().is(wanted)) {
      return false;
    }
    next();
    return true;
  }

  void expect(String wanted) throws DrlFault {
    DrlToken token = next();
    if (!token.is(wanted)) {
      throw expected(token, wanted);
    }
  }

  DrlToken expectPlainName() throws DrlFault {
    DrlToken token = next();
    if (!token.isPlainName()) {
      throw expected(token, "…");
    }
    return token;
  }

  DrlFault expected(DrlToken found, String wanted) {
    if (found.broken() != null) {
      return found.broken();
    }
    return new DrlFault(DrlFault.EXPECTED, found, found.text(), wanted);
  }

  /** That the next token may not stand there. */
  DrlFault refusal(String code) {
    DrlFault broken = peek().broken();
    return broken != null ? broken : new DrlFault(code, peek(), peek().text());
  }

  /** One level deeper; to be left again whatever happens. */
  void enter() throws DrlFault {
    if (++depth > DEEPEST) {
      throw new DrlFault(DrlFault.TOO_MANY, peek(), "( ( … ) )", String.valueOf(DEEPEST));
    }
  }

  void leave() {
    depth--;
  }

  /** Notes that a rule begins here. */
  void beginRule() {
    ruleStart = at;
  }

  /** After a fault: on to what begins next, so that its faults are told too. */
  void skipPast(DrlToken fault) {
    at = Math.min(ruleStart + 1, tokens.size() - 1);
    while (peek().sort() != Sort.END && !(begins() && isPast(fault))) {
      at++;
    }
  }

  // a rule that begins where the one before it was to go on or end is a rule all the same
  private boolean isPast(DrlToken fault) {
    return peek().from() > fault.from() || peek().from() == fault.from() && peek().is("rule");
  }

  private boolean begins() {
    boolean startsLine = at == 0 || tokens.get(at - 1).line() < peek().line();
    return startsLine && peek().sort() == Sort.NAME && BEGINNINGS.contains(peek().text());
  }
}
