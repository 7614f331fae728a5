package wuse.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wuse.policy.Position;

/** The mutants of one file of rules over several facts: its words are changed, not its comments. */
final class DrlMutants {
  /** Strings and comments first, so that nothing inside them is taken for a sign. */
  private static final Pattern WORD =
      Pattern.compile(
          "//[^\\n]*|\"[^\"\\n]*\"|==|!=|<=|>=|<|>|&&|\\|\\||-?\\b\\d+[dh]?\\b"
              + "|\\b(?:exists|not|true|false|after|before)\\b");

  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\".*?^end$", Pattern.MULTILINE | Pattern.DOTALL);

  private final String file;
  private final String text;
  private final Consumer<Mutant> each;

  DrlMutants(String file, String text, Consumer<Mutant> each) {
    this.file = file;
    this.text = text;
    this.each = each;
  }

  void sow() {
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      String name = rule.group(1);
      int when = text.indexOf("when\n", rule.start()) + "when\n".length();
      never(name, when);
      words(name, when, text.indexOf("\nthen", when));
    }
  }

  /** Terms rest on the rule, so it cannot be gone: it never matches. */
  private void never(String rule, int when) {
    String changed = text.substring(0, when) + "    not Today()\n" + text.substring(when);
    each.accept(
        new Mutant(
            Mutant.Kind.RULE_DROPPED, rule, at(when), rule, "", new Mutant.OfText(file, changed)));
  }

  private void words(String rule, int from, int to) {
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      for (String other : others(word.group())) {
        String changed = text.substring(0, word.start()) + other + text.substring(word.end());
        each.accept(
            new Mutant(
                Mutant.Kind.RULE_TEXT,
                rule,
                at(word.start()),
                word.group(),
                other,
                new Mutant.OfText(file, changed)));
      }
    }
  }

  private static List<String> others(String word) {
    return switch (word) {
      case "==" -> List.of("!=");
      case "!=" -> List.of("==");
      case "<=" -> List.of("<", ">");
      case ">=" -> List.of(">", "<");
      case "<" -> List.of("<=", ">=");
      case ">" -> List.of(">=", "<=");
      case "&&" -> List.of("||");
      case "||" -> List.of("&&");
      case "exists" -> List.of("not");
      case "not" -> List.of("exists");
      case "true" -> List.of("false");
      case "false" -> List.of("true");
      case "after" -> List.of("before");
      case "before" -> List.of("after");
      default -> literal(word);
    };
  }

  private static List<String> literal(String word) {
    if (word.startsWith("//")) {
      return List.of();
    }
    if (word.startsWith("\"")) {
      return List.of("\"" + word.substring(1, word.length() - 1) + "其他\"");
    }
    String unit = word.endsWith("d") || word.endsWith("h") ? word.substring(word.length() - 1) : "";
    int number = Integer.parseInt(word.substring(0, word.length() - unit.length()));
    List<String> others = new ArrayList<>();
    others.add((number - 1) + unit);
    others.add((number + 1) + unit);
    return others;
  }

  private Position at(int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(file, line, offset - before.lastIndexOf('\n'));
  }
}
