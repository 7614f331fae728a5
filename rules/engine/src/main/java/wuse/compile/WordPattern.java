package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of {@code matches}: characters, {@code .}, {@code [a-z]}, groups, {@code |} and the
 * quantifiers {@code * + ? {m,n}} on anything without a quantifier inside. A word is matched as a
 * whole, in time proportional to its length times the pattern's, because all ways are followed at
 * once; there is nothing to go back to.
 */
final class WordPattern {
  private static final int LONGEST = 200;
  private static final int MOST_TIMES = 50;
  private static final int MOST_STEPS = 5000;
  private static final String SIGNS = "*+?{}[]()|.^$\\";
  private static final int ACCEPT = -1;

  /** Either takes a character that passes and goes on, or, without a test, goes on two ways. */
  private record Step(@Nullable IntPredicate takes, int next, int other) {}

  private final List<Step> steps;

  private WordPattern(List<Step> steps) {
    this.steps = steps;
  }

  /** Where a pattern is not of this kind. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;

    Refused(int at) {
      super(null, null, false, false);
      this.at = at;
    }

    /** Characters from the start of the pattern. */
    int at() {
      return at;
    }
  }

  static WordPattern of(String text) throws Refused {
    return new WordPattern(new Program(text.codePoints().toArray()).steps());
  }

  /** Whether the whole word matches. */
  boolean matches(String word) {
    boolean[] now = new boolean[steps.size()];
    boolean accepted = follow(steps.size() - 1, now);
    for (int c : word.codePoints().toArray()) {
      boolean[] then = new boolean[steps.size()];
      accepted = false;
      for (int i = 0; i < now.length; i++) {
        IntPredicate takes = steps.get(i).takes();
        if (now[i] && takes != null && takes.test(c)) {
          accepted |= follow(steps.get(i).next(), then);
        }
      }
      now = then;
    }
    return accepted;
  }

  // true where the end of the pattern is reached without taking a character
  private boolean follow(int step, boolean[] reached) {
    if (step == ACCEPT) {
      return true;
    }
    if (reached[step]) {
      return false;
    }
    reached[step] = true;
    Step here = steps.get(step);
    if (here.takes() != null) {
      return false;
    }
    boolean one = follow(here.next(), reached);
    return follow(here.other(), reached) || one;
  }

  /** Part of a pattern as read. */
  private sealed interface Part {
    /** Whether a quantifier stands in it. */
    boolean repeats();
  }

  private record One(IntPredicate takes) implements Part {
    @Override
    public boolean repeats() {
      return false;
    }
  }

  private record Row(List<Part> of) implements Part {
    @Override
    public boolean repeats() {
      return of.stream().anyMatch(Part::repeats);
    }
  }

  private record Either(List<Part> of) implements Part {
    @Override
    public boolean repeats() {
      return of.stream().anyMatch(Part::repeats);
    }
  }

  /**
   * @param most −1 = without end
   */
  private record Times(Part of, int least, int most) implements Part {
    @Override
    public boolean repeats() {
      return true;
    }
  }

  /** Reads a pattern and lays its steps from the end to the start; the last one laid begins. */
  private static final class Program {
    private final int[] text;
    private final List<Step> steps = new ArrayList<>();
    private int at;
    private int depth;

    Program(int[] text) {
      this.text = text;
    }

    List<Step> steps() throws Refused {
      if (text.length > LONGEST) {
        throw new Refused(LONGEST);
      }
      Part all = either();
      if (at < text.length) {
        throw new Refused(at);
      }
      int first = lay(all, ACCEPT);
      steps.add(new Step(null, first, first));
      return List.copyOf(steps);
    }

    private Part either() throws Refused {
      List<Part> of = new ArrayList<>(List.of(row()));
      while (take('|')) {
        of.add(row());
      }
      return of.size() == 1 ? of.get(0) : new Either(of);
    }

    private Part row() throws Refused {
      List<Part> of = new ArrayList<>();
      while (at < text.length && text[at] != '|' && text[at] != ')') {
        of.add(repeated(atom()));
      }
      return new Row(of);
    }

    private Part repeated(Part part) throws Refused {
      if (at == text.length || "*+?{".indexOf(text[at]) < 0) {
        return part;
      }
      if (part.repeats()) {
        throw new Refused(at);
      }
      Part times =
          switch (text[at++]) {
            case '*' -> new Times(part, 0, -1);
            case '+' -> new Times(part, 1, -1);
            case '?' -> new Times(part, 0, 1);
            default -> counted(part);
          };
      if (at < text.length && "*+?{".indexOf(text[at]) >= 0) {
        throw new Refused(at);
      }
      return times;
    }

    private Part counted(Part part) throws Refused {
      int least = number();
      int most = least;
      if (take(',')) {
        most = at < text.length && text[at] == '}' ? -1 : number();
      }
      if (!take('}') || most >= 0 && most < least) {
        throw new Refused(at);
      }
      return new Times(part, least, most);
    }

    private int number() throws Refused {
      int from = at;
      while (at < text.length && at - from < 3 && text[at] >= '0' && text[at] <= '9') {
        at++;
      }
      int number =
          at == from ? MOST_TIMES + 1 : Integer.parseInt(new String(text, from, at - from));
      if (number > MOST_TIMES) {
        throw new Refused(from);
      }
      return number;
    }

    private Part atom() throws Refused {
      int c = text[at++];
      if (c == '(') {
        return group();
      }
      if (c == '[') {
        return new One(choice());
      }
      if (c == '.') {
        return new One(x -> x != '\n' && x != '\r' && x != 0x85 && x != 0x2028 && x != 0x2029);
      }
      if (SIGNS.indexOf(c) >= 0) {
        throw new Refused(at - 1);
      }
      return new One(x -> x == c);
    }

    private Part group() throws Refused {
      if (++depth > 8 || at < text.length && text[at] == '?') {
        throw new Refused(at);
      }
      Part inside = either();
      if (!take(')')) {
        throw new Refused(at);
      }
      depth--;
      return inside;
    }

    private IntPredicate choice() throws Refused {
      boolean negated = take('^');
      IntPredicate any = x -> false;
      int from = at;
      while (at < text.length && text[at] != ']') {
        any = any.or(range());
      }
      if (at == from || !take(']')) {
        throw new Refused(at);
      }
      return negated ? any.negate() : any;
    }

    private IntPredicate range() throws Refused {
      int low = inChoice();
      int high = low;
      if (at + 1 < text.length && text[at] == '-' && text[at + 1] != ']') {
        at++;
        high = inChoice();
      }
      if (high < low) {
        throw new Refused(at - 1);
      }
      int last = high;
      return x -> low <= x && x <= last;
    }

    // [ & ^ \ and - have meanings of their own inside a class of Java, so they are not taken there
    private int inChoice() throws Refused {
      int c = text[at++];
      if ("[&^\\".indexOf(c) >= 0) {
        throw new Refused(at - 1);
      }
      return c;
    }

    private boolean take(int wanted) {
      boolean there = at < text.length && text[at] == wanted;
      at += there ? 1 : 0;
      return there;
    }

    private int lay(Part part, int next) throws Refused {
      if (part instanceof One one) {
        return add(new Step(one.takes, next, next));
      }
      if (part instanceof Row row) {
        int first = next;
        for (int i = row.of.size() - 1; i >= 0; i--) {
          first = lay(row.of.get(i), first);
        }
        return first;
      }
      if (part instanceof Either either) {
        int first = lay(either.of.get(0), next);
        for (Part other : either.of.subList(1, either.of.size())) {
          first = add(new Step(null, first, lay(other, next)));
        }
        return first;
      }
      return lay((Times) part, next);
    }

    private int lay(Times times, int next) throws Refused {
      int first = next;
      if (times.most < 0) {
        first = loop(times.of, next);
      }
      for (int i = times.least; i < times.most; i++) {
        first = add(new Step(null, lay(times.of, first), next));
      }
      for (int i = 0; i < times.least; i++) {
        first = lay(times.of, first);
      }
      return first;
    }

    private int loop(Part of, int next) throws Refused {
      int gate = add(new Step(null, next, next));
      int body = lay(of, gate);
      steps.set(gate, new Step(null, body, next));
      return gate;
    }

    private int add(Step step) throws Refused {
      if (steps.size() >= MOST_STEPS) {
        throw new Refused(at);
      }
      steps.add(step);
      return steps.size() - 1;
    }
  }
}
