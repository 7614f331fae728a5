package wuse.sources.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one table becomes facts.
 *
 * @param name by which it is known, unique
 * @param source name of the source in the facts
 * @param headers that must be there, each under one of its names: by these a table is recognised,
 *     whatever its file is called
 * @param refused headers that may not be there: they tell a like table apart
 * @param titles a sheet or file of this name is meant where several mappings fit
 * @param strict a header that it does not read is a fault of the table
 * @param order files of a low one are read first: units, then permits and outlets, then the rest
 * @param down columns whose empty cells repeat the one above, as merged cells do
 * @param skipped rows that hold no data of ours
 * @param masked columns that name officers, of whom the number is kept only
 * @param covers what the table vouches for
 * @param layout what its rows say
 * @param keys of every header that it reads
 */
record Mapping(
    String name,
    String source,
    List<Names> headers,
    List<Names> refused,
    Set<String> titles,
    boolean strict,
    int order,
    List<Names> down,
    List<Condition> skipped,
    List<Names> masked,
    List<CoverRule> covers,
    Layout layout,
    Set<String> keys) {

  Mapping(
      String name,
      String source,
      List<Names> headers,
      List<Names> refused,
      Set<String> titles,
      boolean strict,
      int order,
      List<Names> down,
      List<Condition> skipped,
      List<Names> masked,
      List<CoverRule> covers,
      Layout layout) {
    this(
        name,
        source,
        headers,
        refused,
        titles,
        strict,
        order,
        down,
        skipped,
        masked,
        covers,
        layout,
        layout.names().stream()
            .flatMap(names -> names.keys().stream())
            .collect(Collectors.toSet()));
  }

  /** How many columns it reads; 0 if the header is not its own. */
  int fit(Header header) {
    return misses(header).isEmpty() && refused.stream().noneMatch(names -> has(header, names))
        ? read(header).size()
        : 0;
  }

  /** The headers that it needs and that are not there. */
  List<String> misses(Header header) {
    return headers.stream()
        .filter(names -> !has(header, names))
        .map(names -> names.written().get(0))
        .toList();
  }

  private static boolean has(Header header, Names names) {
    return names.keys().stream().anyMatch(header::has);
  }

  /** The columns of which it reads something. */
  List<Column> read(Header header) {
    return header.columns().stream()
        .filter(
            column ->
                keys.contains(column.key())
                    || keys.contains(column.bareKey())
                    || keys.contains(ending(column)))
        .toList();
  }

  private static String ending(Column column) {
    return "*" + column.bareKey().substring(Math.max(column.bareKey().lastIndexOf('>'), 0));
  }

  /** Headers that say something and that it does not read. */
  List<String> unread(Header header) {
    List<Column> read = read(header);
    return header.columns().stream()
        .filter(column -> !column.text().isEmpty() && !read.contains(column))
        .map(Column::text)
        .toList();
  }

  boolean titled(@Nullable String sheet, String file) {
    return titles.contains(sheet == null ? "" : sheet.strip())
        || titles.stream().anyMatch(title -> begins(file, title));
  }

  // 行政处罚.csv, 行政处罚-2026.csv, but not 行政处罚执行情况.csv
  private static boolean begins(String file, String title) {
    return file.startsWith(title)
        && (file.length() == title.length()
            || !Character.isIdeographic(file.codePointAt(title.length())));
  }

  boolean skips(Line line) {
    return skipped.stream().anyMatch(condition -> condition.holds(line));
  }
}
