package wuse.app.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.Reading;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;
import wuse.policy.Words;

/** Finds the law that the rules of a file cite. */
final class LawBeside {
  private final Reading reading;
  private final LawBook book;
  private final LocalDate day;

  LawBeside(Reading reading, LocalDate day) {
    this.reading = reading;
    this.book = new LawBook(reading);
    this.day = day;
  }

  /** What the version of a rule says of itself. */
  private record Ground(LocalDate reviewed, List<Citation> basis) {}

  /** Every version of every rule in the file, in order of line; none in a file without rules. */
  List<Beside> of(String file) {
    List<Beside> found = new ArrayList<>();
    for (Pack pack : reading.drafts()) {
      if (pack instanceof Pack.Scorecard scorecard) {
        add(file, pack, pack.head().name(), scorecard.versions(), LawBeside::scheme, found);
        scorecard.indicators().stream()
            .filter(indicator -> indicator.at().file().equals(file))
            .forEach(one -> add(file, pack, one.name(), one.versions(), LawBeside::rule, found));
      } else if (pack instanceof Pack.Roster roster) {
        add(file, pack, pack.head().name(), roster.versions(), LawBeside::terms, found);
      }
    }
    return found;
  }

  private static Ground scheme(Scheme scheme) {
    return new Ground(scheme.allReviewed(), scheme.cited());
  }

  private static Ground rule(Indicator.Rule rule) {
    return new Ground(rule.reviewed(), rule.basis());
  }

  private static Ground terms(RosterTerms terms) {
    return new Ground(terms.reviewed(), terms.basis());
  }

  private <T> void add(
      String file,
      Pack pack,
      Words what,
      Versions<T> versions,
      Function<T, Ground> ground,
      List<Beside> found) {
    List<Versions.Version<T>> all =
        versions.all().stream()
            .filter(version -> version.at().file().equals(file))
            .sorted((a, b) -> a.at().compareTo(b.at()))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      Versions.Version<T> version = all.get(i);
      int from = i == 0 ? 1 : version.at().line();
      int to = i + 1 == all.size() ? Integer.MAX_VALUE : all.get(i + 1).at().line() - 1;
      Ground on = ground.apply(version.value());
      LocalDate due = on.reviewed().plus(pack.head().care().reviewEvery());
      List<Beside.Article> articles = on.basis().stream().map(this::article).toList();
      found.add(
          new Beside(
              file,
              what,
              from,
              to,
              version.from(),
              on.reviewed(),
              due,
              due.isBefore(day),
              articles));
    }
  }

  private Beside.Article article(Citation citation) {
    Library.Instrument instrument = reading.library().instruments().get(citation.instrument());
    String number = Objects.requireNonNullElse(citation.article(), "");
    Library.Article article = instrument == null ? null : instrument.articles().get(number);
    return instrument == null || article == null
        ? whole(citation, instrument, number)
        : of(citation, instrument, article);
  }

  private Beside.Article whole(
      Citation citation, Library.@Nullable Instrument instrument, String number) {
    LocalDate to = instrument == null ? null : instrument.to();
    String own = instrument == null ? null : instrument.verification();
    Position at = instrument == null ? null : instrument.at();
    return new Beside.Article(
        citation.text(),
        instrument == null ? null : instrument.title(),
        number,
        "",
        List.of(),
        instrument == null ? null : instrument.from(),
        to,
        to != null && to.isBefore(day),
        null,
        "",
        "",
        verification(citation, own),
        at);
  }

  private Beside.Article of(
      Citation citation, Library.Instrument instrument, Library.Article article) {
    LocalDate to = article.to();
    return new Beside.Article(
        citation.text(),
        instrument.title(),
        article.number(),
        article.topic(),
        article.carries().stream().sorted().toList(),
        article.from(),
        to,
        to != null && to.isBefore(day),
        reading.library().wordings().of(citation, day).orElse(null),
        book.fine(instrument.id(), article.number()),
        book.note(instrument.id(), article.number()),
        verification(citation, article.verification()),
        article.at());
  }

  private static String verification(Citation citation, @Nullable String known) {
    String marked = citation.verification();
    return marked != null ? marked : Objects.requireNonNullElse(known, "");
  }
}
