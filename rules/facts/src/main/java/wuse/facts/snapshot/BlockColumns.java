package wuse.facts.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.UnitId;

/** Facts as columns, kind after kind, by the names and in the order of one layout. */
final class BlockColumns {
  private final List<@Nullable KindColumns> kinds = new ArrayList<>();
  private final Map<FactKind<?>, Integer> places = new HashMap<>();

  private BlockColumns() {}

  static BlockColumns of(Layout layout) {
    BlockColumns columns = new BlockColumns();
    for (Layout.Kind kind : layout.kinds()) {
      FactKind<?> known = FactKind.named(kind.name()).orElse(null);
      if (known != null) {
        columns.places.put(known, columns.kinds.size());
      }
      columns.kinds.add(known == null ? null : KindColumns.of(known, kind.fields()));
    }
    return columns;
  }

  /** In the order of the layout; the order within a kind stays. */
  List<List<Held>> byKind(Collection<Held> facts) {
    List<List<Held>> byKind = new ArrayList<>();
    kinds.forEach(kind -> byKind.add(new ArrayList<>()));
    for (Held held : facts) {
      byKind.get(place(held.fact().kind())).add(held);
    }
    return byKind;
  }

  private int place(FactKind<?> kind) {
    Integer place = places.get(kind);
    if (place == null) {
      throw new IllegalStateException("not in the layout: " + kind);
    }
    return place;
  }

  void write(List<List<Held>> byKind, PackedOut out) {
    WordTable words = new WordTable();
    for (int place = 0; place < byKind.size(); place++) {
      KindColumns columns = kinds.get(place);
      if (columns != null && !byKind.get(place).isEmpty()) {
        out.unsigned(place + 1L).unsigned(byKind.get(place).size());
        columns.write(byKind.get(place), words, out);
      }
    }
    out.unsigned(0);
  }

  List<Held> read(UnitId unit, PackedIn in, FactId[] ids) {
    WordList words = new WordList();
    List<Held> facts = new ArrayList<>(ids.length);
    for (int place = in.whole(); place != 0; place = in.whole()) {
      int count = in.whole();
      if (count > ids.length - facts.size()) {
        throw new BrokenBlock("more facts than ids");
      }
      columns(place - 1).read(unit, count, words, in, ids, facts);
    }
    if (facts.size() != ids.length) {
      throw new BrokenBlock("more ids than facts");
    }
    return facts;
  }

  private KindColumns columns(int place) {
    KindColumns columns = place < kinds.size() ? kinds.get(place) : null;
    if (columns == null) {
      throw new BrokenBlock("a kind of fact that is no more: " + place);
    }
    return columns;
  }
}
