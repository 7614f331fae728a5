package wuse.app.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.policy.Content;
import wuse.policy.FileKind;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Term;
import wuse.schema.KeyGuide;

/**
 * What may be written where somebody is typing: keys and words of the format, and the names that
 * the policies declare.
 */
final class Suggestions {
  private static final Pattern FORM = Pattern.compile("(?m)^form:\\s*(\\w+)");
  private static final Set<Content.Plain> CONDITIONS =
      Set.of(Content.Plain.CONDITION, Content.Plain.CELL_OR_CONDITION, Content.Plain.WHERE);

  private final Reading reading;
  private final KeyGuide guide;
  private final String language;
  private final LocalDate day;

  Suggestions(Reading reading, String language, LocalDate day) {
    this.reading = reading;
    this.guide = new KeyGuide(language);
    this.language = language;
    this.day = day;
  }

  /**
   * Something to write.
   *
   * @param title what it is called
   * @param more sentences that say more
   * @param kind {@code key}, {@code word}, {@code term}, {@code article}, {@code name}, {@code day}
   */
  record Offer(String text, String title, String more, String kind) {}

  /**
   * @param hover what stands at the cursor; null where nothing is known of it
   */
  record Answer(List<Offer> offers, @Nullable Offer hover) {}

  /** Nothing for files that are no YAML of a pack. */
  Answer at(String path, String text, int line, int column) {
    FileKind kind = FileKind.of(path).orElse(null);
    if (kind == null) {
      return new Answer(List.of(), null);
    }
    Cursor cursor = Cursor.at(text, line, column);
    Matcher form = FORM.matcher(text);
    String word = form.find() ? form.group(1) : "";
    KeyGuide.Place here = guide.at(kind, word, cursor.path());
    Map<String, Offer> offers = new LinkedHashMap<>();
    if (cursor.inValue()) {
      values(guide.at(kind, word, cursor.toValue()), cursor, path)
          .forEach(offer -> offers.putIfAbsent(offer.text(), offer));
    } else {
      here.keys().forEach(key -> offers.putIfAbsent(key.text(), offer(key, "key")));
      values(here, cursor, path).forEach(offer -> offers.putIfAbsent(offer.text(), offer));
    }
    return new Answer(List.copyOf(offers.values()), hover(here, cursor, offers));
  }

  private static Offer offer(KeyGuide.Word word, String kind) {
    return new Offer(word.text(), word.title(), word.more(), kind);
  }

  private @Nullable Offer hover(KeyGuide.Place here, Cursor cursor, Map<String, Offer> offers) {
    String word = cursor.word().replace("\"", "").replace("'", "");
    Optional<Offer> article = new LawHover(reading.library(), language, day).of(word);
    if (article.isPresent()) {
      return article.get();
    }
    Offer known = offers.get(word);
    if (known != null && !known.title().isEmpty()) {
      return known;
    }
    Optional<Term> term = named(word).or(() -> named(cursor.key()));
    if (term.isPresent()) {
      return offer(term.get());
    }
    return here.keys().stream()
        .filter(key -> key.text().equals(cursor.key()))
        .map(key -> offer(key, "key"))
        .findFirst()
        .orElse(null);
  }

  private Optional<Term> named(String word) {
    return reading.drafts().stream()
        .flatMap(pack -> pack.head().glossary().named(word).stream())
        .findFirst();
  }

  private List<Offer> values(KeyGuide.Place place, Cursor cursor, String path) {
    List<Offer> offers = new ArrayList<>();
    place.values().forEach(word -> offers.add(offer(word, "word")));
    for (Content.Plain plain : place.plain()) {
      if (CONDITIONS.contains(plain)) {
        offers.addAll(cursor.inValue() ? List.of() : terms(path));
      } else if (plain == Content.Plain.CITATION) {
        offers.addAll(articles());
      } else if (plain == Content.Plain.NAME) {
        offers.addAll(names(cursor, path));
      } else if (plain == Content.Plain.VALUE) {
        named(cursor.key()).ifPresent(term -> offers.addAll(words(term)));
      } else if (plain == Content.Plain.DATE) {
        offers.add(new Offer(day.toString(), "", "", "day"));
      }
    }
    return offers;
  }

  private List<Offer> names(Cursor cursor, String path) {
    String key = cursor.inValue() ? cursor.key() : last(cursor.path());
    return switch (key) {
      case "id", "pack" -> List.of();
      case "category" -> categories(path);
      case "undecidedAny" -> indicators(path);
      default -> terms(path);
    };
  }

  private static String last(List<String> path) {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  private List<Pack> packs(String path) {
    List<Pack> own =
        reading.drafts().stream()
            .filter(pack -> path.startsWith(pack.head().path() + "/"))
            .toList();
    return own.isEmpty() ? reading.drafts() : own;
  }

  private List<Offer> terms(String path) {
    return packs(path).stream()
        .flatMap(pack -> pack.head().glossary().all().stream())
        .map(this::offer)
        .distinct()
        .toList();
  }

  private Offer offer(Term term) {
    String unit = term.unit() == null ? "" : "（" + term.unit() + "）";
    String values = String.join("、", term.values());
    String title = language.equals("en") ? term.english() : term.name();
    String more = values.isEmpty() ? term.key() : term.key() + " · " + values;
    return new Offer(term.name(), title + unit, more, "term");
  }

  private static List<Offer> words(Term term) {
    return term.values().stream()
        .map(value -> new Offer('"' + value + '"', term.name(), "", "word"))
        .toList();
  }

  private List<Offer> categories(String path) {
    return packs(path).stream()
        .filter(Pack.Scorecard.class::isInstance)
        .flatMap(pack -> ((Pack.Scorecard) pack).categories().stream())
        .map(one -> new Offer(one.id(), one.name().in(language), "", "name"))
        .toList();
  }

  private List<Offer> indicators(String path) {
    return packs(path).stream()
        .filter(Pack.Scorecard.class::isInstance)
        .flatMap(pack -> ((Pack.Scorecard) pack).indicators().stream())
        .map(one -> new Offer(one.id(), one.name().in(language), "", "name"))
        .toList();
  }

  private List<Offer> articles() {
    List<Offer> offers = new ArrayList<>();
    for (Library.Instrument instrument : reading.library().instruments().values()) {
      String title = instrument.title().in(language);
      offers.add(
          new Offer(instrument.id(), title, days(instrument.from(), instrument.to()), "article"));
      instrument.articles().values().stream()
          .sorted((a, b) -> a.at().compareTo(b.at()))
          .forEach(
              article ->
                  offers.add(
                      new Offer(
                          instrument.id() + "#" + article.number(),
                          title + " " + article.number() + " " + article.topic(),
                          days(article.from(), article.to()),
                          "article")));
    }
    return offers;
  }

  private static String days(LocalDate from, @Nullable LocalDate to) {
    return from + "–" + (to == null ? "" : to);
  }
}
