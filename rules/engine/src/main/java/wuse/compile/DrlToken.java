package wuse.compile;

import org.jspecify.annotations.Nullable;

/**
 * One word or sign of a DRL file.
 *
 * @param text as written; of a string without its quotes
 * @param from index in the file's text
 * @param to index after the last character
 * @param line from 1
 * @param column from 1, in characters
 * @param broken why it can be no token; only where it is {@link Sort#BROKEN}
 */
record DrlToken(
    Sort sort, String text, int from, int to, int line, int column, @Nullable DrlFault broken) {

  DrlToken(Sort sort, String text, int from, int to, int line, int column) {
    this(sort, text, from, to, line, column, null);
  }

  enum Sort {
    /** A name, a keyword or a {@code $binding}. */
    NAME,
    STRING,
    /** Digits with at most one point; a sign before them is a token of its own. */
    NUMBER,
    /** Punctuation or an operator that the allow-list knows. */
    SIGN,
    /** A character that it does not know. */
    OTHER,
    /** The rest of a line that cannot be cut into tokens. */
    BROKEN,
    END
  }

  boolean is(String wanted) {
    return (sort == Sort.NAME || sort == Sort.SIGN) && text.equals(wanted);
  }

  boolean isBinding() {
    return sort == Sort.NAME && text.charAt(0) == '$' && text.length() > 1;
  }

  boolean isPlainName() {
    return sort == Sort.NAME && text.indexOf('$') < 0;
  }

  /** Characters to underline. */
  int length() {
    return Math.max(1, to - from);
  }
}
