package wuse.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.UnitId;

/** 上次评定: the decisions that tonight stands on, and those that it is held beside. */
public final class Precedents {
  private static final int IN_LIST = 250;

  private final Database database;
  private static final int KEPT = 24;

  private final Slices slices;
  private final Runs runs;

  // a lineage names every night before it: a server that kept all of them would never stop growing
  private final Map<String, Lineage> lineages =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Lineage> eldest) {
              return size() > KEPT;
            }
          });

  Precedents(Database database, Slices slices, Runs runs) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
  }

  private Lineage lineage(int pack, @Nullable Run run) {
    return run == null
        ? Lineage.NONE
        : lineages.computeIfAbsent(pack + " " + run.no(), key -> runs.lineage(pack, run.no()));
  }

  /** What stood before, for units by number: what tonight stands on, and what it is held beside. */
  public record Page(Map<Integer, Before> base, Map<Integer, Before> beside) {}

  /** Of units after {@code after} and up to {@code to}. */
  public Page page(PackPlan plan, int after, int to) {
    Lineage base = lineage(plan.no(), plan.base());
    Map<Integer, Before> based = new HashMap<>();
    Map<Integer, Before> besides = new HashMap<>();
    Run held = plan.beside();
    boolean same = Objects.equals(plan.base(), held);
    Lineage beside = same ? base : lineage(plan.no(), held);
    if (base.isNone() && beside.isNone()) {
      return new Page(based, besides);
    }
    List<Integer> elsewhere = new ArrayList<>();
    List<Integer> besideElsewhere = new ArrayList<>();
    database
        .sql(
            """
            select unit_no, run_no, slice_no, result, horizon, content, dossier from standing
            where pack_no = ? and unit_no > ? and unit_no <= ?
            """)
        .params(plan.no(), after, to)
        .query(
            row -> {
              place(base, row, based, elsewhere);
              if (!same) {
                place(beside, row, besides, besideElsewhere);
              }
            });
    based.putAll(searched(plan.no(), base, elsewhere));
    besides.putAll(same ? based : searched(plan.no(), beside, besideElsewhere));
    return new Page(based, besides);
  }

  private void place(
      Lineage lineage, ResultSet row, Map<Integer, Before> found, List<Integer> elsewhere)
      throws SQLException {
    if (lineage.has(row.getLong(2))) {
      found.put(
          row.getInt(1),
          new Before(
              row.getLong(2),
              slices.row(row.getInt(3)).digest(),
              row.getString(4),
              row.getObject(5, LocalDate.class),
              Digests.hex(row.getBytes(6)),
              Digests.hex(row.getBytes(7))));
    } else {
      elsewhere.add(row.getInt(1));
    }
  }

  // after a held night, a night that died, or a second night of a day
  private Map<Integer, Before> searched(int pack, Lineage lineage, List<Integer> units) {
    Map<Integer, Before> found = new HashMap<>();
    if (lineage.isNone()) {
      return found;
    }
    latest(pack, lineage, units)
        .forEach(
            (unit, decision) ->
                found.put(
                    unit,
                    new Before(
                        decision.run(),
                        decision.decision().packDigest(),
                        NightBook.result(decision.decision()),
                        decision.decision().horizon(),
                        decision.contentDigest(),
                        decision.dossierDigest())));
    return found;
  }

  /** The decisions that hold after a run of a pack, by number of the unit. */
  Map<Integer, StoredDecision> latest(int pack, Lineage lineage, Collection<Integer> units) {
    Map<Integer, Long> newest = new HashMap<>();
    for (List<Integer> part : Database.parts(List.copyOf(units), IN_LIST)) {
      String in = " and unit_no in (" + Database.marks(part.size()) + ")";
      database
          .sql("select unit_no, run_no from decision where pack_no = ?" + in)
          .param(pack)
          .params(part)
          .query(
              row -> {
                if (lineage.has(row.getLong(2))) {
                  newest.merge(
                      row.getInt(1),
                      row.getLong(2),
                      (a, b) -> lineage.place(a) < lineage.place(b) ? a : b);
                }
              });
    }
    return decisions(pack, newest);
  }

  /** Decisions by number of the unit, for the run named for each. */
  public Map<Integer, StoredDecision> decisions(int pack, Map<Integer, Long> runOfUnit) {
    Map<Long, List<Integer>> byRun = new TreeMap<>();
    runOfUnit.forEach(
        (unit, run) -> byRun.computeIfAbsent(run, none -> new ArrayList<>()).add(unit));
    Map<Integer, StoredDecision> decisions = new HashMap<>();
    byRun.forEach(
        (run, units) -> {
          for (List<Integer> part : Database.parts(units, IN_LIST)) {
            String in = " and d.unit_no in (" + Database.marks(part.size()) + ")";
            database
                .sql(StoredDecisions.SELECT + " where d.pack_no = ? and d.run_no = ?" + in)
                .params(pack, run)
                .params(part)
                .query(
                    row -> {
                      decisions.put(row.getInt(1), StoredDecisions.read(row, slices));
                    });
          }
        });
    return decisions;
  }

  /**
   * What a decision carries into tonight. Who was kept since has not changed since: so it was seen
   * on the last night that graded or kept it, and only the days after that are made up.
   */
  public Map<Integer, Carried> carried(PackPlan plan, Map<Integer, StoredDecision> previous) {
    Lineage lineage = lineage(plan.no(), plan.base());
    Map<Integer, Set<Long>> failed = failed(plan.no(), previous.keySet());
    Map<Integer, Carried> carried = new HashMap<>();
    previous.forEach(
        (unit, decision) -> {
          Carried at = decision.decision().carried();
          LocalDate seen = seen(lineage, decision.run(), failed.getOrDefault(unit, Set.of()));
          carried.put(unit, seen.isAfter(at.asOf()) ? asOf(seen, at) : at);
        });
    return carried;
  }

  private static LocalDate seen(Lineage lineage, long graded, Set<Long> failed) {
    LocalDate seen = lineage.run(graded).day();
    for (int place = lineage.place(graded) - 1; place >= 0; place--) {
      Run run = lineage.runs().get(place);
      if (failed.contains(run.no())) {
        return seen;
      }
      seen = run.day();
    }
    return seen;
  }

  private static Carried asOf(LocalDate day, Carried c) {
    return new Carried(
        day,
        c.colour(),
        c.effectiveColour(),
        c.pending(),
        c.lastDowngrade(),
        c.holds(),
        c.state(),
        c.since(),
        c.until(),
        c.earliestAgain());
  }

  private Map<Integer, Set<Long>> failed(int pack, Collection<Integer> units) {
    Map<Integer, Set<Long>> failed = new HashMap<>();
    for (List<Integer> part : Database.parts(List.copyOf(units), IN_LIST)) {
      String in = " and unit_no in (" + Database.marks(part.size()) + ")";
      database
          .sql("select unit_no, run_no from failure where pack_no = ?" + in)
          .param(pack)
          .params(part)
          .query(
              row -> {
                failed.computeIfAbsent(row.getInt(1), none -> new HashSet<>()).add(row.getLong(2));
              });
    }
    return failed;
  }

  /** Units that failed in the run that a pack stands on. */
  public Set<Integer> failedLastTime(PackPlan plan) {
    Run base = plan.base();
    return base == null
        ? Set.of()
        : new HashSet<>(
            database
                .sql("select unit_no from failure where pack_no = ? and run_no = ?")
                .params(plan.no(), base.no())
                .query(Integer.class)
                .list());
  }

  /** The number of a unit; 0 where it is not known. */
  public int number(UnitId unit) {
    return database
        .sql("select no from unit where id = ?")
        .param(unit.text())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
