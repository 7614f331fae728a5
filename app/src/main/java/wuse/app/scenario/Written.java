package wuse.app.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.policy.Term;

/** Values as scenarios write them. */
final class Written {
  private static final Map<String, String> UNITS =
      Map.of("天", "d", "小时", "h", "吨", "t", "年", "a", "个月", "month", "分", "分", "元", "元");

  private Written() {}

  static Object value(Term term, String text) {
    return switch (term.type()) {
      case BOOL -> truth(text);
      case INT, DECIMAL -> new BigDecimal(text);
      case TEXT, DATE -> text;
      case LIST -> List.of(text.split("、"));
    };
  }

  private static boolean truth(String text) {
    if (!text.equals("是") && !text.equals("否")) {
      throw Told.none("truth", text);
    }
    return text.equals("是");
  }

  /** 天 is d, and so on; what has no other word is written as in the terms. */
  static String unit(String text) {
    return UNITS.getOrDefault(text, text);
  }

  /** A row of a table of facts: empty cells are absent fields. */
  static Map<String, Object> fact(String kind, Map<String, String> row) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("kind", kind);
    row.forEach(
        (field, text) -> {
          if (text != null && !text.isBlank()) {
            fact.put(field(field), plain(text));
          }
        });
    return fact;
  }

  private static String field(String header) {
    return switch (header) {
      case "发生日期" -> "occurred";
      case "自然键" -> "key";
      case "证据等级" -> "standing";
      case "取得方" -> "by";
      case "事由" -> "event";
      default -> header;
    };
  }

  private static Object plain(String text) {
    if (text.equals("是") || text.equals("否")) {
      return text.equals("是");
    }
    return text.matches("-?\\d+(\\.\\d+)?") && text.length() < 12 ? new BigDecimal(text) : text;
  }

  static String number(String number) {
    return number(new BigDecimal(number));
  }

  static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static boolean same(String found, String expected) {
    try {
      BigDecimal wanted = new BigDecimal(expected);
      return new BigDecimal(found)
              .setScale(Math.max(wanted.scale(), 4), java.math.RoundingMode.HALF_UP)
              .compareTo(wanted)
          == 0;
    } catch (NumberFormatException notNumbers) {
      return found.equals(expected);
    }
  }
}
