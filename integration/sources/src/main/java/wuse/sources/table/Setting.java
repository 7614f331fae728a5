package wuse.sources.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermittedLimit;
import wuse.sources.Arrival;
import wuse.sources.Place;
import wuse.sources.Units;

/** In what a row is read: its table, its arrival, and what is known of the units by now. */
final class Setting {
  private static final int FEW = 5;

  private final String file;
  private final @Nullable String sheet;
  private final Arrival arrival;
  private final Units units;

  /** What this table itself has said of outlets: not on record before it is delivered. */
  private final Set<String> outletsSaid = new HashSet<>();

  // rows of a unit stand together in nearly every table
  private @Nullable UnitId last;
  private Collection<Outlet> outletsOfLast = Set.of();

  Setting(String file, @Nullable String sheet, Arrival arrival, Units units) {
    this.file = file;
    this.sheet = sheet;
    this.arrival = arrival;
    this.units = units;
  }

  String file() {
    return file;
  }

  Arrival arrival() {
    return arrival;
  }

  Units units() {
    return units;
  }

  Place place(long row) {
    return new Place(file, sheet, row);
  }

  Known known(
      UnitId unit,
      String key,
      java.time.LocalDate occurred,
      String source,
      long row,
      Standing standing,
      Obtainer by,
      @Nullable String event) {
    return new Known(
        unit,
        key,
        occurred,
        arrival.at(),
        new Origin(source, place(row).text(null)),
        standing,
        by,
        event);
  }

  void say(Fact fact) {
    if (fact instanceof Outlet outlet) {
      outletsSaid.add(outlet.known().unit().text() + "\n" + outlet.outlet().text());
    }
  }

  boolean knows(UnitId unit, OutletNumber outlet) {
    return outletsSaid.contains(unit.text() + "\n" + outlet.text())
        || outlets(unit).stream().anyMatch(known -> known.outlet().equals(outlet));
  }

  Collection<Outlet> outlets(UnitId unit) {
    if (!unit.equals(last)) {
      last = unit;
      outletsOfLast = units.outlets(unit);
    }
    return outletsOfLast;
  }

  /** Those on record that are written most like this one, for whoever mistyped it. */
  List<String> outletsLike(UnitId unit, String written) {
    return outlets(unit).stream()
        .map(outlet -> outlet.outlet().text())
        .sorted(
            Comparator.<String>comparingInt(name -> Nearest.distance(written, name))
                .thenComparing(name -> name))
        .limit(FEW)
        .toList();
  }

  Collection<PermittedLimit> limits(UnitId unit) {
    return units.limits(unit);
  }
}
