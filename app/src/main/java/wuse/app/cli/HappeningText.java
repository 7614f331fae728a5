package wuse.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wuse.app.sheet.Sheet;
import wuse.facts.FactId;

/** One happening: each indicator that it cost, then the facts that they rest on, each once. */
final class HappeningText {
  /** So many facts of one happening are listed. */
  private static final int SHOWN = 12;

  private final Catalogue catalogue;

  HappeningText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String of(Sheet.Happening happening) {
    StringBuilder text = new StringBuilder("  ");
    text.append(
        happening.event() == null
            ? catalogue.say("sheet.noEvent", SheetText.plain(happening.points()))
            : catalogue.say("text.event", happening.event(), SheetText.plain(happening.points())));
    text.append('\n');
    Numbered facts = new Numbered();
    happening.items().forEach(item -> item(text, item, facts));
    facts(text, facts);
    return text.toString();
  }

  /** Facts by their number in this happening, in order of first mention. */
  private static final class Numbered {
    final Map<FactId, Integer> numbers = new LinkedHashMap<>();
    final List<Sheet.Exhibit> exhibits = new ArrayList<>();

    int of(Sheet.Exhibit exhibit) {
      return numbers.computeIfAbsent(
          exhibit.id(),
          id -> {
            exhibits.add(exhibit);
            return exhibits.size();
          });
    }
  }

  private void item(StringBuilder text, Sheet.Item item, Numbered facts) {
    text.append("    ")
        .append(item.id())
        .append("  −")
        .append(SheetText.plain(item.points()))
        .append("  ")
        .append(catalogue.say(item.says()))
        .append('\n');
    detail(text, "sheet.limit", catalogue.say(item.limit()), values(item));
    detail(text, "sheet.basis", articles(item.basis()));
    MissingText missing = new MissingText(catalogue);
    item.missing().forEach(one -> text.append("         ").append(missing.of(one)).append('\n'));
    if (!item.exhibits().isEmpty()) {
      detail(text, "sheet.facts", numbers(item, facts));
      then(text, item, facts);
    }
  }

  private void detail(StringBuilder text, String key, Object... arguments) {
    text.append("         ").append(catalogue.say(key, arguments)).append('\n');
  }

  private String values(Sheet.Item item) {
    return item.values().stream()
        .map(
            value ->
                catalogue.say(value.name())
                    + " "
                    + catalogue.say(value.value())
                    + (value.unit() == null ? "" : " " + value.unit()))
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  private String articles(List<Sheet.Article> articles) {
    return articles.stream()
        .map(
            article ->
                article.topic() == null
                    ? article.text()
                    : catalogue.say("sheet.article", article.text(), article.topic()))
        .collect(Collectors.joining(catalogue.say("text.and")));
  }

  private static String numbers(Sheet.Item item, Numbered facts) {
    return item.exhibits().stream()
        .map(exhibit -> "[" + facts.of(exhibit) + "]")
        .limit(SHOWN)
        .collect(Collectors.joining(" "));
  }

  /** The articles of the facts' own days, where they were others; facts with the same together. */
  private void then(StringBuilder text, Sheet.Item item, Numbered facts) {
    Map<List<Sheet.Article>, List<String>> others = new LinkedHashMap<>();
    for (Sheet.Exhibit exhibit : item.exhibits()) {
      if (!exhibit.then().equals(item.basis())) {
        others
            .computeIfAbsent(exhibit.then(), none -> new ArrayList<>())
            .add("[" + facts.of(exhibit) + "]");
      }
    }
    others.forEach(
        (articles, numbers) ->
            detail(
                text,
                "sheet.then",
                numbers.stream().limit(SHOWN).collect(Collectors.joining(" ")),
                articles.isEmpty() ? catalogue.say("sheet.then.none") : articles(articles)));
  }

  private void facts(StringBuilder text, Numbered facts) {
    int number = 0;
    for (Sheet.Exhibit exhibit : facts.exhibits) {
      if (++number > SHOWN) {
        text.append("    ")
            .append(catalogue.say("sheet.facts.more", facts.exhibits.size() - SHOWN))
            .append('\n');
        return;
      }
      exhibit(text, number, exhibit);
    }
  }

  private void exhibit(StringBuilder text, int number, Sheet.Exhibit exhibit) {
    text.append("    [")
        .append(number)
        .append("] ")
        .append(
            catalogue.say(
                "sheet.fact",
                exhibit.kind(),
                exhibit.occurred(),
                exhibit.source(),
                exhibit.place().isEmpty() ? "" : " " + exhibit.place(),
                SheetText.minute(exhibit.recorded()),
                exhibit.standing(),
                exhibit.by()))
        .append("\n        ")
        .append(said(exhibit))
        .append('\n');
  }

  private String said(Sheet.Exhibit exhibit) {
    return exhibit.says().stream()
        .map(
            said ->
                catalogue.say(said.name())
                    + " "
                    + catalogue.say(said.value())
                    + (said.unit() == null ? "" : " " + said.unit()))
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }
}
