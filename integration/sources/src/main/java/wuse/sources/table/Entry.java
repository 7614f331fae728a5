package wuse.sources.table;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place: a cell under its header, or a value in the lines above the header.
 *
 * @param text as written, not absent
 * @param column null for what stands above the header
 * @param label the header, or the label above it
 */
record Entry(String text, @Nullable Column column, String label, long row) {
  /** As in C14; null where there is no cell to point at. */
  @Nullable String cell() {
    return column == null || column.index() < 0
        ? null
        : CellReference.convertNumToColString(column.index()) + row;
  }

  /** The unit in the header's brackets, in our spelling; empty if there is none. */
  String headerUnit() {
    return column == null ? "" : column.unit();
  }
}
