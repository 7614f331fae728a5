package wuse.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The slips that one cell invites: a number one step off, a comparison turned, a word left out. */
final class CellMutants {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"");

  private CellMutants() {}

  /** Each changed text with what was done to it. */
  static Map<String, Mutant.Kind> of(String cell, BigDecimal step) {
    Map<String, Mutant.Kind> all = new LinkedHashMap<>();
    if (cell.contains("\"")) {
      words(cell).forEach(text -> all.put(text, Mutant.Kind.VALUE));
    } else if (cell.equals("true") || cell.equals("false")) {
      all.put(cell.equals("true") ? "false" : "true", Mutant.Kind.VALUE);
    } else {
      numbers(cell, step).forEach(text -> all.put(text, Mutant.Kind.THRESHOLD));
      comparisons(cell).forEach(text -> all.put(text, Mutant.Kind.COMPARISON));
    }
    all.remove(cell);
    return all;
  }

  private static List<String> numbers(String cell, BigDecimal step) {
    List<String> changed = new ArrayList<>();
    Matcher number = NUMBER.matcher(cell.replace("..", "  "));
    while (number.find()) {
      BigDecimal value = new BigDecimal(number.group());
      for (BigDecimal other : List.of(value.subtract(step), value.add(step))) {
        changed.add(
            cell.substring(0, number.start())
                + other.toPlainString()
                + cell.substring(number.end()));
      }
    }
    return changed;
  }

  /**
   * {@code <=} becomes {@code <} and the other way round; an end of an interval opens or closes.
   */
  private static List<String> comparisons(String cell) {
    List<String> changed = new ArrayList<>();
    for (String sign : List.of("<=", ">=", "<", ">")) {
      if (cell.startsWith(sign)) {
        String other = sign.length() == 2 ? sign.substring(0, 1) : sign + "=";
        changed.add(other + cell.substring(sign.length()));
        break;
      }
    }
    if (cell.contains("..")) {
      char first = cell.charAt(0);
      char last = cell.charAt(cell.length() - 1);
      changed.add((first == '(' ? '[' : '(') + cell.substring(1));
      changed.add(cell.substring(0, cell.length() - 1) + (last == ')' ? ']' : ')'));
    }
    return changed;
  }

  /** Each word left out of several; a single one or its {@code not} turned. */
  private static List<String> words(String cell) {
    if (cell.startsWith("not(") && cell.endsWith(")")) {
      return List.of(cell.substring(4, cell.length() - 1));
    }
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(cell);
    while (word.find()) {
      words.add(word.group());
    }
    List<String> changed = new ArrayList<>(List.of("not(" + cell + ")"));
    for (int i = 0; i < words.size() && words.size() > 1; i++) {
      List<String> fewer = new ArrayList<>(words);
      fewer.remove(i);
      changed.add(String.join(",", fewer));
    }
    return changed;
  }
}
