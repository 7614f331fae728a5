package wuse.app.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import wuse.app.store.UnitChange.Before;
import wuse.facts.UnitId;

/** What the store has of the units of a delivery before it: first how much, then the snapshots. */
final class Holdings {
  private static final int IN_LIST = 250;

  private final Database database;
  private final Map<UnitId, Before> known;

  private Holdings(Database database, Map<UnitId, Before> known) {
    this.database = database;
    this.known = known;
  }

  /** Without their snapshots, which would not all fit into memory. */
  static Holdings of(Collection<UnitId> units, Database database) {
    Map<UnitId, Before> known = new HashMap<>();
    for (List<UnitId> part : Database.parts(List.copyOf(units), IN_LIST)) {
      String in = " where u.id in (" + Database.marks(part.size()) + ")";
      database
          .sql(
              "select u.id, u.no, d.blocks, d.last_recorded, d.facts from unit u"
                  + " join dossier d on d.unit_no = u.no"
                  + in)
          .params(part.stream().map(UnitId::text).toList())
          .query(
              row -> {
                known.put(
                    new UnitId(row.getString(1)),
                    new Before(
                        row.getInt(2),
                        row.getInt(3),
                        Database.instant(row.getObject(4, OffsetDateTime.class)),
                        row.getInt(5),
                        List.of()));
              });
    }
    return new Holdings(database, known);
  }

  /** How many facts of a unit there are. */
  int facts(UnitId unit) {
    return known.getOrDefault(unit, Before.NOTHING).facts();
  }

  /** Of some of the units, with their snapshots; a new unit is not among them. */
  Map<UnitId, Before> withSnapshots(Set<UnitId> units) {
    Map<UnitId, Before> before = new HashMap<>();
    units.stream()
        .filter(known::containsKey)
        .forEach(unit -> before.put(unit, Objects.requireNonNull(known.get(unit)).withRoom()));
    readParts(before.values());
    return before;
  }

  private void readParts(Collection<Before> units) {
    Map<Integer, Before> byNumber = new HashMap<>();
    units.forEach(each -> byNumber.put(each.no(), each));
    for (List<Integer> part : Database.parts(List.copyOf(byNumber.keySet()), IN_LIST)) {
      String in = " where unit_no in (" + Database.marks(part.size()) + ")";
      database
          .sql("select unit_no, body from dossier_part" + in + " order by unit_no, part")
          .params(part)
          .query(
              row -> {
                Objects.requireNonNull(byNumber.get(row.getInt(1))).parts().add(row.getBytes(2));
              });
    }
  }
}
