package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.policy.Library;
import wuse.policy.Wording;

/**
 * What the articles are that a version rests on: title, dates, what the article is about, and its
 * text.
 */
final class Laws {
  /** Characters: a note of a workbook takes 32,767. */
  private static final int LONGEST = 32_000;

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
    String note = String.join("\n", paragraphs);
    return note.length() <= LONGEST ? note : note.substring(0, LONGEST) + "…";
  }

  private String paragraph(String citation) {
    Library.Written written = library.apart(citation);
    Library.Instrument law = library.named(written.instrument());
    if (law == null) {
      return citation;
    }
    String number = written.article();
    StringBuilder text = new StringBuilder(law.title().in(language)).append(' ').append(law.from());
    text.append("–").append(law.to() == null ? "" : law.to());
    Library.Article article = number == null ? null : law.articles().get(number);
    if (article != null) {
      text.append("\n  #").append(article.number()).append(' ').append(article.topic());
      text.append('\n').append(says(law.id(), article.number()));
    }
    return text.toString();
  }

  /** What the article says and since when; a word where its text is not beside the packs. */
  private String says(String instrument, String number) {
    Wording wording = library.wordings().of(instrument).orElse(null);
    String text = wording == null ? null : wording.articles().get(number);
    return wording == null || text == null
        ? Catalogue.both("law.none", List.of()).in(language)
        : Catalogue.both("law.since", List.of(wording.from().toString())).in(language)
            + "\n"
            + text;
  }
}
