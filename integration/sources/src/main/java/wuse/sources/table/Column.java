package wuse.sources.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;

/**
 * A column by its header.
 *
 * @param index from 0; below 0 in a row that is replayed
 * @param text as it stands there, the lines of a merged header joined with {@code >}
 * @param unit the unit in its brackets or in its last line, in our spelling; empty if there is none
 */
record Column(int index, String text, String unit) {
  private static final Pattern BRACKETS =
      Pattern.compile("(.+?)\\(([^()]+(?:\\(A\\))?)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LAST_LINE = Pattern.compile("(.+)>([^>]+)");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "法定代表人|法人代表|法人姓名|负责人|联系人|联系方式|电话|手机|身份证|证件号|传真|邮箱|邮件|e-?mail" + "|姓名(?!\\(名称)|居民",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PERSONAL_CODES =
      Set.of("cf_fr", "cf_xdr_sfz", "xk_fr", "xk_xdr_sfz", "fddbr", "sfz", "frdb");

  static Column of(int index, String text) {
    String folded = Absent.folded(text);
    return new Column(
        index, text, unit(folded, BRACKETS).or(() -> unit(folded, LAST_LINE)).orElse(""));
  }

  private static Optional<String> unit(String header, Pattern form) {
    Matcher parts = form.matcher(header);
    return parts.matches() ? Measures.kept(parts.group(2)) : Optional.empty();
  }

  /** How headers are compared: folded, lower case, without the star of a required column. */
  static String key(String header) {
    String key = Absent.folded(header).toLowerCase(Locale.ROOT);
    return key.startsWith("*") && !key.startsWith("*>") ? key.substring(1) : key;
  }

  String key() {
    return key(text);
  }

  /** The key without the unit. */
  String bareKey() {
    if (unit.isEmpty()) {
      return key();
    }
    Matcher brackets = BRACKETS.matcher(key());
    Matcher parts = brackets.matches() ? brackets : LAST_LINE.matcher(key());
    return parts.matches() ? parts.group(1) : key();
  }

  /** True if it names or reaches a person; nothing of it is kept. */
  boolean personal() {
    return PERSONAL_CODES.contains(key()) || PERSONAL.matcher(key()).find();
  }
}
