package wuse.app.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import wuse.policy.Words;

/**
 * Something in a workbook that keeps it from being taken over.
 *
 * @param place sheet and cell, {@code 持证与按证!F23}; only the sheet, or nothing, where no cell is
 *     meant
 * @param code stable, for example {@code X12}; of a fault that the check found its own, {@code
 *     W0307}
 * @param says what is wrong
 * @param hint what to do; may be empty
 */
public record CellFault(String place, String code, Words says, Words hint) {

  static CellFault of(String place, String code, List<String> words) {
    return new CellFault(
        place, code, Catalogue.both(code, words), Catalogue.both(code + ".hint", words));
  }

  static CellFault of(String place, String code, String... words) {
    return of(place, code, List.of(words));
  }

  /** As people name the cell: both counted from 0 here. */
  static String cell(String sheet, int row, int column) {
    return sheet + "!" + CellReference.convertNumToColString(column) + (row + 1);
  }
}
