package wuse.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.app.store.DirectoryQuestion.Condition;
import wuse.app.store.DirectoryQuestion.Mark;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/**
 * 名录: where everybody stands after the last night in effect, read page by page. A cache of the
 * decisions: {@link #refresh} brings it up to the last night, and until then it shows the night
 * that it has.
 */
public final class Directory {
  private static final int IN_LIST = 500;
  private static final String COLUMNS =
      "id, name, credit, region, industry, category, result, effective, score, run_no";

  private final Database database;
  private final Slices slices;
  private final Runs runs;
  private final Precedents precedents;

  Directory(Database database, Slices slices, Runs runs, Precedents precedents) {
    this.database = database;
    this.slices = slices;
    this.runs = runs;
    this.precedents = precedents;
  }

  /** The night that it shows of a pack; empty before the first. */
  public Optional<Run> night(String pack) {
    return database
        .sql("select run_no from directory_night where pack_no = ?")
        .param(slices.knownPackOrZero(pack))
        .query(Long.class)
        .optional()
        .flatMap(runs::find);
  }

  /** Whether it shows the last night in effect. */
  public boolean isFresh(String pack) {
    return runs.latest(pack).map(Run::no).equals(night(pack).map(Run::no));
  }

  /** Brings it up to the last night in effect, in one step for whoever reads meanwhile. */
  public synchronized void refresh(String pack) {
    Run latest = runs.latest(pack).orElse(null);
    if (latest == null || isFresh(pack)) {
      return;
    }
    int number = slices.knownPackOrZero(pack);
    Lineage lineage = runs.lineage(number, latest.no());
    Run shown = night(pack).filter(run -> lineage.has(run.no())).orElse(null);
    database.inTransaction(() -> write(number, lineage, shown));
  }

  private void write(int pack, Lineage lineage, @Nullable Run shown) {
    if (shown == null) {
      database.sql("delete from directory where pack_no = ?").param(pack).update();
    }
    List<Long> since =
        lineage.runs().stream()
            .map(Run::no)
            .filter(no -> shown == null || lineage.place(no) < lineage.place(shown.no()))
            .toList();
    for (List<Long> part : Database.parts(since, IN_LIST)) {
      standing(pack, part);
    }
    overwritten(pack, lineage, since);
    database
        .sql(
            """
            merge into directory_night d using (values (cast(? as integer))) as n(pack)
            on d.pack_no = n.pack
            when matched then update set run_no = ?
            when not matched then insert (pack_no, run_no) values (n.pack, ?)
            """)
        .params(pack, lineage.runs().get(0).no(), lineage.runs().get(0).no())
        .update();
  }

  private static final String INTO =
      """
      when matched then update set name = n.name, credit = n.credit, region = n.region,
        industry = n.industry, category = n.category, result = n.result,
        effective = n.effective, score = n.score, run_no = n.run_no
      when not matched then insert (pack_no, unit_no, id, name, credit, region, industry, category,
        result, effective, score, run_no)
        values (n.pack_no, n.unit_no, n.id, n.name, n.credit, n.region, n.industry, n.category,
          n.result, n.effective, n.score, n.run_no)
      """;

  private void standing(int pack, List<Long> since) {
    List<Object> values = new ArrayList<>(List.of(pack));
    values.addAll(since);
    database
        .sql(
            """
            merge into directory d using (
              select s.pack_no, s.unit_no, u.id, u.name, u.credit, u.region, u.industry, u.category,
                s.result, s.effective, coalesce(s.score, -1) as score, s.run_no
              from standing s join unit u on u.no = s.unit_no
              where s.pack_no = ? and s.run_no in (%s)
            ) n on d.pack_no = n.pack_no and d.unit_no = n.unit_no
            """
                    .formatted(Database.marks(since.size()))
                + INTO)
        .params(values)
        .update();
  }

  // a run that is held or died has written over the standing of those that it graded
  private void overwritten(int pack, Lineage lineage, Collection<Long> since) {
    List<Integer> elsewhere = new ArrayList<>();
    database
        .sql("select unit_no, run_no from standing where pack_no = ?")
        .param(pack)
        .query(
            row -> {
              if (!lineage.has(row.getLong(2))) {
                elsewhere.add(row.getInt(1));
              }
            });
    for (List<Integer> part : Database.parts(elsewhere, IN_LIST)) {
      Map<Integer, StoredDecision> held = new HashMap<>(precedents.latest(pack, lineage, part));
      held.values().removeIf(decision -> !since.contains(decision.run()));
      put(pack, held);
    }
  }

  private void put(int pack, Map<Integer, StoredDecision> decisions) {
    database.batch(
        """
        merge into directory d using (
          select cast(? as integer) as pack_no, u.no as unit_no, u.id, u.name, u.credit, u.region,
            u.industry, u.category, cast(? as varchar(20)) as result,
            cast(? as varchar(20)) as effective, cast(? as numeric(5, 1)) as score,
            cast(? as bigint) as run_no
          from unit u where u.no = ?
        ) n on d.pack_no = n.pack_no and d.unit_no = n.unit_no
        """
            + INTO,
        decisions.entrySet(),
        (places, each) -> {
          Decision decision = each.getValue().decision();
          BigDecimal score =
              decision.result() instanceof Decision.Coloured coloured ? coloured.score() : null;
          places.number(pack).value(NightBook.result(decision));
          places.value(decision.carried().effectiveColour()).value(DirectoryQuestion.stored(score));
          places.number(each.getValue().run()).number(each.getKey());
        });
  }

  /** The first rows. */
  public List<DirectoryRow> first(String pack, DirectoryQuestion question, int most) {
    return rows(pack, question, null, false, most);
  }

  /** The rows behind one. */
  public List<DirectoryRow> behind(String pack, DirectoryQuestion question, Mark mark, int most) {
    return rows(pack, question, mark, false, most);
  }

  /** The rows before one, the nearest, in order. */
  public List<DirectoryRow> before(String pack, DirectoryQuestion question, Mark mark, int most) {
    return rows(pack, question, mark, true, most);
  }

  private List<DirectoryRow> rows(
      String pack, DirectoryQuestion question, @Nullable Mark mark, boolean backwards, int most) {
    Condition where = question.where(slices.knownPackOrZero(pack));
    Condition from = mark == null ? new Condition("", List.of()) : question.from(mark, backwards);
    List<Object> values = new ArrayList<>(where.values());
    values.addAll(from.values());
    values.add(most);
    List<DirectoryRow> rows =
        new ArrayList<>(
            database
                .sql(
                    "select "
                        + COLUMNS
                        + " from directory"
                        + where.sql()
                        + from.sql()
                        + question.sorted(backwards)
                        + " limit ?")
                .params(values)
                .query((row, n) -> row(row))
                .list());
    if (backwards) {
      Collections.reverse(rows);
    }
    return rows;
  }

  private static DirectoryRow row(ResultSet row) throws SQLException {
    BigDecimal score = row.getBigDecimal(9);
    return new DirectoryRow(
        new UnitId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        score.signum() < 0 ? null : score,
        row.getLong(10));
  }

  /** How many rows there are, counted up to {@code most}. */
  public long count(String pack, DirectoryQuestion question, int most) {
    Condition where = question.where(slices.knownPackOrZero(pack));
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    return database
        .sql("select count(*) from (select 1 from directory" + where.sql() + " limit ?) as found")
        .params(values)
        .query(Long.class)
        .single();
  }

  /** The colours or states of some units by another pack. */
  public Map<UnitId, String> results(String pack, Collection<UnitId> units) {
    Map<UnitId, String> results = new HashMap<>();
    if (units.isEmpty()) {
      return results;
    }
    List<Object> values = new ArrayList<>(Arrays.asList((Object) slices.knownPackOrZero(pack)));
    units.forEach(unit -> values.add(unit.text()));
    database
        .sql(
            "select id, result from directory where pack_no = ? and id in ("
                + Database.marks(units.size())
                + ")")
        .params(values)
        .query(
            row -> {
              results.put(new UnitId(row.getString(1)), row.getString(2));
            });
    return results;
  }

  /** The words that a column has, in order: regions, industries, categories. */
  public List<String> words(String pack, Word column) {
    return database
        .sql(
            "select distinct "
                + column.column
                + " from directory where pack_no = ? and "
                + column.column
                + " is not null order by 1")
        .param(slices.knownPackOrZero(pack))
        .query(String.class)
        .list();
  }

  /** What the units of a pack can be chosen by. */
  public enum Word {
    REGION("region"),
    INDUSTRY("industry"),
    CATEGORY("category"),
    RESULT("result"),
    EFFECTIVE("effective");

    private final String column;

    Word(String column) {
      this.column = column;
    }
  }
}
