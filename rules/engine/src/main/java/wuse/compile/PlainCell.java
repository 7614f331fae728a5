package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.compile.Cell.Between;
import wuse.compile.Cell.Literal;
import wuse.compile.Cell.Notation;
import wuse.compile.Cell.Part;
import wuse.policy.CellReader.BadCell;

/**
 * Recognises the plainest FEEL cells, because loading FEEL costs a cold JVM more than a second:
 * {@code -}, literals, comparisons and intervals of them, lists, {@code not(…)}. Whatever it does
 * not recognise to the last character is FEEL's; it refuses nothing and knows nothing that FEEL
 * does not.
 */
final class PlainCell {
  // each alternative of a literal has a group of its own: number, truth, word, date
  private static final Pattern LITERAL =
      Pattern.compile(
          "(-?[0-9]+(?:\\.[0-9]+)?)(?![0-9A-Za-z_])|(true|false)(?![^\\s,)\\]\\[.])"
              + "|\"([^\"\\\\\\n\\r]*)\"|date\\(\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"\\)");

  private static final Pattern COMPARISON = Pattern.compile("<=|>=|!=|<|>|=");
  private static final Pattern NOT = Pattern.compile("not[ \\t]*\\(");

  private final String text;
  private int at;

  private PlainCell(String text) {
    this.text = text;
  }

  static Optional<Cell> recognise(String text) throws BadCell {
    return Optional.ofNullable(new PlainCell(text).cell());
  }

  private @Nullable Cell cell() throws BadCell {
    skipBlanks();
    if (next('-') && atEnd()) {
      return new Cell(false, List.of(new Cell.Always()));
    }
    at = 0;
    skipBlanks();
    boolean negated = next(NOT) != null;
    List<Part> parts = parts();
    boolean closed = !negated || next(')');
    return parts != null && closed && atEnd() ? new Cell(negated, parts) : null;
  }

  private @Nullable List<Part> parts() throws BadCell {
    List<Part> parts = new ArrayList<>();
    do {
      Part part = part();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (next(','));
    return parts;
  }

  private @Nullable Part part() throws BadCell {
    skipBlanks();
    int from = at;
    Matcher comparison = next(COMPARISON);
    if (comparison != null) {
      return compared(comparison.group(), from);
    }
    if (at < text.length() && "[(]".indexOf(text.charAt(at)) >= 0) {
      return interval();
    }
    Literal literal = literal();
    return literal == null ? null : Between.only(literal);
  }

  private @Nullable Part compared(String operator, int from) throws BadCell {
    skipBlanks();
    Literal literal = literal();
    if (literal == null) {
      return null;
    }
    return operator.equals("!=")
        ? new Cell.Except(literal)
        : Between.compared(operator, literal, characters(from), text.substring(from, at));
  }

  private @Nullable Part interval() throws BadCell {
    int from = at;
    boolean lowBelongs = text.charAt(at++) == '[';
    Literal low = spacedLiteral();
    if (low == null || !next('.') || at >= text.length() || text.charAt(at++) != '.') {
      return null;
    }
    Literal high = spacedLiteral();
    if (high == null || at >= text.length() || "])[".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    boolean highBelongs = text.charAt(at++) == ']';
    return new Between(
        low, lowBelongs, high, highBelongs, characters(from), text.substring(from, at));
  }

  private @Nullable Literal spacedLiteral() throws BadCell {
    skipBlanks();
    Literal literal = literal();
    skipBlanks();
    return literal;
  }

  private @Nullable Literal literal() throws BadCell {
    int from = at;
    Matcher found = next(LITERAL);
    if (found == null) {
      return null;
    }
    if (found.group(1) != null) {
      return Literal.number(found.group(), characters(from));
    }
    for (Notation notation : List.of(Notation.TRUTH, Notation.WORD, Notation.DATE)) {
      String value = found.group(notation.ordinal() + 1);
      if (value != null) {
        return new Literal(notation, value, null, characters(from), found.group());
      }
    }
    return null;
  }

  private @Nullable Matcher next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }

  private boolean next(char wanted) {
    skipBlanks();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  // places are counted in characters, of which a rare Han one is two in a String
  private int characters(int index) {
    return text.codePointCount(0, index);
  }

  private boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
