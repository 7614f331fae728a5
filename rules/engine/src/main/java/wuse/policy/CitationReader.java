package wuse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the articles that a version cites, and finds them among the instruments of law. */
final class CitationReader {
  private final Library library;
  private final Faults faults;

  CitationReader(Library library, Faults faults) {
    this.library = library;
    this.faults = faults;
  }

  /** The {@code basis} of a version with the marks of its {@code verification}. */
  List<Citation> basis(Block version) {
    Node basis = version.need("basis", "W0501");
    if (basis instanceof Node.Items items && items.of().isEmpty()) {
      faults.error("W0501", basis.place(), "basis");
      return List.of();
    }
    Map<String, Node.Field> marks = marks(version.get("verification"));
    Map<String, Citation> cited = new LinkedHashMap<>();
    for (Node node : new Scalars(faults).items(basis)) {
      Citation citation = citation(node);
      if (citation != null && cited.putIfAbsent(citation.text(), citation) != null) {
        faults.error("W0517", node.place(), citation.text());
      }
    }
    List<Citation> citations = cited.values().stream().map(c -> marked(c, marks)).toList();
    marks.keySet().removeAll(cited.keySet());
    marks.forEach((text, field) -> faults.warning("W0518", field.key().place(), text));
    return citations;
  }

  /** By canonical form of what they mark. */
  private Map<String, Node.Field> marks(@Nullable Node node) {
    Map<String, Node.Field> marks = new LinkedHashMap<>();
    if (node instanceof Node.Fields fields) {
      for (Node.Field field : fields.of().values()) {
        Citation citation = citation(field.key());
        if (citation != null) {
          marks.put(citation.text(), field);
        }
      }
    } else if (node != null) {
      new Scalars(faults).notA("W0203", node);
    }
    return marks;
  }

  private Citation marked(Citation citation, Map<String, Node.Field> marks) {
    Node.Field mark = marks.get(citation.text());
    return mark == null
        ? citation
        : new Citation(
            citation.instrument(),
            citation.article(),
            new Scalars(faults).text(mark.value()),
            citation.at());
  }

  private @Nullable Citation citation(Node node) {
    String text = new Scalars(faults).name(node);
    if (text.isEmpty() || text.contains("，")) {
      return null;
    }
    Library.Written written = library.apart(text);
    String name = written.instrument();
    Library.Instrument instrument = library.named(name);
    if (instrument == null) {
      faults.error("W0502", node.place(), name, NearestName.of(name, names()));
      return null;
    }
    String article = written.article();
    Map<String, Library.Article> known = instrument.articles();
    if (article != null && !known.isEmpty() && !known.containsKey(article)) {
      unknownArticle(node, instrument, article);
      return null;
    }
    return new Citation(instrument.id(), article, null, node.place().at());
  }

  private void unknownArticle(Node node, Library.Instrument instrument, String article) {
    faults.error(
        "W0503",
        node.place(),
        instrument.at(),
        instrument.id(),
        article,
        NearestName.of(article, instrument.articles().keySet()));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(library.instruments().keySet());
    names.addAll(library.aliases().keySet());
    return names;
  }
}
