package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.policy.Term;
import wuse.term.Column;
import wuse.term.Sheaf;
import wuse.term.Sheet;

/** 值: the values of all units, each term as every state of the packs means it. */
final class Values {
  private final LocalDate day;
  private final Map<Key, Slot> slots = new HashMap<>();

  Values(LocalDate day) {
    this.day = day;
  }

  private record Key(String term, Standing standing, String meaning) {}

  /** Where a column's values are. */
  private record Slot(Sheaf sheaf, int place) {}

  /** Says what terms mean. */
  interface Sense {
    String of(Term term);
  }

  /** The columns of which it holds no value in this sense. */
  List<Column> missing(List<Column> columns, Sense sense) {
    return columns.stream().filter(column -> !slots.containsKey(key(column, sense))).toList();
  }

  void add(Sheaf sheaf, Sense sense) {
    for (int place = 0; place < sheaf.columns().size(); place++) {
      slots.putIfAbsent(key(sheaf.columns().get(place), sense), new Slot(sheaf, place));
    }
  }

  private static Key key(Column column, Sense sense) {
    return new Key(column.term().key(), column.standing(), sense.of(column.term()));
  }

  /**
   * Where the values of a sheet's columns are; a column that nobody holds stays missing.
   *
   * @param first the sense in which a term is meant
   * @param second the sense where the first knows no such column
   */
  Layout layout(List<Column> columns, Sense first, Sense second) {
    Map<Sheaf, List<int[]>> found = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      Slot slot = slots.get(key(columns.get(at), first));
      slot = slot == null ? slots.get(key(columns.get(at), second)) : slot;
      if (slot != null) {
        found
            .computeIfAbsent(slot.sheaf, none -> new ArrayList<>())
            .add(new int[] {slot.place, at});
      }
    }
    return new Layout(
        columns.size(),
        found.entrySet().stream().map(from -> taken(from.getKey(), from.getValue())).toList());
  }

  private static Taken taken(Sheaf sheaf, List<int[]> pairs) {
    return new Taken(
        sheaf,
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray());
  }

  /** What of one sheaf stands where on a sheet. */
  private record Taken(Sheaf sheaf, int[] places, int[] at) {}

  /** How the sheets of some columns are put together. */
  record Layout(int columns, List<Taken> from) {}

  /** The sheet of one unit. */
  Sheet sheet(int unit, Layout layout) {
    Sheet sheet = new Sheet(layout.columns, day);
    boolean past = false;
    for (Taken taken : layout.from) {
      taken.sheaf.copy(unit, taken.places, sheet, taken.at);
      past |= taken.sheaf.recalled(unit) != null;
    }
    if (past) {
      Sheaf.recall(sheet, at -> kept(unit, layout, at));
    }
    return sheet;
  }

  private static Sheaf.@Nullable Kept kept(int unit, Layout layout, int at) {
    for (Taken taken : layout.from) {
      Sheaf.Recalled recalled = taken.sheaf.recalled(unit);
      for (int i = 0; i < taken.at.length; i++) {
        if (taken.at[i] == at) {
          return recalled == null ? null : new Sheaf.Kept(recalled, taken.places[i]);
        }
      }
    }
    return null;
  }
}
