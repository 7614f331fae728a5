package wuse.app.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Versions;

/** 条款: which articles an indicator rests on, on any day. */
final class Statutes {
  private final Library library;

  Statutes(Library library) {
    this.library = library;
  }

  /** An article as a decision of a day cites it. */
  Sheet.Article cited(String text, LocalDate day) {
    int hash = text.indexOf('#');
    String instrument = hash < 0 ? text : text.substring(0, hash);
    String number = hash < 0 ? null : text.substring(hash + 1);
    return article(text, instrument, number, day);
  }

  /**
   * What was in force on the day a fact happened: by the version of that day; before the first one,
   * those of its articles that were law already.
   */
  List<Sheet.Article> on(Versions<Indicator.Rule> versions, LocalDate day) {
    Optional<Indicator.Rule> then = versions.on(day);
    if (then.isPresent()) {
      return then.get().basis().stream().map(c -> article(c, day)).toList();
    }
    Versions.Version<Indicator.Rule> first = versions.all().get(0);
    return first.from().isAfter(day)
        ? first.value().basis().stream().filter(c -> law(c, day)).map(c -> article(c, day)).toList()
        : List.of();
  }

  private Sheet.Article article(Citation citation, LocalDate day) {
    return article(citation.text(), citation.instrument(), citation.article(), day);
  }

  private Sheet.Article article(
      String text, String instrument, @Nullable String number, LocalDate day) {
    String wording =
        number == null ? null : library.wordings().of(instrument, number, day).orElse(null);
    return new Sheet.Article(text, topic(instrument, number), wording);
  }

  private @Nullable String topic(String instrument, @Nullable String number) {
    Library.Instrument found = library.instruments().get(instrument);
    Library.Article article = found == null || number == null ? null : found.articles().get(number);
    return article == null ? null : article.topic();
  }

  private boolean law(Citation citation, LocalDate day) {
    Library.Instrument instrument = library.instruments().get(citation.instrument());
    if (instrument == null) {
      return false;
    }
    Library.Article article =
        citation.article() == null ? null : instrument.articles().get(citation.article());
    return article == null
        ? within(instrument.from(), instrument.to(), day)
        : within(article.from(), article.to(), day);
  }

  private static boolean within(LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
