package wuse.sources.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.monitoring.Pollutant;
import wuse.sources.Fault;
import wuse.sources.written.Quantity;

/** The sums of one table so far, held against its total rows. */
final class Totals {
  private final TotalsRule rule;

  /** By total row's word (empty for data rows since the last total), pollutant and column. */
  private final Map<String, BigDecimal> sums = new HashMap<>();

  private String running = "";

  Totals(TotalsRule rule) {
    this.rule = rule;
  }

  /** Takes a row in; gives what does not agree. */
  List<Fault> take(Line line) {
    String label = rule.of(line);
    turn(label);
    List<Fault> faults = new ArrayList<>();
    for (Names column : rule.columns()) {
      Entry entry = line.entry(column);
      BigDecimal number = entry == null ? null : number(entry);
      if (number != null && label.isEmpty()) {
        add("", line, column, number);
      } else if (number != null && entry != null) {
        compare(label, line, column, number, entry, faults);
      }
    }
    return faults;
  }

  private static @Nullable BigDecimal number(Entry entry) {
    return Quantity.of(entry.text()).map(Quantity::number).orElse(null);
  }

  private void compare(
      String label, Line line, Names column, BigDecimal number, Entry entry, List<Fault> faults) {
    BigDecimal sum = sum(label, line, column);
    if (sum != null && sum.compareTo(number) != 0) {
      faults.add(
          new Fault(
              "S107",
              null,
              "",
              entry.label(),
              entry.cell(),
              entry.text(),
              List.of(label, sum.stripTrailingZeros().toPlainString())));
    }
    add(label, line, column, number);
  }

  private @Nullable BigDecimal sum(String label, Line line, Names column) {
    List<String> parts = rule.rows().getOrDefault(label, List.of());
    if (parts.isEmpty()) {
      return sums.get(key("", line, column));
    }
    BigDecimal sum = null;
    for (String part : parts) {
      BigDecimal of = sums.get(key(part, line, column));
      if (of != null) {
        sum = sum == null ? of : sum.add(of);
      }
    }
    return sum;
  }

  private void add(String label, Line line, Names column, BigDecimal number) {
    sums.merge(key(label, line, column), number, BigDecimal::add);
  }

  private String key(String label, Line line, Names column) {
    Entry by = line.entry(rule.by());
    String pollutant = by == null ? "" : new Pollutant(by.text()).text();
    return label + "\n" + pollutant + "\n" + column.keys().get(0);
  }

  // the first data row after total rows begins a new group
  private void turn(String label) {
    if (label.isEmpty() && !running.isEmpty()) {
      sums.keySet().removeIf(key -> key.startsWith("\n"));
    }
    running = label;
  }
}
