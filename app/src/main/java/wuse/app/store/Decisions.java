package wuse.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/** Decisions as they were kept, for pages, sheets and reports. */
public final class Decisions {
  private final Database database;
  private final Slices slices;
  private final Runs runs;
  private final Precedents precedents;

  Decisions(Database database, Slices slices, Runs runs, Precedents precedents) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
    this.precedents = precedents;
  }

  /** What holds for a unit: of the last run in effect. */
  public Optional<StoredDecision> latest(String pack, UnitId unit) {
    return runs.latest(pack).flatMap(run -> after(run.no(), pack, unit));
  }

  /** What held for a unit after a run, whether that run graded it or kept it. */
  public Optional<StoredDecision> after(long run, String pack, UnitId unit) {
    int number = slices.knownPackOrZero(pack);
    int no = precedents.number(unit);
    return Optional.ofNullable(
        precedents.latest(number, runs.lineage(number, run), List.of(no)).get(no));
  }

  /** The decision of this very run; empty where it kept the unit. */
  public Optional<StoredDecision> of(long run, String pack, UnitId unit) {
    int no = precedents.number(unit);
    return Optional.ofNullable(
        precedents.decisions(slices.knownPackOrZero(pack), Map.of(no, run)).get(no));
  }

  /** All of a unit, the newest run first, those of held nights too. */
  public List<StoredDecision> history(String pack, UnitId unit) {
    return database
        .sql(
            StoredDecisions.SELECT
                + " where d.unit_no = ? and d.pack_no = ? order by d.run_no desc")
        .params(precedents.number(unit), slices.knownPackOrZero(pack))
        .query((row, n) -> StoredDecisions.read(row, slices))
        .list();
  }

  /**
   * Which units a list shows; null asks for all.
   *
   * @param result colour or state
   * @param text part of the name or the id
   */
  public record Filter(@Nullable String result, @Nullable String text) {
    public static final Filter ALL = new Filter(null, null);
  }

  /** Where units stand after the last run in effect, in order of unit. */
  public List<Placing> placings(String pack, Filter filter, long skip, int most) {
    int number = slices.knownPackOrZero(pack);
    Run latest = runs.latest(pack).orElse(null);
    if (latest == null) {
      return List.of();
    }
    Lineage lineage = runs.lineage(number, latest.no());
    Set<Long> others = others(number, lineage);
    if (others.isEmpty()) {
      return clean(pack, number, lineage, filter, skip, most);
    }
    return all(pack, number, lineage).stream()
        .filter(placing -> fits(placing, filter))
        .skip(skip)
        .limit(most)
        .toList();
  }

  // runs held or died whose rows stand over those in effect
  private Set<Long> others(int pack, Lineage lineage) {
    Set<Long> others =
        new HashSet<>(
            database
                .sql("select distinct run_no from standing where pack_no = ?")
                .param(pack)
                .query(Long.class)
                .list());
    others.removeIf(lineage::has);
    return others;
  }

  private static final String PLACING =
      """
      select u.no, u.id, u.name, u.region, s.result, s.effective, s.score, s.run_no, s.horizon
      from standing s join unit u on u.no = s.unit_no where s.pack_no = ?
      """;

  private List<Placing> clean(
      String pack, int number, Lineage lineage, Filter filter, long skip, int most) {
    List<Object> values = new ArrayList<>(List.of(number));
    StringBuilder sql = new StringBuilder(PLACING);
    if (filter.result() != null) {
      sql.append(" and s.result = ?");
      values.add(filter.result());
    }
    if (filter.text() != null) {
      sql.append(" and (u.name like ? or u.id like ?)");
      values.add("%" + filter.text() + "%");
      values.add("%" + filter.text() + "%");
    }
    sql.append(" order by u.id limit ? offset ?");
    values.add(most);
    values.add(skip);
    return database
        .sql(sql.toString())
        .params(values)
        .query((row, n) -> placing(pack, lineage, row))
        .list();
  }

  private static Placing placing(String pack, Lineage lineage, ResultSet row) throws SQLException {
    return new Placing(
        new UnitId(row.getString(2)),
        row.getString(3),
        row.getString(4),
        pack,
        row.getString(5),
        row.getString(6),
        row.getBigDecimal(7),
        row.getLong(8),
        lineage.run(row.getLong(8)).day(),
        row.getObject(9, LocalDate.class));
  }

  private List<Placing> all(String pack, int number, Lineage lineage) {
    List<Placing> all = new ArrayList<>();
    List<Integer> elsewhere = new ArrayList<>();
    database
        .sql(PLACING)
        .param(number)
        .query(
            row -> {
              if (lineage.has(row.getLong(8))) {
                all.add(placing(pack, lineage, row));
              } else {
                elsewhere.add(row.getInt(1));
              }
            });
    precedents.latest(number, lineage, elsewhere).values().forEach(d -> all.add(placing(d)));
    all.sort(Comparator.comparing(Placing::unit));
    return all;
  }

  private Placing placing(StoredDecision stored) {
    Decision decision = stored.decision();
    BigDecimal score =
        decision.result() instanceof Decision.Coloured coloured ? coloured.score() : null;
    Placing named =
        database
            .sql("select name, region from unit where id = ?")
            .param(stored.unit().text())
            .query(
                (row, n) ->
                    new Placing(
                        stored.unit(),
                        row.getString(1),
                        row.getString(2),
                        decision.pack(),
                        NightBook.result(decision),
                        decision.carried().effectiveColour(),
                        score,
                        stored.run(),
                        decision.day(),
                        decision.horizon()))
            .single();
    return Objects.requireNonNull(named);
  }

  private static boolean fits(Placing placing, Filter filter) {
    String result = filter.result();
    String text = filter.text();
    return (result == null || placing.result().equals(result))
        && (text == null || placing.name().contains(text) || placing.unit().text().contains(text));
  }

  /**
   * Every decision that holds after a run, one after the other, for reports over the whole
   * population.
   */
  public void each(long run, String pack, java.util.function.Consumer<StoredDecision> take) {
    int number = slices.knownPackOrZero(pack);
    Lineage lineage = runs.lineage(number, run);
    List<Integer> units =
        database
            .sql("select unit_no from standing where pack_no = ? order by unit_no")
            .param(number)
            .query(Integer.class)
            .list();
    for (List<Integer> part : Database.parts(units, 500)) {
      precedents.latest(number, lineage, part).values().forEach(take);
    }
  }
}
