package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.policy.Library;

/** What the articles are that a version rests on: title, dates and what the article is about. */
final class Laws {
  private final Library library;
  private final String language;

  Laws(Library library, String language) {
    this.library = library;
    this.language = language;
  }

  /** A paragraph for each citation of a list. */
  String note(@Nullable Part basis) {
    List<String> paragraphs = new ArrayList<>();
    if (basis != null) {
      List<Part> items =
          basis instanceof Part.Word
              ? List.of(basis)
              : basis.children().stream().map(Part.Entry::value).toList();
      for (Part item : items) {
        if (item instanceof Part.Word word) {
          paragraphs.add(paragraph(word.text()));
        }
      }
    }
    return String.join("\n", paragraphs);
  }

  private String paragraph(String citation) {
    int cut = citation.indexOf('#');
    String id = cut < 0 ? citation : citation.substring(0, cut);
    Library.Instrument law = library.instruments().get(library.aliases().getOrDefault(id, id));
    if (law == null) {
      return citation;
    }
    StringBuilder text = new StringBuilder(law.title().in(language)).append(' ').append(law.from());
    text.append("–").append(law.to() == null ? "" : law.to());
    Library.Article article = cut < 0 ? null : law.articles().get(citation.substring(cut + 1));
    if (article != null) {
      text.append("\n  #").append(article.number()).append(' ').append(article.topic());
    }
    return text.toString();
  }
}
