package wuse.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnitId;
import wuse.policy.Words;

/** The nightly runs of a home, and what each came to. */
public final class Runs {
  private static final String RUN =
      """
      select r.no, r.on_day, r.known_at, r.mode, r.state, r.pack_set, r.version, r.opened, r.closed,
        r.approved_by, r.approved_at
      from run r
      """;
  private static final Comparator<Run> BY_DAY =
      Comparator.comparing(Run::day).thenComparing(Run::no);

  private final Database database;
  private final Slices slices;

  Runs(Database database, Slices slices) {
    this.database = database;
    this.slices = slices;
  }

  /** By its number; empty where there is none. */
  public Optional<Run> find(long no) {
    return database.sql(RUN + " where r.no = ?").param(no).query(Runs::run).optional();
  }

  /** The last run that is in effect: the latest day, of that day the latest run. */
  public Optional<Run> latest() {
    return list(Integer.MAX_VALUE).stream().filter(run -> run.state().inEffect()).max(BY_DAY);
  }

  /** The last run in effect that graded with this pack. */
  public Optional<Run> latest(String pack) {
    return ofPack(slices.knownPackOrZero(pack)).stream()
        .filter(run -> run.state().inEffect())
        .max(BY_DAY);
  }

  /** The last run in effect up to a day; of that day the latest run. */
  public Optional<Run> on(LocalDate day) {
    return list(Integer.MAX_VALUE).stream()
        .filter(run -> run.state().inEffect() && !run.day().isAfter(day))
        .max(BY_DAY);
  }

  /** The newest first, whatever became of them. */
  public List<Run> list(int most) {
    return database.sql(RUN + " order by r.no desc limit ?").param(most).query(Runs::run).list();
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        row.getLong(1),
        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
        Instant.parse(row.getString(3)),
        Mode.valueOf(row.getString(4)),
        RunState.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        Objects.requireNonNull(row.getObject(8, OffsetDateTime.class)).toInstant(),
        Database.instant(row.getObject(9, OffsetDateTime.class)),
        row.getString(10),
        Database.instant(row.getObject(11, OffsetDateTime.class)));
  }

  /** The signed versions by which runs graded, by run; those in mode open are not among them. */
  public SortedMap<Long, String> versions() {
    SortedMap<Long, String> versions = new TreeMap<>();
    database
        .sql("select no, version from run where version <> ''")
        .query(
            row -> {
              versions.put(row.getLong(1), row.getString(2));
            });
    return versions;
  }

  private List<Run> ofPack(int pack) {
    return database
        .sql(RUN + " join run_pack p on p.run_no = r.no where p.pack_no = ? order by r.no")
        .param(pack)
        .query(Runs::run)
        .list();
  }

  /**
   * The run that a night of this pack stands on: the latest in effect of an earlier day that knew
   * no more than this night does. A run counts as recorded at the instant whose knowledge it holds,
   * so that nights made up for later chain like nights that ran in time.
   */
  @Nullable Run base(int pack, LocalDate day, Instant knownAt) {
    return ofPack(pack).stream()
        .filter(run -> run.state().inEffect() && run.day().isBefore(day))
        .filter(run -> !run.knownAt().isAfter(knownAt))
        .max(BY_DAY)
        .orElse(null);
  }

  /** The run beside which a night of this pack is held: the latest in effect up to its day. */
  @Nullable Run beside(int pack, LocalDate day, Instant knownAt, long no) {
    return ofPack(pack).stream()
        .filter(run -> run.state().inEffect() && run.no() != no && !run.day().isAfter(day))
        .filter(run -> !run.knownAt().isAfter(knownAt))
        .max(BY_DAY)
        .orElse(null);
  }

  /** The runs that a run of this pack stands on, itself first. */
  Lineage lineage(int pack, @Nullable Long run) {
    if (run == null) {
      return Lineage.NONE;
    }
    Map<Long, Run> all = new HashMap<>();
    ofPack(pack).forEach(each -> all.put(each.no(), each));
    Map<Long, Long> bases = new HashMap<>();
    database
        .sql("select run_no, base_run from run_pack where pack_no = ? and base_run is not null")
        .param(pack)
        .query(
            row -> {
              bases.put(row.getLong(1), row.getLong(2));
            });
    List<Run> lineage = new ArrayList<>();
    for (Long no = run; no != null; no = bases.get(no)) {
      lineage.add(Objects.requireNonNull(all.get(no)));
    }
    return new Lineage(lineage);
  }

  /** What the night of a run came to, pack by pack, in the order in which they read each other. */
  public List<PackNight> nights(long run) {
    return database
        .sql(
            """
            select pack_no, slice_no, base_run, beside_run, population, regraded, kept, failed,
              worse, better, digest
            from run_pack where run_no = ? order by place
            """)
        .param(run)
        .query((row, n) -> night(run, row))
        .list();
  }

  private PackNight night(long run, ResultSet row) throws SQLException {
    int pack = row.getInt(1);
    Slices.Row slice = slices.row(row.getInt(2));
    Long base = row.getObject(3, Long.class);
    Long beside = row.getObject(4, Long.class);
    Map<String, Map<String, Long>> tallies = tallies(run, pack);
    return new PackNight(
        slice.pack(),
        slice.version(),
        slice.digest(),
        base,
        beside,
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        byConstant(Reason.class, tallies.getOrDefault(Tally.REASON, Map.of())),
        tallies.getOrDefault(Tally.RESULT, Map.of()),
        byConstant(Cause.class, tallies.getOrDefault(Tally.CAUSE, Map.of())),
        row.getLong(9),
        row.getLong(10),
        row.getString(11).strip());
  }

  private Map<String, Map<String, Long>> tallies(long run, int pack) {
    Map<String, Map<String, Long>> tallies = new HashMap<>();
    database
        .sql(
            """
            select list, word, number from run_tally where run_no = ? and pack_no = ?
            order by list, word
            """)
        .params(run, pack)
        .query(
            row -> {
              tallies
                  .computeIfAbsent(row.getString(1), none -> new LinkedHashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return tallies;
  }

  private static <E extends Enum<E>> Map<E, Long> byConstant(
      Class<E> type, Map<String, Long> tally) {
    Map<E, Long> numbers = new java.util.EnumMap<>(type);
    tally.forEach((word, number) -> numbers.put(Enum.valueOf(type, word), number));
    return numbers;
  }

  /** Who moved that night, to the worse first, then by unit. */
  public List<Shift> shifts(long run, String pack, long skip, int most) {
    return database
        .sql(
            """
            select u.id, u.name, s.was, s.became, s.worse, s.reason, s.cause
            from shift s join unit u on u.no = s.unit_no
            where s.run_no = ? and s.pack_no = ?
            order by s.worse desc, u.id limit ? offset ?
            """)
        .params(run, slices.knownPackOrZero(pack), most, skip)
        .query(
            (row, n) ->
                new Shift(
                    new UnitId(row.getString(1)),
                    row.getString(2),
                    pack,
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    Reason.valueOf(row.getString(6)),
                    Cause.valueOf(row.getString(7))))
        .list();
  }

  /** From which colour or state to which, and how many: 绿 → 蓝 → 37. */
  public Map<String, Map<String, Long>> transitions(long run, String pack) {
    Map<String, Map<String, Long>> transitions = new LinkedHashMap<>();
    database
        .sql(
            """
            select was, became, count(*) from shift where run_no = ? and pack_no = ?
            group by was, became order by was, became
            """)
        .params(run, slices.knownPackOrZero(pack))
        .query(
            row -> {
              transitions
                  .computeIfAbsent(row.getString(1), none -> new LinkedHashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return transitions;
  }

  /** A dossier that could not be graded. */
  public record Failed(UnitId unit, String pack, String code, Words says) {}

  /** Who could not be graded that night. */
  public List<Failed> failures(long run, int most) {
    return database
        .sql(
            """
            select u.id, p.path, f.code, f.zh, f.en from failure f
            join unit u on u.no = f.unit_no join pack p on p.no = f.pack_no
            where f.run_no = ? order by u.id, p.path limit ?
            """)
        .params(run, most)
        .query(
            (row, n) ->
                new Failed(
                    new UnitId(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    new Words(row.getString(4), row.getString(5))))
        .list();
  }
}
