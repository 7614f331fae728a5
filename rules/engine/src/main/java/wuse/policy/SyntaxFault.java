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
    Node.Place quote = source.openQuoteBefore(at.line());
    if (quote != null) {
      return fault("W0104", quote.at(), 1, List.of());
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
    if (message.contains("cannot start any token")) {
      return "W0105";
    }
    return message.contains("expected <block end>") ? "W0106" : "W0101";
  }

  /**
   * The last place that the failure names; but where a bracket stays open over lines, where it
   * opens.
   */
  private static Position place(JacksonException failure, SourceText source) {
    String message = String.valueOf(failure.getOriginalMessage());
    TokenStreamLocation known = failure.getLocation();
    Position last =
        known == null
            ? new Position("", 1, 1)
            : new Position("", known.getLineNr(), known.getColumnNr());
    Position first = null;
    Matcher mark = MARK.matcher(message);
    while (mark.find()) {
      last = new Position("", Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
      first = first == null ? last : first;
    }
    boolean open = message.contains("expected ',' or");
    Position at = open && first != null && first.line() < last.line() ? first : last;
    int line = Math.max(1, at.line()) + source.before();
    return new Position(source.file(), Math.min(line, source.lastLine()), Math.max(1, at.column()));
  }

  private static Fault fault(String code, Position at, int length, List<String> arguments) {
    return new Fault(code, Fault.Severity.ERROR, at, length, arguments, null);
  }
}
