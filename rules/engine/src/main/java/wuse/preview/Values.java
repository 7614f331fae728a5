package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Where a column's values are; null for a column that nobody holds. */
  record Slot(Sheaf sheaf, int place) {}

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
   * Where the values of a sheet's columns are.
   *
   * @param first the sense in which a term is meant
   * @param second the sense where the first knows no such column
   */
  List<@Nullable Slot> slots(List<Column> columns, Sense first, Sense second) {
    List<@Nullable Slot> found = new ArrayList<>();
    for (Column column : columns) {
      Slot slot = slots.get(key(column, first));
      found.add(slot == null ? slots.get(key(column, second)) : slot);
    }
    return found;
  }

  /** The sheet of one unit. */
  Sheet sheet(int unit, List<@Nullable Slot> of) {
    Sheet sheet = new Sheet(of.size(), day);
    boolean past = false;
    for (int at = 0; at < of.size(); at++) {
      Slot slot = of.get(at);
      if (slot != null) {
        slot.sheaf.copy(unit, slot.place, sheet, at);
        past |= slot.sheaf.recalled(unit) != null;
      }
    }
    if (past) {
      Sheaf.recall(sheet, at -> kept(unit, of.get(at)));
    }
    return sheet;
  }

  private static Sheaf.@Nullable Kept kept(int unit, @Nullable Slot slot) {
    Sheaf.Recalled recalled = slot == null ? null : slot.sheaf.recalled(unit);
    return recalled == null || slot == null ? null : new Sheaf.Kept(recalled, slot.place);
  }
}
