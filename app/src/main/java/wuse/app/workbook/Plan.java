package wuse.app.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Content;
import wuse.policy.Words;

/**
 * A sheet as it is laid out: which value of which file stands in which cell.
 *
 * @param editable whether anything in it can be changed
 */
record Plan(String name, boolean editable, List<Head> heads, List<Line> lines) {
  /** The column that says which line is which. */
  static final int KEY = 0;

  /**
   * A column.
   *
   * @param choices words that may stand in it; none where any may
   * @param width in characters
   */
  record Head(Words title, int width, List<String> choices) {}

  /**
   * A row.
   *
   * @param unit what it belongs to and what is merged as one: an indicator, a part of pack.yaml
   * @param item the list item that the row stands for, with the path of its file; null where it can
   *     be neither added to nor taken away
   */
  record Line(String key, String unit, @Nullable Slot item, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param slot where its value stands; null where the cell is only shown
   * @param note what is said in its comment; may be empty
   */
  record Cell(String text, @Nullable Slot slot, String note) {
    static final Cell EMPTY = new Cell("", null, "");

    static Cell shown(String text) {
      return new Cell(text, null, "");
    }
  }

  /** A place in a file of the pack. */
  record Slot(String file, List<String> path, Content content) {}
}
