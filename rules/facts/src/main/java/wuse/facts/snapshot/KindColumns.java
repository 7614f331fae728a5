package wuse.facts.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;

/** The columns of one kind: what every fact has, then the kind's own fields. */
final class KindColumns {
  private static final Column KEY = new Column(ValueForm.text(), fact -> fact.known().key());
  private static final Column OCCURRED =
      new Column(ValueForm.date(), fact -> fact.known().occurred());
  private static final Column RECORDED =
      new Column(ValueForm.instant(), fact -> fact.known().recorded());
  private static final Column SOURCE =
      new Column(ValueForm.text(), fact -> fact.known().origin().source());
  private static final Column PLACE =
      new Column(ValueForm.text(), fact -> fact.known().origin().place());
  private static final Column STANDING =
      new Column(ValueForm.words(Standing.class), fact -> fact.known().standing());
  private static final Column BY =
      new Column(ValueForm.words(Obtainer.class), fact -> fact.known().by());
  private static final Column EVENT = new Column(ValueForm.text(), fact -> fact.known().event());
  private static final List<Column> COMMON =
      List.of(KEY, OCCURRED, RECORDED, SOURCE, PLACE, STANDING, BY, EVENT);

  private final FactKind<?> kind;
  private final List<Column> columns;
  private final int[] places;

  private KindColumns(FactKind<?> kind, List<Column> columns, int[] places) {
    this.kind = kind;
    this.columns = columns;
    this.places = places;
  }

  /**
   * @param names of the fields as the layout has them; one that the record has no more makes
   *     reading fail, one that it has besides is not known
   */
  static KindColumns of(FactKind<?> kind, List<String> names) {
    List<Column> columns = new ArrayList<>(COMMON);
    int[] places = new int[names.size()];
    for (int i = 0; i < places.length; i++) {
      FactField field = kind.field(names.get(i)).orElse(null);
      places[i] = field == null ? -1 : kind.ownFields().indexOf(field);
      columns.add(places[i] < 0 ? Column.NONE : Column.of(kind.ownFields().get(places[i])));
    }
    return new KindColumns(kind, List.copyOf(columns), places);
  }

  void write(List<Held> facts, WordTable words, PackedOut out) {
    columns.forEach(column -> column.write(facts, words, out));
  }

  void read(UnitId unit, int count, WordList words, PackedIn in, FactId[] ids, List<Held> facts) {
    List<@Nullable Object[]> read = new ArrayList<>(columns.size());
    for (Column column : columns) {
      read.add(column.read(count, words, in));
    }
    List<@Nullable Object[]> own = read.subList(COMMON.size(), read.size());
    Knowns knowns = new Knowns(unit, read);
    for (int row = 0; row < count; row++) {
      Fact fact = kind.restore(knowns.at(row), values(own, row));
      facts.add(new Held(fact, ids[facts.size()]));
    }
  }

  private @Nullable Object[] values(List<@Nullable Object[]> own, int row) {
    @Nullable Object[] values = new @Nullable Object[kind.ownFields().size()];
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        values[places[i]] = own.get(i)[row];
      }
    }
    return values;
  }

  /** What every fact of the kind carries. */
  private static final class Knowns {
    private final UnitId unit;
    private final @Nullable Object[] keys;
    private final @Nullable Object[] occurred;
    private final @Nullable Object[] recorded;
    private final @Nullable Object[] sources;
    private final @Nullable Object[] places;
    private final @Nullable Object[] standings;
    private final @Nullable Object[] by;
    private final @Nullable Object[] events;
    private @Nullable Origin last;

    Knowns(UnitId unit, List<@Nullable Object[]> read) {
      this.unit = unit;
      this.keys = read.get(COMMON.indexOf(KEY));
      this.occurred = read.get(COMMON.indexOf(OCCURRED));
      this.recorded = read.get(COMMON.indexOf(RECORDED));
      this.sources = read.get(COMMON.indexOf(SOURCE));
      this.places = read.get(COMMON.indexOf(PLACE));
      this.standings = read.get(COMMON.indexOf(STANDING));
      this.by = read.get(COMMON.indexOf(BY));
      this.events = read.get(COMMON.indexOf(EVENT));
    }

    Known at(int row) {
      return new Known(
          unit,
          given(String.class, keys[row]),
          given(LocalDate.class, occurred[row]),
          given(Instant.class, recorded[row]),
          origin(given(String.class, sources[row]), given(String.class, places[row])),
          given(Standing.class, standings[row]),
          given(Obtainer.class, by[row]),
          (String) events[row]);
    }

    private static <T> T given(Class<T> type, @Nullable Object value) {
      if (value == null) {
        throw new BrokenBlock("a fact without " + type.getSimpleName());
      }
      return type.cast(value);
    }

    private Origin origin(String source, String place) {
      Origin origin = last;
      if (origin == null || !origin.source().equals(source) || !origin.place().equals(place)) {
        origin = new Origin(source, place);
        last = origin;
      }
      return origin;
    }
  }
}
