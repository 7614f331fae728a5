package wuse.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<String, String> marks = verification(version.get("verification"));
    Set<String> cited = new LinkedHashSet<>();
    List<Citation> citations = new ArrayList<>();
    for (Node node : new Scalars(faults).items(basis)) {
      Citation citation = citation(node, marks);
      if (citation != null && cited.add(citation.text())) {
        citations.add(citation);
      } else if (citation != null) {
        faults.error("W0517", node.place(), citation.text());
      }
    }
    return List.copyOf(citations);
  }

  private Map<String, String> verification(@Nullable Node node) {
    Map<String, String> marks = new LinkedHashMap<>();
    if (node == null) {
      return marks;
    }
    if (!(node instanceof Node.Fields fields)) {
      new Scalars(faults).notA("W0203", node);
      return marks;
    }
    for (Node.Field field : fields.of().values()) {
      Citation citation = citation(field.key(), Map.of());
      if (citation != null) {
        marks.put(citation.text(), new Scalars(faults).text(field.value()));
      }
    }
    return marks;
  }

  private @Nullable Citation citation(Node node, Map<String, String> marks) {
    String text = new Scalars(faults).name(node);
    if (text.isEmpty() || text.contains("，")) {
      return null;
    }
    String[] parts = split(text);
    Library.Instrument instrument = instrument(parts[0]);
    if (instrument == null) {
      faults.error("W0502", node.place(), parts[0], NearestName.of(parts[0], names()));
      return null;
    }
    String article = parts.length == 1 ? null : parts[1];
    if (article != null
        && !instrument.articles().isEmpty()
        && !instrument.articles().containsKey(article)) {
      unknownArticle(node, instrument, article);
      return null;
    }
    String canonical = article == null ? instrument.id() : instrument.id() + "#" + article;
    return new Citation(instrument.id(), article, marks.get(canonical), node.place().at());
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

  /**
   * {@code 法典#174}, {@code CODE-174} or {@code GB12348-2008}: a whole id is tried before a number
   * is cut off.
   */
  private String[] split(String text) {
    int mark = text.indexOf('#');
    if (mark < 0 && instrument(text) == null) {
      mark = text.lastIndexOf('-');
    }
    return mark <= 0
        ? new String[] {text}
        : new String[] {text.substring(0, mark), text.substring(mark + 1)};
  }

  private Library.@Nullable Instrument instrument(String name) {
    Library.Instrument named = library.instruments().get(name);
    String meant = library.aliases().get(name);
    return named != null || meant == null ? named : library.instruments().get(meant);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(library.instruments().keySet());
    names.addAll(library.aliases().keySet());
    return names;
  }
}
