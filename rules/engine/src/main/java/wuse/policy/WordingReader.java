package wuse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what the articles of an instrument say, and holds it against the list of instruments. */
final class WordingReader {
  /** Characters of one article: the longest of the laws that we cite has about 700. */
  static final int LONGEST = 5_000;

  static final Keys KEYS =
      Keys.of("wording")
          .need("instrument", Content.Plain.NAME)
          .need("from", Content.Plain.DATE)
          .need("read", Content.Plain.DATE)
          .need("source", Content.Plain.TEXT)
          .notes("note")
          .need("articles", new Content.Entries(Content.Plain.PARAGRAPHS));

  private final Map<String, Library.Instrument> instruments;
  private final UnaryOperator<String> files;
  private final Faults faults;
  private final Scalars scalars;

  /**
   * @param files in which file the text of an instrument stands
   */
  WordingReader(
      Map<String, Library.Instrument> instruments, UnaryOperator<String> files, Faults faults) {
    this.instruments = instruments;
    this.files = files;
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  /**
   * @param file where the page stands: it is named as its instrument, or by an alias of it
   */
  Wording read(String file, Node page) {
    Block block = Block.of(page, KEYS, faults);
    Node id = block.need("instrument");
    Library.Instrument instrument = instrument(file, id);
    LocalDate from = block.date("from", "W0506");
    if (instrument != null && block.has("from")) {
      refuseOutside(instrument, from, block.need("from"));
    }
    LocalDate read = block.date("read", "W0202");
    String source = block.text("source");
    Map<String, String> articles = articles(block.need("articles"), instrument);
    block.close();
    return new Wording(
        instrument == null ? "" : instrument.id(), from, read, source, Map.copyOf(articles));
  }

  private Library.@Nullable Instrument instrument(String file, Node id) {
    String name = scalars.name(id);
    Library.Instrument instrument = instruments.get(name);
    if (instrument == null && !name.isEmpty()) {
      List<String> known = new ArrayList<>(instruments.keySet());
      faults.error("W0502", id.place(), name, NearestName.of(name, known));
    } else if (instrument != null && !file.equals(files.apply(name))) {
      faults.error("W0523", id.place(), name, file, files.apply(name));
    }
    return instrument;
  }

  private void refuseOutside(Library.Instrument instrument, LocalDate from, Node at) {
    LocalDate to = instrument.to();
    if (from.isBefore(instrument.from()) || to != null && from.isAfter(to)) {
      String days = instrument.from() + " – " + (to == null ? "" : to);
      faults.error("W0524", at.place(), instrument.at(), instrument.id(), days.strip());
    }
  }

  private Map<String, String> articles(Node node, Library.@Nullable Instrument instrument) {
    Map<String, String> articles = new LinkedHashMap<>();
    if (!(node instanceof Node.Fields fields)) {
      scalars.notA("W0203", node);
      return articles;
    }
    for (Node.Field article : fields.of().values()) {
      String number = article.key().text();
      if (instrument != null && !instrument.articles().containsKey(number)) {
        String nearest = NearestName.of(number, instrument.articles().keySet());
        faults.error(
            "W0503", article.key().place(), instrument.at(), instrument.id(), number, nearest);
      }
      String text = scalars.text(article.value());
      if (text.codePointCount(0, text.length()) > LONGEST) {
        faults.error("W0525", article.key().place(), number, LONGEST);
      }
      articles.put(number, text.strip());
    }
    return articles;
  }
}
