package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.sources.written.Measures;

/**
 * Finds the header among the first rows of a table by what it says, and with it the mapping: title
 * lines may stand above, the header may be one to three lines.
 */
final class HeaderSearch {
  private static final int STARTS = 10;
  private static final int LINES = 3;

  private final Mappings mappings;
  private final String file;
  private final @Nullable String sheet;
  private final List<Row> rows = new ArrayList<>();

  HeaderSearch(Mappings mappings, String file, @Nullable String sheet) {
    this.mappings = mappings;
    this.file = file;
    this.sheet = sheet;
  }

  /**
   * A header with its mapping.
   *
   * @param below the rows below it that have been looked at
   */
  record Found(Mapping mapping, Header header, Context context, List<Row> below, int score) {}

  /** True once enough rows are there to decide. */
  boolean add(Row row) {
    rows.add(row);
    return rows.size() >= STARTS + LINES;
  }

  List<Row> rows() {
    return rows;
  }

  /** The best one; null if no mapping knows any. */
  @Nullable Found found() {
    Found best = null;
    for (int start = 0; start < Math.min(STARTS, rows.size()); start++) {
      for (int lines = 1; lines <= LINES && start + lines <= rows.size(); lines++) {
        Found found = best(start, lines);
        if (found != null && (best == null || found.score() > best.score())) {
          best = found;
        }
      }
    }
    return best;
  }

  private @Nullable Found best(int start, int lines) {
    if (rows.get(start).blank()) {
      return null;
    }
    return best(Header.of(rows.subList(start, start + lines)), start, lines);
  }

  /** A header without lines, of records that have names; null if no mapping knows it. */
  @Nullable Found found(Header header) {
    return best(header, 0, 0);
  }

  private @Nullable Found best(Header header, int start, int lines) {
    Mapping best = null;
    int most = 0;
    for (Mapping mapping : mappings.all()) {
      int fit = fit(mapping, header);
      if (fit > most) {
        best = mapping;
        most = fit;
      }
    }
    return best == null ? null : found(best, header, start, lines, most);
  }

  // the name of sheet or file decides between mappings that fit alike
  private int fit(Mapping mapping, Header header) {
    int fit = 4 * mapping.fit(header);
    return fit > 0 && mapping.titled(sheet, file) ? fit + 2 : fit;
  }

  private Found found(Mapping mapping, Header header, int start, int lines, int fit) {
    boolean units = lines > 1 && onlyUnits(rows.get(start + lines - 1));
    return new Found(
        mapping,
        header,
        Context.above(rows.subList(0, start)),
        rows.subList(start + lines, rows.size()),
        units ? fit + 1 : fit);
  }

  private static boolean onlyUnits(Row row) {
    return !row.blank()
        && row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .allMatch(cell -> Measures.kept(bare(cell)).isPresent());
  }

  private static String bare(String cell) {
    return cell.strip().replaceAll("^[(（]|[)）]$", "");
  }

  /** The row that looks most like a header: the first with the most cells. */
  Header likeliest() {
    Row likeliest = new Row(0, List.of());
    for (Row row : rows) {
      if (filled(row) > filled(likeliest)) {
        likeliest = row;
      }
    }
    return Header.of(List.of(likeliest));
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
