package wuse.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/** 名单: who stood on a list on any past night. */
public final class Members {
  private static final int IN_LIST = 500;

  private final Database database;
  private final Slices slices;
  private final Runs runs;
  private final Precedents precedents;

  Members(Database database, Slices slices, Runs runs, Precedents precedents) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
    this.precedents = precedents;
  }

  /**
   * Who had one of these states after a run, with the name they have now; in the order of their
   * ids.
   *
   * @param states as in 在册, 暂停
   */
  public Map<UnitId, StoredDecision> after(Run run, String pack, Collection<String> states) {
    int number = slices.knownPackOrZero(pack);
    Lineage lineage = runs.lineage(number, run.no());
    Map<UnitId, StoredDecision> members = new TreeMap<>();
    for (List<Integer> part : Database.parts(perhaps(number, states), IN_LIST)) {
      precedents
          .latest(number, lineage, part)
          .values()
          .forEach(
              stored -> {
                if (stored.decision().result() instanceof Decision.Listed listed
                    && states.contains(listed.state())) {
                  members.put(stored.unit(), stored);
                }
              });
    }
    return members;
  }

  // who is listed, and who ever came or went: a decision does not say its state in a column, and
  // all that hold would be too many to read
  private List<Integer> perhaps(int pack, Collection<String> states) {
    Set<Integer> units = new HashSet<>();
    String in = " in (" + Database.marks(states.size()) + ")";
    List<Object> words = new ArrayList<>(states);
    for (String sql :
        List.of(
            "select unit_no from standing where pack_no = ? and result" + in,
            "select unit_no from shift where pack_no = ? and was" + in,
            "select unit_no from shift where pack_no = ? and became" + in)) {
      units.addAll(database.sql(sql).param(pack).params(words).query(Integer.class).list());
    }
    return List.copyOf(units);
  }

  /** The names of some units, as they are now. */
  public Map<UnitId, String> names(Collection<UnitId> units) {
    Map<UnitId, String> names = new LinkedHashMap<>();
    List<String> ids = units.stream().map(UnitId::text).toList();
    for (List<String> part : Database.parts(ids, IN_LIST)) {
      database
          .sql("select id, name from unit where id in (" + Database.marks(part.size()) + ")")
          .params(part)
          .query(
              row -> {
                names.put(new UnitId(row.getString(1)), row.getString(2));
              });
    }
    return names;
  }
}
