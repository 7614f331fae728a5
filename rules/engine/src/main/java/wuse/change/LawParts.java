package wuse.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.policy.Library;
import wuse.policy.Wording;

/** Takes apart what all packs share: law and what it says, calendars, who has which role where. */
final class LawParts {

  private LawParts() {}

  static Part of(Library library) {
    List<Part.Item> items = new ArrayList<>();
    new TreeMap<>(library.instruments()).values().forEach(one -> items.add(instrument(one)));
    new TreeMap<>(library.calendars())
        .values()
        .forEach(
            year -> {
              String name = String.valueOf(year.year());
              items.add(
                  new Part.Item(
                      "calendar " + name,
                      "CalendarYear",
                      List.of(name),
                      "",
                      PackParts.group(year)));
            });
    new TreeMap<>(library.aliases())
        .forEach(
            (alias, id) ->
                items.add(
                    new Part.Item(
                        "alias " + alias,
                        "Alias",
                        List.of(alias),
                        "",
                        new Part.Group("Alias", Map.of("id", Part.Leaf.of(id))))));
    for (String instrument : library.wordings().instruments()) {
      library.wordings().of(instrument).ifPresent(text -> items.add(wording(instrument, text)));
    }
    if (PackParts.of(library.bindings()) instanceof Part.Row bindings) {
      items.addAll(bindings.of());
    }
    return new Part.Row(items);
  }

  private static Part.Item wording(String instrument, Wording wording) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("from", Part.Leaf.of(wording.from().toString()));
    parts.put("read", Part.Leaf.of(wording.read().toString()));
    parts.put("source", Part.Leaf.of(wording.source()));
    List<Part.Item> articles = new ArrayList<>();
    new TreeMap<>(wording.articles())
        .forEach(
            (number, text) ->
                articles.add(
                    new Part.Item(
                        number,
                        "WordingArticle",
                        List.of(number),
                        "",
                        new Part.Group("WordingArticle", Map.of("text", Part.Leaf.of(text))))));
    parts.put("articles", new Part.Row(articles));
    return new Part.Item(
        "text " + instrument, "Wording", List.of(instrument), "", new Part.Group("Wording", parts));
  }

  private static Part.Item instrument(Library.Instrument instrument) {
    Map<String, Part> parts = new LinkedHashMap<>(PackParts.group(instrument).of());
    List<Part.Item> articles = new ArrayList<>();
    new TreeMap<>(instrument.articles())
        .values()
        .forEach(
            article ->
                articles.add(
                    new Part.Item(
                        article.number(),
                        "Article",
                        List.of(article.number()),
                        "",
                        article(article, instrument))));
    parts.put("articles", new Part.Row(articles));
    return new Part.Item(
        "law " + instrument.id(),
        "Instrument",
        List.of(instrument.id()),
        "",
        new Part.Group("Instrument", parts));
  }

  /** An article's days count where they are its own. */
  private static Part article(Library.Article article, Library.Instrument instrument) {
    Map<String, Part> parts = new LinkedHashMap<>(PackParts.group(article).of());
    if (article.from().equals(instrument.from())) {
      parts.put("from", Part.Leaf.NONE);
    }
    LocalDate to = article.to();
    if (to != null && to.equals(instrument.to())) {
      parts.put("to", Part.Leaf.NONE);
    }
    return new Part.Group("Article", parts);
  }
}
