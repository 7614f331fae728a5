package wuse.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in our words where a text stops being YAML, and what its author most likely meant. */
final class SyntaxFault {
  private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");

  private SyntaxFault() {}

  static Fault of(JacksonException failure, SourceText source) {
    Position at = place(failure, source);
    Node.Place wide = source.wideMarkNear(at.line());
    if (wide != null) {
      String mark = Character.toString(source.charAt(wide.at()));
      return fault("W0118", wide.at(), 1, List.of(mark, mark.equals("，") ? ", " : ": "));
    }
    String message = String.valueOf(failure.getOriginalMessage());
    String character = Character.toString(source.charAt(at));
    return fault(code(message), at, 1, List.of(character));
  }

  private static String code(String message) {
    if (message.contains("mapping values are not allowed")) {
      return "W0102";
    }
    if (message.contains("expected ',' or")) {
      return "W0103";
    }
    if (message.contains("found unexpected end of stream")) {
      return "W0104";
    }
    if (message.contains("cannot start any token")) {
      return "W0105";
    }
    return message.contains("expected <block end>") ? "W0106" : "W0101";
  }

  /**
   * The context of an unclosed quote or bracket is where it opens; else the last place named is the
   * one.
   */
  private static Position place(JacksonException failure, SourceText source) {
    String message = String.valueOf(failure.getOriginalMessage());
    Matcher mark = MARK.matcher(message);
    TokenStreamLocation known = failure.getLocation();
    int line = known == null ? 1 : Math.max(1, known.getLineNr());
    int column = known == null ? 1 : Math.max(1, known.getColumnNr());
    boolean first = message.contains("quoted scalar") || message.contains("<stream end>");
    while (mark.find()) {
      line = Integer.parseInt(mark.group(1));
      column = Integer.parseInt(mark.group(2));
      if (first) {
        break;
      }
    }
    return new Position(source.file(), Math.min(line + source.before(), source.lastLine()), column);
  }

  private static Fault fault(String code, Position at, int length, List<String> arguments) {
    return new Fault(code, Fault.Severity.ERROR, at, length, arguments, null);
  }
}
