package wuse.policy;

import java.util.Map;

/** 全角: signs that a Chinese keyboard gives where the format wants their half-width twins. */
final class FullWidth {
  private static final Map<Integer, String> TWINS =
      Map.ofEntries(
          Map.entry((int) '、', ","),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '【', "["),
          Map.entry((int) '】', "]"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '—', "-"),
          Map.entry((int) '。', "."),
          Map.entry((int) '　', " "));
  private static final int FIRST = 0xFF01; // ！ to ～ stand in the order of ! to ~
  private static final int LAST = 0xFF5E;

  private FullWidth() {}

  /** The half-width twin; empty where the character has none. */
  static String half(int point) {
    return point >= FIRST && point <= LAST
        ? Character.toString(point - FIRST + '!')
        : TWINS.getOrDefault(point, "");
  }

  /** Index of the first such character; -1 where there is none. */
  static int in(int[] points) {
    for (int i = 0; i < points.length; i++) {
      if (!half(points[i]).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  /** All of it half-width. */
  static String mended(String text) {
    StringBuilder mended = new StringBuilder();
    text.codePoints()
        .forEach(
            point ->
                mended.append(half(point).isEmpty() ? Character.toString(point) : half(point)));
    return mended.toString();
  }
}
