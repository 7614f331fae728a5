package wuse.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;
import wuse.policy.Faults;
import wuse.policy.Node;
import wuse.policy.Position;

/**
 * One dossier, or a list of them, as it stands in a file.
 *
 * @param faults what was wrong with its form
 */
record Document(Node node, Faults faults) {

  /** The documents of one stream, one at a time, so that thousands need no more memory than one. */
  interface Source {
    /** {@code null} at the end. */
    @Nullable Document next() throws java.io.IOException;
  }

  /** The dossiers of a list, each with the faults that stand in it; else the document itself. */
  List<Document> each() {
    if (!(node instanceof Node.Items items)) {
      return List.of(this);
    }
    List<Node> all = items.of();
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(i -> part(all.get(i), i + 1 < all.size() ? all.get(i + 1).place().at() : null))
        .toList();
  }

  private Document part(Node item, @Nullable Position end) {
    Position start = item.place().at();
    Faults own = new Faults();
    for (Fault fault : faults.sorted()) {
      boolean inside =
          fault.at().compareTo(start) >= 0 && (end == null || fault.at().compareTo(end) < 0);
      if (inside) {
        own.add(fault);
      }
    }
    return new Document(item, own);
  }
}
