package wuse.app.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;

/** What is written of a night: how it was opened, what it decided, its sums, how it ended. */
public final class NightBook {
  private final Database database;
  private final Slices slices;
  private final Runs runs;
  private final InstantSource clock;
  private final VerdictRows rows;
  private final NightDigest digest;

  NightBook(
      Database database, Slices slices, Runs runs, Precedents precedents, InstantSource clock) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
    this.clock = clock;
    this.rows = new VerdictRows(database, slices);
    this.digest = new NightDigest(database, runs, precedents);
  }

  /**
   * What a run is opened with.
   *
   * @param version digest of the signed version; empty in mode open
   */
  public record Opening(
      LocalDate day,
      Instant knownAt,
      Mode mode,
      String packFiles,
      String version,
      List<String> given) {}

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
                  insert into run (no, on_day, known_at, mode, state, pack_set, version, given,
                    last_unit, opened, exit)
                  values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(no), 0) from unit), ?, 0)
                  """)
              .params(no, opening.day(), opening.knownAt().toString(), opening.mode().name())
              .params(RunState.RUNNING.name(), opening.packFiles(), opening.version())
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

  /** Colour or state. */
  public static String result(Decision decision) {
    return decision.result().word();
  }

  /** Keeps what a chunk decided; in the transaction that is open. */
  public void write(Run run, NightRows decided) {
    rows.write(run, decided);
  }

  /**
   * Over (pack, unit, content digest), a line each in the order of the units' ids: threads,
   * restarts and who was kept cannot change it. Who failed has a line without digest.
   */
  public String digest(Run run, PackPlan plan) {
    return digest.of(run, plan);
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
}
