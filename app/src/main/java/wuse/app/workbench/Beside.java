package wuse.app.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Library;
import wuse.policy.Position;
import wuse.policy.Words;

/**
 * 条款: the law beside one version of a rule.
 *
 * @param fromLine first line of the version in its file
 * @param toLine last line of it
 * @param since its first day
 * @param reviewed when a person last held it against the law
 * @param due by when somebody should again
 */
record Beside(
    String file,
    Words what,
    int fromLine,
    int toLine,
    LocalDate since,
    LocalDate reviewed,
    LocalDate due,
    boolean overdue,
    List<Article> articles) {

  /**
   * An article, or an instrument as a whole.
   *
   * @param title of the instrument; null where the files of law do not know it
   * @param number empty where the whole instrument is cited
   * @param ended whether it is no longer in force on the day
   * @param says what it says on the day, a paragraph a line; null where the packs do not hold it
   * @param fine in 万元; may be empty
   * @param at where it stands in the files of law
   */
  record Article(
      String cited,
      @Nullable Words title,
      String number,
      String topic,
      List<Library.Load> carries,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean ended,
      @Nullable String says,
      String fine,
      String note,
      String verification,
      @Nullable Position at) {}
}
