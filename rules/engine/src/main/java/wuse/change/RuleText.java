package wuse.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DRL rule without comments and layout, so that only another meaning is another text. */
final class RuleText {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|(?s:/\\*.*?\\*/)|\\s+|[\\p{L}\\p{N}_$.]+|.");

  private RuleText() {}

  static String canonical(String text) {
    StringBuilder canonical = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String one = token.group();
      boolean silent = one.isBlank() || one.startsWith("//") || one.startsWith("/*");
      if (!silent) {
        canonical.append(needsBlank(canonical, one) ? " " : "").append(one);
      }
    }
    return canonical.toString();
  }

  private static boolean needsBlank(StringBuilder before, String next) {
    if (before.length() == 0) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return "([,;".indexOf(next.charAt(0)) < 0
        && ")".indexOf(next.charAt(0)) < 0
        && last != '('
        && !isOperator(last, next.charAt(0));
  }

  private static boolean isOperator(char last, char next) {
    return "<>=!&|".indexOf(last) >= 0 && "<>=!&|".indexOf(next) >= 0;
  }
}
