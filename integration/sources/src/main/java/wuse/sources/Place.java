package wuse.sources;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands.
 *
 * @param file file name without folders, or name of the pull
 * @param sheet of a workbook; null elsewhere
 * @param row counted from 1 as a spreadsheet shows it, header rows included; of a pull the record
 */
public record Place(String file, @Nullable String sheet, long row) {
  /** As in {@code 处罚.xlsx:Sheet1!C14}, {@code 处罚.csv:14}. */
  public String text(@Nullable String cell) {
    String where = cell == null ? String.valueOf(row) : cell;
    return sheet == null ? file + ":" + where : file + ":" + sheet + "!" + where;
  }
}
