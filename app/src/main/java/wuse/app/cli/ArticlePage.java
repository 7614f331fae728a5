package wuse.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wuse.check.Reliance;
import wuse.policy.Library;
import wuse.policy.Wording;

/** 一条: what an article is about, when it is in force, and what it says on a day, word for word. */
final class ArticlePage {
  private final Library.Instrument law;
  private final Library.Article article;
  private final Optional<Wording> wording;
  private final LocalDate day;

  ArticlePage(Library library, Library.Instrument law, Library.Article article, LocalDate day) {
    this.law = law;
    this.article = article;
    this.wording =
        library
            .wordings()
            .of(law.id())
            .filter(text -> text.articles().containsKey(article.number()));
    this.day = day;
  }

  /** For people; ends with a line end. */
  String text(Catalogue catalogue) {
    StringBuilder page = new StringBuilder();
    String title = catalogue.say(law.title());
    page.append(catalogue.say("law.article", title, article.number(), article.topic()));
    page.append('\n');
    page.append("  ").append(catalogue.say("law.days", article.from(), until(article.to())));
    if (!article.carries().isEmpty()) {
      String carries =
          article.carries().stream()
              .sorted()
              .map(Library.Load::zh)
              .collect(Collectors.joining("、"));
      page.append("  ").append(catalogue.say("law.carries", carries));
    }
    page.append("\n\n");
    says(catalogue)
        .lines()
        .forEach(line -> page.append(line.isEmpty() ? "" : "  " + line).append('\n'));
    return page.append('\n').toString();
  }

  private static String until(@Nullable LocalDate to) {
    return to == null ? "" : to.toString();
  }

  private String says(Catalogue catalogue) {
    if (wording.isEmpty()) {
      return catalogue.say("law.text.none");
    }
    Wording text = wording.get();
    return text.on(day, article.number())
        .map(says -> says + "\n\n" + source(text, catalogue))
        .orElseGet(() -> catalogue.say("law.text.later", text.from(), day));
  }

  private static String source(Wording text, Catalogue catalogue) {
    return catalogue.say("law.text.source", text.from(), text.read(), text.source());
  }

  /** For programs: one line. */
  String json(List<Reliance> citing, String language) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("instrument", law.id());
          json.writeStringProperty("title", law.title().in(language));
          json.writeStringProperty("article", article.number());
          json.writeStringProperty("topic", article.topic());
          json.writeStringProperty("from", article.from().toString());
          json.writeStringProperty("to", until(article.to()));
          json.writeStringProperty(
              "says", wording.flatMap(text -> text.on(day, article.number())).orElse(null));
          json.writeStringProperty("saysFrom", wording.map(w -> w.from().toString()).orElse(null));
          json.writeStringProperty("read", wording.map(w -> w.read().toString()).orElse(null));
          json.writeStringProperty("source", wording.map(Wording::source).orElse(null));
          citedBy(json, citing);
        });
  }

  private static void citedBy(JsonGenerator json, List<Reliance> citing) {
    json.writeArrayPropertyStart("citedBy");
    for (Reliance one : citing) {
      json.writeStartObject();
      json.writeStringProperty("pack", one.pack());
      json.writeStringProperty("rule", one.rule());
      json.writeStringProperty("from", one.from().toString());
      json.writeStringProperty("to", until(one.last()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
