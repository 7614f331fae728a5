package wuse.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of conditions, refuses full-width marks in them and puts a cell's fault at its
 * place in the file.
 */
final class CellText {
  private final CellReader cells;
  private final Faults faults;

  CellText(CellReader cells, Faults faults) {
    this.cells = cells;
    this.faults = faults;
  }

  /** The cell's test; {@code null} where it cannot be read, which has then been reported. */
  @Nullable UnaryTest read(Node node, CellReader.Kind kind, List<String> words) {
    if (!(node instanceof Node.Text text) || text.text().isBlank()) {
      new Scalars(faults).notA("W0205", node);
      return null;
    }
    if (hasWideMark(text)) {
      return null;
    }
    try {
      return cells.read(text.text(), kind, words);
    } catch (CellReader.BadCell bad) {
      faults.error(bad.code(), place(text, bad), bad.arguments().toArray());
      return null;
    }
  }

  /** What the fault quotes, where that stands at its offset; else the rest of the cell. */
  private static Node.Place place(Node.Text text, CellReader.BadCell bad) {
    int[] points = text.text().codePoints().toArray();
    int offset = Math.min(bad.offset(), points.length);
    String rest = new String(points, offset, points.length - offset);
    String quoted = bad.arguments().isEmpty() ? "" : bad.arguments().get(0);
    String marked = !quoted.isEmpty() && rest.startsWith(quoted) ? quoted : rest;
    return text.part(offset, Math.max(1, marked.codePointCount(0, marked.length())));
  }

  private boolean hasWideMark(Node.Text text) {
    int[] points = text.text().codePoints().toArray();
    boolean quoted = false;
    for (int i = 0; i < points.length; i++) {
      quoted ^= points[i] == '"';
      String half = quoted ? "" : FullWidth.half(points[i]);
      if (!half.isEmpty()) {
        faults.error(
            "W0420", text.part(i, 1), Character.toString(points[i]), half, mended(text.text()));
        return true;
      }
    }
    return false;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder();
    boolean quoted = false;
    for (int point : text.codePoints().toArray()) {
      quoted ^= point == '"';
      String half = quoted ? "" : FullWidth.half(point);
      mended.append(half.isEmpty() ? Character.toString(point) : half);
      quoted ^= "\"".equals(half);
    }
    return mended.toString();
  }
}
