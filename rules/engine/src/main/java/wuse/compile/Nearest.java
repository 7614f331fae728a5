package wuse.compile;

import java.util.Collection;
import java.util.Comparator;

/** The name that somebody probably meant: the one reached with the fewest changed characters. */
final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The nearest of {@code names}, the first in their order where several are; empty where there are
   * none.
   */
  static String to(String written, Collection<String> names) {
    String wanted = written.substring(0, Math.min(written.length(), LONGEST));
    return names.stream().min(Comparator.comparingInt(name -> changes(wanted, name))).orElse("");
  }

  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
