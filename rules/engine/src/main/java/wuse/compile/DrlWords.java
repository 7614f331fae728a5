package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import wuse.compile.DrlToken.Sort;

/**
 * Cuts a DRL file into tokens. It knows no escapes of any kind: a backslash, a control character or
 * an invisible one is a fault wherever it stands, so that what is read is what is seen.
 */
final class DrlWords {
  private static final int LARGEST_FILE = 200_000;
  private static final int LONGEST_STRING = 500;
  private static final int LONGEST_NAME = 100;
  private static final List<String> TWO =
      List.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::");
  private static final String ONE = "()[],;:.<>-";

  private final String text;
  private final List<DrlToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int counted;
  private int column = 1;
  private int depth;
  private boolean inConsequence;

  private DrlWords(String text) {
    this.text = text;
  }

  /** The tokens, the last of them {@link Sort#END}. */
  static List<DrlToken> of(String text) throws DrlFault {
    return new DrlWords(text).all();
  }

  private List<DrlToken> all() throws DrlFault {
    if (text.length() > LARGEST_FILE) {
      throw new DrlFault(DrlFault.TOO_LARGE, here(), String.valueOf(LARGEST_FILE));
    }
    at = text.startsWith("\uFEFF") ? 1 : 0; // written by some editors before the first character
    while (at < text.length()) {
      try {
        next();
      } catch (DrlFault fault) {
        skipLine(fault);
      }
    }
    tokens.add(token(Sort.END, "", at));
    return tokens;
  }

  private void skipLine(DrlFault fault) {
    int end = text.indexOf('\n', fault.at().from());
    at = end < 0 ? text.length() : end;
    DrlToken place = fault.at();
    tokens.add(
        new DrlToken(
            Sort.BROKEN, place.text(), place.from(), at, place.line(), place.column(), fault));
  }

  private void next() throws DrlFault {
    int c = text.codePointAt(at);
    if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
      blank(c);
    } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      comment();
    } else if (c == '"') {
      string();
    } else if (c < 128 && Character.isDigit(c)) {
      add(Sort.NUMBER, endOfNumber());
    } else if (c == '$' || c == '_' || Character.isLetter(c)) {
      name();
    } else {
      sign(c);
    }
  }

  private void blank(int c) {
    at++;
    if (c == '\n') {
      line++;
      lineStart = at;
    }
  }

  private void name() throws DrlFault {
    int end = at;
    while (end < text.length() && isNamePart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    add(Sort.NAME, end);
    DrlToken name = tokens.get(tokens.size() - 1);
    if (name.length() > LONGEST_NAME) {
      throw new DrlFault(DrlFault.TOO_LARGE, name, String.valueOf(LONGEST_NAME));
    }
    inConsequence = depth == 0 && (name.is("then") || inConsequence && !name.is("end"));
  }

  private static boolean isNamePart(int c) {
    return c == '$' || c == '_' || Character.isLetterOrDigit(c);
  }

  private int endOfNumber() {
    int end = endOfDigits(at);
    boolean fraction = end + 1 < text.length() && text.charAt(end) == '.' && isDigit(end + 1);
    end = fraction ? endOfDigits(end + 1) : end;
    // a unit or suffix stays with its number: 90d is one token, and 10L is none that is allowed
    while (end < text.length() && isNamePart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (end < text.length() && isDigit(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void string() throws DrlFault {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      int c = text.codePointAt(end);
      if (c == '\n' || c == '\r' || c == '\\') {
        throw new DrlFault(DrlFault.STRING, signAt(end), c == '\\' ? "\\" : "⏎");
      }
      refuseHidden(c, end);
      end += Character.charCount(c);
    }
    if (end == text.length() || end - at > LONGEST_STRING) {
      throw new DrlFault(DrlFault.STRING, here(), "\"");
    }
    DrlToken whole = token(Sort.STRING, text.substring(at + 1, end), end + 1);
    tokens.add(whole);
    at = end + 1;
  }

  private void comment() throws DrlFault {
    if (depth > 0 || inConsequence) {
      throw new DrlFault(DrlFault.COMMENT_INSIDE, here());
    }
    boolean toLineEnd = text.charAt(at + 1) == '/';
    int found = toLineEnd ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
    if (found < 0 && !toLineEnd) {
      throw new DrlFault(DrlFault.COMMENT_INSIDE, here());
    }
    int end = found < 0 ? text.length() : toLineEnd ? found : found + 2;
    while (at < end) {
      int c = text.codePointAt(at);
      if (c == '\\') {
        throw new DrlFault(DrlFault.HIDDEN, here(), "\\");
      }
      refuseHidden(c, at);
      at += Character.charCount(c) - 1;
      blank(c);
    }
  }

  private void sign(int c) throws DrlFault {
    refuseHidden(c, at);
    if (c == '\\') {
      throw new DrlFault(DrlFault.HIDDEN, here(), "\\");
    }
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (TWO.contains(two)) {
      add(Sort.SIGN, at + 2);
      return;
    }
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    add(ONE.indexOf(c) >= 0 ? Sort.SIGN : Sort.OTHER, at + Character.charCount(c));
  }

  private void refuseHidden(int c, int index) throws DrlFault {
    int type = Character.getType(c);
    boolean blank = c == '\n' || c == '\r' || c == '\t';
    if (type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (type == Character.CONTROL && !blank)) {
      throw new DrlFault(DrlFault.HIDDEN, signAt(index), "U+%04X".formatted(c));
    }
  }

  private void add(Sort sort, int end) {
    tokens.add(token(sort, text.substring(at, end), end));
    at = end;
  }

  private DrlToken token(Sort sort, String written, int end) {
    return new DrlToken(sort, written, at, end, line, column(at));
  }

  private DrlToken here() {
    return signAt(at);
  }

  private DrlToken signAt(int index) {
    int end = Math.min(index + 1, text.length());
    return new DrlToken(Sort.OTHER, text.substring(index, end), index, end, line, column(index));
  }

  // counted on from the place asked for last: a file may be one long line
  private int column(int index) {
    if (counted < lineStart || counted > index) {
      counted = lineStart;
      column = 1;
    }
    column += text.codePointCount(counted, index);
    counted = index;
    return column;
  }
}
