package wuse.app.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import wuse.app.store.DirectoryQuestion;
import wuse.app.store.DirectoryQuestion.Mark;
import wuse.app.store.DirectoryQuestion.Order;
import wuse.app.store.DirectoryRow;

/**
 * What somebody asks of the list, as it stands in the address; empty texts ask for all.
 *
 * @param values by their names, at most one each
 */
record UnitsAsked(Map<String, String> values) {
  private static final List<String> NAMES =
      List.of("pack", "q", "result", "effective", "region", "industry", "category", "order");
  private static final List<String> KNOWN =
      Stream.concat(NAMES.stream(), Stream.of("after", "before")).toList();
  private static final String SIGN = "~";
  private static final int LONGEST = 200;

  static UnitsAsked of(MultiValueMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : KNOWN) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank() && value.length() <= LONGEST) {
        values.put(name, value.strip());
      }
    }
    return new UnitsAsked(Map.copyOf(values));
  }

  /** Empty where it is not asked. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  private @Nullable String asked(String name) {
    return values.get(name);
  }

  DirectoryQuestion question() {
    return new DirectoryQuestion(
        asked("q"),
        asked("result"),
        asked("effective"),
        asked("region"),
        asked("industry"),
        asked("category"),
        order());
  }

  private Order order() {
    for (Order order : Order.values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(get("order"))) {
        return order;
      }
    }
    return Order.ID;
  }

  /** The row behind which, or before which, the page begins. */
  Optional<Mark> mark(String name) {
    String[] parts = get(name).split(SIGN, 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Mark(parts[0].isEmpty() ? null : new BigDecimal(parts[0]), parts[1]));
    } catch (NumberFormatException noMark) {
      return Optional.empty();
    }
  }

  /** The page behind a row. */
  String behind(DirectoryRow row) {
    return address("/units", "after", sign(row));
  }

  /** The page before a row. */
  String before(DirectoryRow row) {
    return address("/units", "before", sign(row));
  }

  /** The first page. */
  public String first() {
    return address("/units", "", "");
  }

  /** All rows as a table to take away. */
  public String table() {
    return address("/units.csv", "", "");
  }

  private static String sign(DirectoryRow row) {
    return (row.score() == null ? "" : row.score().toPlainString()) + SIGN + row.unit().text();
  }

  private String address(String path, String name, String value) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    NAMES.stream()
        .filter(values::containsKey)
        .forEach(each -> address.queryParam(each, "{" + each + "}"));
    if (!name.isEmpty()) {
      address.queryParam(name, "{" + name + "}");
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put(name, value);
    return address.encode().buildAndExpand(all).toUriString();
  }
}
