package wuse.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/** What a night reads and writes besides dossiers: previous decisions, new ones, and their sums. */
public final class NightBook {
  private static final int IN_LIST = 250;
  private static final int SAID = 2_000;

  private final Database database;
  private final Slices slices;
  private final Runs runs;
  private final InstantSource clock;
  private final Map<String, Lineage> lineages = new ConcurrentHashMap<>();

  NightBook(Database database, Slices slices, Runs runs, InstantSource clock) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
    this.clock = clock;
  }

  /** What a run is opened with. */
  public record Opening(
      LocalDate day, Instant knownAt, Mode mode, String packFiles, List<String> given) {}

  /** A pack as it takes part. */
  public record InForce(String path, String version, String digest) {}

  /** Opens a run; from here on it can be resumed. */
  public Run open(Opening opening, List<InForce> packs) {
    return database.inTransaction(
        () -> {
          long no =
              database.sql("select coalesce(max(no), 0) + 1 from run").query(Long.class).single();
          database
              .sql(
                  """
                  insert into run (no, on_day, known_at, mode, state, pack_set, given, last_unit,
                    opened, exit)
                  values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(no), 0) from unit), ?, 0)
                  """)
              .params(no, opening.day(), opening.knownAt().toString(), opening.mode().name())
              .params(RunState.RUNNING.name(), opening.packFiles())
              .params(String.join("\n", opening.given()), Database.at(clock.instant()))
              .update();
          for (int place = 0; place < packs.size(); place++) {
            insert(no, opening, packs.get(place), place);
          }
          return runs.find(no).orElseThrow();
        });
  }

  private void insert(long no, Opening opening, InForce pack, int place) {
    int number = slices.pack(pack.path());
    int slice = slices.slice(pack.path(), pack.version(), pack.digest());
    Run base = runs.base(number, opening.day(), opening.knownAt());
    Run beside = runs.beside(number, opening.day(), opening.knownAt(), no);
    database
        .sql(
            """
            insert into run_pack (run_no, pack_no, place, slice_no, base_run, beside_run,
              population, regraded, kept, failed, worse, better, digest)
            values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '')
            """)
        .params(
            Arrays.asList(
                no,
                number,
                place,
                slice,
                base == null ? null : base.no(),
                beside == null ? null : beside.no()))
        .update();
  }

  /** The packs that were given outright to a run; empty where regions decide. */
  public List<String> given(long run) {
    String given =
        database.sql("select given from run where no = ?").param(run).query(String.class).single();
    return given.lines().toList();
  }

  /** The greatest number of a unit when the run opened; later ones are for the next night. */
  public int lastUnit(long run) {
    return database
        .sql("select last_unit from run where no = ?")
        .param(run)
        .query(Integer.class)
        .single();
  }

  /** How the packs take part in an open run. */
  public List<PackPlan> plans(long run) {
    return database
        .sql(
            """
            select pack_no, slice_no, base_run, beside_run from run_pack
            where run_no = ? order by place
            """)
        .param(run)
        .query(
            (row, n) -> {
              Slices.Row slice = slices.row(row.getInt(2));
              return new PackPlan(
                  row.getInt(1),
                  slice.pack(),
                  slice.no(),
                  slice.digest(),
                  found(row.getObject(3, Long.class)),
                  found(row.getObject(4, Long.class)),
                  List.of());
            })
        .list();
  }

  /** How a pack would take part in a night that is not opened. */
  public PackPlan draft(InForce pack, LocalDate day, Instant knownAt) {
    int number = slices.knownPackOrZero(pack.path());
    Run base = runs.base(number, day, knownAt);
    Run beside = runs.beside(number, day, knownAt, 0);
    return new PackPlan(number, pack.path(), 0, pack.digest(), base, beside, List.of());
  }

  private @Nullable Run found(@Nullable Long no) {
    return no == null ? null : runs.find(no).orElseThrow();
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
                        result(decision.decision()),
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

  /** Colour or state. */
  public static String result(Decision decision) {
    return decision.result() instanceof Decision.Coloured coloured
        ? coloured.colour()
        : ((Decision.Listed) decision.result()).state();
  }

  private record Written(
      Verdict verdict, byte[] body, byte[] content, byte[] dossier, byte[] link) {}

  /** Keeps what a chunk decided; in the transaction that is open. */
  public void write(Run run, NightRows rows) {
    List<Written> written = rows.verdicts.stream().map(each -> written(run, each)).toList();
    database.batch(
        """
        insert into decision
          (unit_no, pack_no, run_no, slice_no, reason, content, dossier, link, before_run, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        written,
        (places, each) -> {
          StoredDecision previous = each.verdict().previous();
          places.number(each.verdict().unit()).number(each.verdict().plan().no());
          places.number(run.no()).number(each.verdict().plan().slice());
          places.value(each.verdict().reason().name());
          places.bytes(each.content()).bytes(each.dossier()).bytes(each.link());
          places.number(previous == null ? 0 : previous.run()).bytes(each.body());
        });
    standings(run, written);
    shifts(run, rows.moved);
    failures(run, rows.failed);
  }

  private Written written(Run run, Verdict verdict) {
    Decision decision = verdict.decision();
    PackPlan plan = verdict.plan();
    byte[] body = slices.blocks(plan.slice(), decision, plan.terms()).write(decision);
    String content = verdict.content();
    StoredDecision previous = verdict.previous();
    byte[] before = previous == null ? new byte[32] : Digests.bytes(previous.link());
    byte[] link =
        Digests.link(before, StoredDecisions.said(decision, content, verdict.dossier()), body);
    return new Written(
        verdict, body, Digests.bytes(content), Digests.bytes(verdict.dossier()), link);
  }

  private void standings(Run run, List<Written> written) {
    database.batch(
        """
        merge into standing s using (values (cast(? as integer), cast(? as integer)))
          as n(pack, unit) on s.pack_no = n.pack and s.unit_no = n.unit
        when matched then update set run_no = ?, slice_no = ?, result = ?, effective = ?,
          score = ?, horizon = ?, content = ?, dossier = ?
        when not matched then insert
          (pack_no, unit_no, run_no, slice_no, result, effective, score, horizon, content, dossier)
          values (n.pack, n.unit, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        written,
        (places, each) -> {
          places.number(each.verdict().plan().no()).number(each.verdict().unit());
          standing(run, places, each);
          standing(run, places, each);
        });
  }

  private static void standing(Run run, Database.Places places, Written each) throws SQLException {
    Decision decision = each.verdict().decision();
    Object score =
        decision.result() instanceof Decision.Coloured coloured ? coloured.score() : null;
    places.number(run.no()).number(each.verdict().plan().slice()).value(result(decision));
    places.value(decision.carried().effectiveColour()).value(score).value(decision.horizon());
    places.bytes(each.content()).bytes(each.dossier());
  }

  private void shifts(Run run, List<NightRows.Moved> moved) {
    database.batch(
        """
        insert into shift (run_no, pack_no, unit_no, was, became, worse, reason, cause)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        moved,
        (places, each) ->
            places
                .number(run.no())
                .number(each.pack())
                .number(each.unit())
                .value(each.was())
                .value(each.became())
                .truth(each.worse())
                .value(each.reason().name())
                .value(each.cause().name()));
  }

  private void failures(Run run, List<NightRows.Failed> failed) {
    database.batch(
        "insert into failure (run_no, pack_no, unit_no, code, zh, en) values (?, ?, ?, ?, ?, ?)",
        failed,
        (places, each) ->
            places
                .number(run.no())
                .number(each.pack())
                .number(each.unit())
                .value(each.code())
                .value(cut(each.says().zh()))
                .value(cut(each.says().en())));
  }

  private static String cut(String text) {
    return text.length() <= SAID ? text : text.substring(0, SAID);
  }

  /**
   * Over (pack, unit, content digest), a line each in the order of the units' ids: threads,
   * restarts and who was kept cannot change it. Who failed has a line without digest.
   */
  public String digest(Run run, PackPlan plan) {
    Lineage lineage = runs.lineage(plan.no(), run.no());
    Set<Integer> failed =
        new HashSet<>(
            database
                .sql("select unit_no from failure where pack_no = ? and run_no = ?")
                .params(plan.no(), run.no())
                .query(Integer.class)
                .list());
    MessageDigest digest = Digests.sha256();
    Map<Integer, String> elsewhere = elsewhere(plan.no(), lineage);
    database
        .sql(
            """
            select u.no, u.id, u.region, s.run_no, s.content from unit u
            left join standing s on s.unit_no = u.no and s.pack_no = ?
            where u.opened <= ? order by u.id
            """)
        .params(plan.no(), Database.at(run.knownAt()))
        .query(
            row -> {
              int no = row.getInt(1);
              long graded = row.getLong(4);
              String content =
                  failed.contains(no)
                      ? ""
                      : row.getBytes(5) != null && lineage.has(graded)
                          ? Digests.hex(row.getBytes(5))
                          : elsewhere.get(no);
              if (content != null) {
                line(digest, plan.path(), row.getString(2), content);
              }
            });
    return Digests.hex(digest.digest());
  }

  private static void line(MessageDigest digest, String pack, String unit, String content) {
    digest.update((pack + "\t" + unit + "\t" + content + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Map<Integer, String> elsewhere(int pack, Lineage lineage) {
    List<Integer> units = new ArrayList<>();
    database
        .sql("select unit_no, run_no from standing where pack_no = ?")
        .param(pack)
        .query(
            row -> {
              if (!lineage.has(row.getLong(2))) {
                units.add(row.getInt(1));
              }
            });
    Map<Integer, String> contents = new HashMap<>();
    latest(pack, lineage, units)
        .forEach((unit, decision) -> contents.put(unit, decision.contentDigest()));
    return contents;
  }

  /** Notes the sums of a pack's night. */
  public void sums(Run run, PackPlan plan, Tally tally, String digest) {
    database
        .sql(
            """
            update run_pack set population = ?, regraded = ?, kept = ?, failed = ?, worse = ?,
              better = ?, digest = ? where run_no = ? and pack_no = ?
            """)
        .params(
            tally.of(plan.no(), Tally.Count.POPULATION),
            tally.of(plan.no(), Tally.Count.REGRADED),
            tally.of(plan.no(), Tally.Count.KEPT),
            tally.of(plan.no(), Tally.Count.FAILED),
            tally.of(plan.no(), Tally.Count.WORSE),
            tally.of(plan.no(), Tally.Count.BETTER))
        .params(digest, run.no(), plan.no())
        .update();
    database
        .sql("delete from run_tally where run_no = ? and pack_no = ?")
        .params(run.no(), plan.no())
        .update();
    List<List<Object>> rows = new ArrayList<>();
    tally.each(plan.no(), (at, number) -> rows.add(List.of(at.get(1), at.get(2), number)));
    database.batch(
        "insert into run_tally (run_no, pack_no, list, word, number) values (?, ?, ?, ?, ?)",
        rows,
        (places, each) ->
            places
                .number(run.no())
                .number(plan.no())
                .value(each.get(0))
                .value(each.get(1))
                .number((Long) each.get(2)));
  }

  /** Ends a run, or notes that it was stopped. */
  public void close(Run run, RunState state, int exit) {
    database
        .sql("update run set state = ?, exit = ?, closed = ? where no = ?")
        .params(state.name(), exit, Database.at(clock.instant()), run.no())
        .update();
  }

  /** It goes on after having been stopped. */
  public void reopen(Run run) {
    database
        .sql("update run set state = ?, exit = 0, closed = null where no = ?")
        .params(RunState.RUNNING.name(), run.no())
        .update();
  }

  /** The exit code that a run ended with. */
  public int exit(long run) {
    return database
        .sql("select exit from run where no = ?")
        .param(run)
        .query(Integer.class)
        .single();
  }

  /** A held night takes effect; false if it was not held. */
  public boolean approve(long run, String person) {
    return database
            .sql(
                "update run set state = ?, approved_by = ?, approved_at = ?"
                    + " where no = ? and state = ?")
            .params(RunState.APPROVED.name(), person, Database.at(clock.instant()), run)
            .param(RunState.HELD.name())
            .update()
        > 0;
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
