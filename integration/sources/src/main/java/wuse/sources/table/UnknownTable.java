package wuse.sources.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.sources.Receipt;
import wuse.sources.Refusal;
import wuse.sources.TableReport;

/** Why no mapping reads a table, with the mapping that was probably meant. */
record UnknownTable(Mappings mappings) {
  private static final int HEADERS = 8;

  /** A table whose header no mapping knows. */
  TableReport report(@Nullable String sheet, Header header) {
    Mapping nearest = nearest(header);
    return unread(
        sheet,
        nearest == null
            ? new Refusal("S021", header.texts().stream().limit(HEADERS).toList())
            : new Refusal(
                "S022", List.of(nearest.name(), String.join("、", nearest.misses(header)))));
  }

  /**
   * A table that a strict mapping knows but for a header that no field has; empty if there is none.
   * Another mapping may read more of it and lack a header: then that one was meant.
   */
  Optional<TableReport> strange(@Nullable String sheet, HeaderSearch.Found found) {
    Mapping mapping = found.mapping();
    List<String> strange = mapping.strict() ? mapping.unread(found.header()) : List.of();
    if (strange.isEmpty()) {
      return Optional.empty();
    }
    if (nearest(found.header()) != mapping) {
      return Optional.of(report(sheet, found.header()));
    }
    List<String> known =
        mapping.layout().names().stream().flatMap(names -> names.written().stream()).toList();
    String header = strange.get(0);
    List<String> arguments = List.of(header, Nearest.to(header, known), mapping.name());
    return Optional.of(unread(sheet, new Refusal("S024", arguments)));
  }

  /** The one that reads most of these columns, three at least; null if there is none. */
  private @Nullable Mapping nearest(Header header) {
    Mapping nearest = null;
    int most = 2;
    for (Mapping mapping : mappings.all()) {
      int reads = mapping.read(header).size();
      if (reads > most) {
        nearest = mapping;
        most = reads;
      }
    }
    return nearest;
  }

  private static TableReport unread(@Nullable String sheet, Refusal why) {
    return new TableReport(sheet, null, why, 0, 0, Map.of(), 0, Map.of(), 0, Receipt.NOTHING);
  }
}
