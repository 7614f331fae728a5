package wuse.sources.table;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/** The fields of a kind of fact, by the names that a mapping gives them. */
record KindFields(FactKind<?> kind, NodeWords say) {

  /** Null with a fault where the kind has no such field of its own. */
  @Nullable FactField named(String name, Node at) {
    FactField field = kind.field(name).filter(kind.ownFields()::contains).orElse(null);
    if (field == null) {
      List<String> all = kind.ownFields().stream().map(FactField::zh).toList();
      say.fault("S306", at.key(), name, List.of(kind.zh(), Nearest.to(name, all)));
    }
    return field;
  }

  /** Shows each field of a map with what the mapping says of it, in order of the file. */
  void each(@Nullable Node written, BiConsumer<FactField, Node> read) {
    if (written == null || written.map() == null) {
      return;
    }
    written
        .map()
        .forEach(
            (name, value) -> {
              FactField field = named(name, value);
              if (field != null) {
                read.accept(field, value);
              }
            });
  }
}
