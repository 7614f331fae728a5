package wuse.sources.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number from 1, as a spreadsheet shows it
 * @param cells from the first column on, empty where nothing stands
 */
record Row(long number, List<String> cells) {
  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
