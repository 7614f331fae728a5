package wuse.app.county;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import wuse.facts.ManagementCategory;
import wuse.facts.enterprise.Industry;

/** The trades of the county, each as often among the lots of a management category as in life. */
final class Trades {
  private static final Map<ManagementCategory, List<Trade>> LOTS = lots();

  private Trades() {}

  /** A trade, by its share in the category. */
  static Trade of(ManagementCategory category, Lot lot) {
    return lot.of(Objects.requireNonNull(LOTS.get(category)));
  }

  private static Map<ManagementCategory, List<Trade>> lots() {
    Map<ManagementCategory, List<Trade>> lots = new EnumMap<>(ManagementCategory.class);
    for (ManagementCategory category : ManagementCategory.values()) {
      lots.put(category, new ArrayList<>());
    }
    for (String[] row : rows()) {
      Trade trade = trade(row);
      for (ManagementCategory category : ManagementCategory.values()) {
        int share = Integer.parseInt(row[2 + category.ordinal()]);
        Objects.requireNonNull(lots.get(category)).addAll(Collections.nCopies(share, trade));
      }
    }
    return lots;
  }

  // the first two lines say what the table is and name its columns
  private static List<String[]> rows() {
    InputStream stream = Objects.requireNonNull(Trades.class.getResourceAsStream("trades.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(2).map(line -> line.split(",", -1)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Trade trade(String[] row) {
    return new Trade(
        new Industry(row[0]),
        row[1],
        list(row[5], ";").map(Trades::parameters).toList(),
        parameters(row[6]),
        list(row[7], "\\|").toList(),
        row[8],
        row[9]);
  }

  private static Stream<String> list(String cell, String separator) {
    return Stream.of(cell.split(separator)).filter(each -> !each.isEmpty());
  }

  private static List<Parameter> parameters(String letters) {
    return letters
        .chars()
        .mapToObj(letter -> Objects.requireNonNull(Parameter.BY_LETTER.get((char) letter)))
        .toList();
  }
}
