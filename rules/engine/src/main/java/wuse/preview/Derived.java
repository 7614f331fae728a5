package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import wuse.compile.RuleSet;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.grading.PackOrder;
import wuse.grading.Submission;
import wuse.policy.FactRule;
import wuse.policy.Pack;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Deriver;
import wuse.term.Given;
import wuse.term.Sheaf;
import wuse.term.Sheet;

/** 取值: derives the values of some columns of every unit, and keeps them. */
final class Derived {
  private final Side side;
  private final LocalDate day;
  private final Columns columns = new Columns();
  private final Deriver deriver;
  private final Sheaf sheaf;

  private Derived(Side side, LocalDate day, List<Column> asked) {
    this.side = side;
    this.day = day;
    asked.forEach(column -> columns.place(column.term(), column.standing()));
    Set<FactRule> rules = new HashSet<>();
    side.reading().packs().forEach(pack -> rules.addAll(pack.head().glossary().rules()));
    this.deriver =
        new Deriver(columns, PackOrder.workdays(side.reading().packs()), RuleSet.of(rules));
    this.sheaf = new Sheaf(columns.all());
  }

  /** Of all that the side's packs read and nobody holds yet; empty where all is held. */
  static Optional<Derived> of(Side side, LocalDate day, Values held) throws Pack.NotInForce {
    List<Column> asked = new ArrayList<>();
    for (Pack pack : side.bound()) {
      asked.addAll(
          held.missing(
              side.round(List.of(pack)).regrading(pack, day).columns(), side.meaning()::of));
    }
    return asked.isEmpty() ? Optional.empty() : Optional.of(new Derived(side, day, asked));
  }

  /** The values of one unit; several threads may ask. */
  Sheet sheet(Submission one) {
    return one.termsOnly()
        ? deriver.fromGiven(one.dossier(), one.given(), day)
        : deriver.derive(one.dossier(), one.given(), day);
  }

  /** The places of a pack's columns. */
  int[] places(List<Column> of) {
    return of.stream().mapToInt(c -> columns.placeOf(c.term(), c.standing())).toArray();
  }

  /**
   * The same sheet with more given outright, as if it had been known from the start: only what is
   * computed from that is computed anew.
   */
  Sheet with(Sheet sheet, Map<String, Given> more) {
    Sheet copy = sheet.picked(IntStream.range(0, columns.size()).toArray());
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < sheaf.columns().size(); place++) {
      Given given = more.get(sheaf.columns().get(place).term().key());
      if (given != null) {
        copy.give(place, given);
        places.add(place);
      }
    }
    deriver.again(copy, places);
    return copy;
  }

  /**
   * What is kept of one unit; several threads may ask.
   *
   * @param previous what the unit carries into the day
   */
  Sheaf.Entry entry(Sheet sheet, Dossier dossier, Collection<Carried> previous) {
    return sheaf.entry(sheet, dossier, holdDays(previous));
  }

  void keep(Sheaf.Entry entry) {
    sheaf.add(entry);
  }

  private static Set<LocalDate> holdDays(Collection<Carried> previous) {
    Set<LocalDate> days = new HashSet<>();
    for (Carried carried : previous) {
      carried.holds().forEach(hold -> days.add(hold.from()));
    }
    return days;
  }

  /** How many units it has kept. */
  int size() {
    return sheaf.size();
  }

  /** A unit whose values nobody can tell. */
  Sheet nothing() {
    return new Sheet(columns.size(), day);
  }

  void close(Values into) {
    sheaf.close();
    into.add(sheaf, side.meaning()::of);
  }
}
