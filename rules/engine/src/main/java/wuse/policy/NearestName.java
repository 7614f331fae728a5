package wuse.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * The known name that an unknown one most likely meant: by Damerau–Levenshtein distance over
 * characters, Chinese too.
 */
public final class NearestName {

  private NearestName() {}

  /** Empty where nothing known is near. */
  public static String of(String unknown, Collection<String> known) {
    int limit = Math.max(1, (unknown.codePointCount(0, unknown.length()) + 1) / 2);
    return known.stream()
        .filter(name -> !name.isEmpty() && distance(unknown, name) <= limit)
        .min(Comparator.comparingInt((String n) -> distance(unknown, n)).thenComparing(n -> n))
        .orElse("");
  }

  /** Insertions, deletions, exchanges of one character and swaps of two neighbours. */
  static int distance(String left, String right) {
    int[] a = left.toLowerCase(Locale.ROOT).codePoints().toArray();
    int[] b = right.toLowerCase(Locale.ROOT).codePoints().toArray();
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length][b.length];
  }

  private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
    boolean same = a[i - 1] == b[j - 1];
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
      least = Math.min(least, cost[i - 2][j - 2] + 1);
    }
    return least;
  }
}
