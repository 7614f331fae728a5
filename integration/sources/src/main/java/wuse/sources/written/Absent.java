package wuse.sources.written;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The spellings of "not applicable": a slash, one or two hyphens, a dash, 无, a zero-width space,
 * nothing. All mean absent, and differ from 0.
 */
public final class Absent {
  private static final Set<String> SPELLINGS = Set.of("", "/", "-", "--", "—", "——", "无");
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\u00a0\\u200b-\\u200d\\ufeff]+");

  private Absent() {}

  /** True if this text says that there is nothing to say. */
  public static boolean is(String text) {
    return text.length() <= 8 && SPELLINGS.contains(folded(text));
  }

  /**
   * Half-width where there are two widths (signs, letters, digits, brackets), without blanks and
   * invisible characters: how names and values are compared.
   */
  public static String folded(String text) {
    if (plain(text)) {
      return text;
    }
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  // most cells are numbers and codes; normalising them is the dearest part of reading a row
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' && (c < '\u4e00' || c > '\u9fff')) {
        return false;
      }
    }
    return true;
  }
}
