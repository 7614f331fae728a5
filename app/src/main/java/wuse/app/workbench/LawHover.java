package wuse.app.workbench;

import java.time.LocalDate;
import java.util.Optional;
import wuse.app.words.Sentences;
import wuse.policy.Library;

/** What is said of an article to whoever points at it: since when, and word for word. */
final class LawHover {
  private static final Sentences SENTENCES = Sentences.of("wuse.app.cli.cli");

  private final Library library;
  private final String language;
  private final LocalDate day;

  LawHover(Library library, String language, LocalDate day) {
    this.library = library;
    this.language = language;
    this.day = day;
  }

  /** Empty where no article that the packs know is written so. */
  Optional<Suggestions.Offer> of(String word) {
    Library.Written written = library.apart(word);
    Library.Instrument law = library.named(written.instrument());
    Library.Article article =
        law == null || written.article() == null ? null : law.articles().get(written.article());
    if (law == null || article == null) {
      return Optional.empty();
    }
    String says =
        library
            .wordings()
            .of(law.id(), article.number(), day)
            .orElseGet(() -> say("law.text.none"));
    String to = article.to() == null ? "" : article.to().toString();
    String days = say("law.days", article.from(), to);
    String cited = law.id() + "#" + article.number();
    return Optional.of(
        new Suggestions.Offer(cited, article.topic(), days + "\n\n" + says, "article"));
  }

  private String say(String key, Object... arguments) {
    return SENTENCES.say(key, arguments).in(language);
  }
}
