package wuse.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * 条文: what articles of one instrument say, word for word, as a person read them. Laws and
 * regulations have no copyright (著作权法 art. 5).
 *
 * @param instrument its canonical id
 * @param from the first day on which they say so: an amended law has a later one than the law
 * @param read the day on which the text was read
 * @param source where it was read
 * @param articles by number; a paragraph a line, without the number that heads the article
 */
public record Wording(
    String instrument,
    LocalDate from,
    LocalDate read,
    String source,
    Map<String, String> articles) {

  /** What an article says on a day; empty where it is not here, or was worded otherwise then. */
  public Optional<String> on(LocalDate day, String article) {
    return day.isBefore(from) ? Optional.empty() : Optional.ofNullable(articles.get(article));
  }
}
