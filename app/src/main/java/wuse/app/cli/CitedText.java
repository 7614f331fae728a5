package wuse.app.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import wuse.app.sheet.Sheet;

/** 所引条文: what each article says that a sheet cites, once, word for word. */
final class CitedText {
  private final Catalogue catalogue;

  CitedText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Ends with an empty line; empty where no article is cited. */
  String of(Sheet sheet) {
    Set<Sheet.Article> cited = new LinkedHashSet<>();
    sheet.happenings().stream()
        .flatMap(happening -> happening.items().stream())
        .flatMap(CitedText::articles)
        .filter(Sheet.Article::isOne)
        .forEach(cited::add);
    if (cited.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(catalogue.say("sheet.law")).append('\n');
    for (Sheet.Article article : cited) {
      String wording = article.wording();
      text.append("  ").append(article.text()).append('\n');
      (wording == null ? catalogue.say("law.text.none") : wording)
          .lines()
          .forEach(line -> text.append("      ").append(line).append('\n'));
    }
    return text.append('\n').toString();
  }

  private static Stream<Sheet.Article> articles(Sheet.Item item) {
    return Stream.concat(
        item.basis().stream(), item.exhibits().stream().flatMap(fact -> fact.then().stream()));
  }
}
