package wuse.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.app.sheet.Sheet;

/** A fact that a finding rests on: what kind, when, from where, on what standing, what it says. */
final class ExhibitText {
  private final Catalogue catalogue;

  ExhibitText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Two lines.
   *
   * @param mark stands before the first
   */
  String of(String indent, String mark, Sheet.Exhibit exhibit) {
    String first =
        catalogue.say(
            "sheet.fact",
            exhibit.kind(),
            exhibit.occurred(),
            exhibit.source(),
            exhibit.place().isEmpty() ? "" : " " + exhibit.place(),
            SheetText.minute(exhibit.recorded()),
            exhibit.standing(),
            exhibit.by());
    return indent + mark + " " + first + "\n" + indent + "    " + said(exhibit) + "\n";
  }

  private String said(Sheet.Exhibit exhibit) {
    return exhibit.says().stream()
        .map(said -> measured(catalogue.say(said.name()), catalogue.say(said.value()), said.unit()))
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  /** A value with its name and, where it has one, its unit. */
  static String measured(String name, String value, @Nullable String unit) {
    return unit == null ? name + " " + value : name + " " + value + " " + unit;
  }

  /** Articles in a row, each with what it is about; a word for none. */
  String articles(List<Sheet.Article> articles) {
    return articles.isEmpty()
        ? catalogue.say("sheet.then.none")
        : articles.stream()
            .map(this::article)
            .collect(Collectors.joining(catalogue.say("text.and")));
  }

  private String article(Sheet.Article article) {
    return article.topic() == null
        ? article.text()
        : catalogue.say("sheet.article", article.text(), article.topic());
  }
}
