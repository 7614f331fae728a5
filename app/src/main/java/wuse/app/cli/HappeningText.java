package wuse.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wuse.app.sheet.Sheet;
import wuse.facts.FactId;

/**
 * One happening: each indicator that it cost, then the facts that they rest on, each once. Findings
 * that rest on no one happening have each its own facts, the latest of them.
 */
final class HappeningText {
  /** So many facts of one happening are listed. */
  private static final int SHOWN = 12;

  /** So many facts of a finding that rests on no happening. */
  private static final int LATEST = 3;

  private final Catalogue catalogue;
  private final ExhibitText exhibits;
  private final MissingText missing;

  HappeningText(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.exhibits = new ExhibitText(catalogue);
    this.missing = new MissingText(catalogue);
  }

  String of(Sheet.Happening happening) {
    StringBuilder text = new StringBuilder();
    String points = SheetText.plain(happening.points());
    if (happening.event() == null) {
      line(text, "  ", "sheet.noEvent", points);
      happening.items().forEach(item -> alone(text, item));
    } else {
      line(text, "  ", "text.event", happening.event(), points);
      together(text, happening);
    }
    return text.toString();
  }

  private void alone(StringBuilder text, Sheet.Item item) {
    item(text, item);
    int size = item.exhibits().size();
    List<Sheet.Article> before = item.basis();
    for (Sheet.Exhibit exhibit : item.exhibits().subList(Math.max(0, size - LATEST), size)) {
      text.append(exhibits.of("         ", "·", exhibit));
      if (!exhibit.then().equals(before)) {
        line(text, "             ", "sheet.then", exhibits.articles(exhibit.then()));
      }
      before = exhibit.then();
    }
    if (size > LATEST) {
      line(text, "         ", "sheet.facts.earlier", size - LATEST);
    }
  }

  private void together(StringBuilder text, Sheet.Happening happening) {
    Map<FactId, Integer> numbers = new LinkedHashMap<>();
    List<Sheet.Exhibit> facts = new ArrayList<>();
    for (Sheet.Item item : happening.items()) {
      for (Sheet.Exhibit exhibit : item.exhibits()) {
        if (numbers.putIfAbsent(exhibit.id(), numbers.size() + 1) == null) {
          facts.add(exhibit);
        }
      }
      item(text, item);
      rests(text, item, numbers);
    }
    for (int i = 0; i < Math.min(SHOWN, facts.size()); i++) {
      text.append(exhibits.of("    ", "[" + (i + 1) + "]", facts.get(i)));
    }
    if (facts.size() > SHOWN) {
      line(text, "    ", "sheet.facts.more", facts.size() - SHOWN);
    }
  }

  private void item(StringBuilder text, Sheet.Item item) {
    text.append("    ")
        .append(item.id())
        .append("  −")
        .append(SheetText.plain(item.points()))
        .append("  ")
        .append(catalogue.say(item.says()))
        .append('\n');
    line(text, "         ", "sheet.limit", catalogue.say(item.limit()), values(item));
    line(text, "         ", "sheet.basis", exhibits.articles(item.basis()));
    if (item.reviewDue() != null) {
      line(text, "         ", "sheet.overdue", item.reviewDue());
    }
    item.missing().forEach(one -> text.append("         ").append(missing.of(one)).append('\n'));
  }

  private String values(Sheet.Item item) {
    return item.values().isEmpty()
        ? catalogue.say("sheet.nothingRead")
        : item.values().stream()
            .map(
                value ->
                    ExhibitText.measured(
                        catalogue.say(value.name()), catalogue.say(value.value()), value.unit()))
            .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  /** By their numbers; those on whose own day other articles held, with these. */
  private void rests(StringBuilder text, Sheet.Item item, Map<FactId, Integer> numbers) {
    Map<List<Sheet.Article>, List<String>> byArticles = new LinkedHashMap<>();
    for (Sheet.Exhibit exhibit : item.exhibits()) {
      byArticles
          .computeIfAbsent(exhibit.then(), none -> new ArrayList<>())
          .add("[" + numbers.get(exhibit.id()) + "]");
    }
    byArticles.forEach(
        (articles, all) -> {
          String listed = all.stream().limit(SHOWN).collect(Collectors.joining(" "));
          boolean same = articles.equals(item.basis());
          line(
              text,
              "         ",
              same ? "sheet.facts" : "sheet.facts.then",
              listed,
              exhibits.articles(articles));
        });
  }

  private void line(StringBuilder text, String indent, String key, Object... arguments) {
    text.append(indent).append(catalogue.say(key, arguments)).append('\n');
  }
}
