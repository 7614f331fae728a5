package wuse.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of conditions, refuses full-width marks in them and puts a cell's fault at its
 * place in the file.
 */
final class CellText {
  private static final Map<Integer, String> HALF_WIDTH =
      Map.ofEntries(
          Map.entry((int) '，', ","),
          Map.entry((int) '、', ","),
          Map.entry((int) '：', ":"),
          Map.entry((int) '；', ";"),
          Map.entry((int) '＞', ">"),
          Map.entry((int) '＜', "<"),
          Map.entry((int) '＝', "="),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '（', "("),
          Map.entry((int) '）', ")"),
          Map.entry((int) '【', "["),
          Map.entry((int) '】', "]"),
          Map.entry((int) '［', "["),
          Map.entry((int) '］', "]"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '－', "-"),
          Map.entry((int) '．', "."));

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
      Node.Place place =
          text.part(
              bad.offset(),
              Math.max(1, text.place().length() - bad.offset() - (text.quoted() ? 2 : 0)));
      faults.error(bad.code(), place, bad.arguments().toArray());
      return null;
    }
  }

  private boolean hasWideMark(Node.Text text) {
    int[] points = text.text().codePoints().toArray();
    boolean quoted = false;
    for (int i = 0; i < points.length; i++) {
      quoted ^= points[i] == '"';
      String half = quoted ? null : HALF_WIDTH.get(points[i]);
      if (half != null) {
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
      String half = quoted ? null : HALF_WIDTH.get(point);
      mended.append(half == null ? Character.toString(point) : half);
      quoted ^= "\"".equals(half);
    }
    return mended.toString();
  }
}
