package wuse.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A cell as the packs write it: a list of words, numbers, comparisons, intervals, or not(…). */
final class Cell {
  private static final Map<String, Cell> READ = new ConcurrentHashMap<>();

  private final boolean negated;
  private final List<String> parts;

  private Cell(String text) {
    String inner = text.strip();
    this.negated = inner.startsWith("not(");
    this.parts = split(negated ? inner.substring(4, inner.length() - 1) : inner);
  }

  static boolean holds(String text, Object value) {
    Cell cell = READ.computeIfAbsent(text, Cell::new);
    boolean found = false;
    for (String part : cell.parts) {
      found |= matches(part, value);
    }
    return found != cell.negated;
  }

  /** The numbers that a cell compares with. */
  static List<BigDecimal> numbers(String text) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String part : READ.computeIfAbsent(text, Cell::new).parts) {
      for (String piece : part.replaceAll("[\\[\\]()<>=]", " ").replace("..", " ").split(" ")) {
        if (piece.matches("-?[0-9.]+")) {
          numbers.add(new BigDecimal(piece));
        }
      }
    }
    return numbers;
  }

  /** The words that a cell names. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : READ.computeIfAbsent(text, Cell::new).parts) {
      if (part.startsWith("\"")) {
        words.add(part.substring(1, part.length() - 1));
      }
    }
    return words;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }

  private static boolean matches(String part, Object value) {
    if (part.startsWith("\"")) {
      return part.substring(1, part.length() - 1).equals(value);
    }
    if (part.equals("true") || part.equals("false")) {
      return Boolean.valueOf(part).equals(value);
    }
    BigDecimal number = (BigDecimal) value;
    if (part.contains("..")) {
      String[] ends = part.substring(1, part.length() - 1).split("\\.\\.");
      int low = number.compareTo(new BigDecimal(ends[0].strip()));
      int high = number.compareTo(new BigDecimal(ends[1].strip()));
      return (part.startsWith("[") ? low >= 0 : low > 0)
          && (part.endsWith("]") ? high <= 0 : high < 0);
    }
    for (String sign : List.of("<=", ">=", "<", ">", "=")) {
      if (part.startsWith(sign)) {
        return compare(
            sign, number.compareTo(new BigDecimal(part.substring(sign.length()).strip())));
      }
    }
    return number.compareTo(new BigDecimal(part)) == 0;
  }

  private static boolean compare(String sign, int order) {
    return switch (sign) {
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      default -> order == 0;
    };
  }
}
