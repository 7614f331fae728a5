package wuse.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wuse.facts.UnitId;
import wuse.sources.Fault;
import wuse.sources.Place;
import wuse.sources.Rejected;

/**
 * 隔离区: rows that could not be read, as they stood, until they are replayed. Nothing is dropped: a
 * row that was settled stays, with the time.
 */
public final class Quarantine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
  private static final String ADD =
      """
      merge into quarantine q using (values (cast(? as varchar(32)))) as n(id) on q.id = n.id
      when matched then update set faults = ?, codes = ?, file = ?, sheet = ?, row_no = ?,
        settled = null
      when not matched then insert
        (id, source, mapping, file, sheet, row_no, codes, faults, raw, since)
        values (n.id, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ADD_UNIT =
      """
      merge into quarantine_unit q using
        (values (cast(? as varchar(32)), cast(? as varchar(100)), cast(? as varchar(100))))
        as n(id, unit, kind) on q.quarantine_id = n.id and q.unit_id = n.unit and q.kind = n.kind
      when not matched then insert (quarantine_id, unit_id, kind) values (n.id, n.unit, n.kind)
      """;

  private final Database database;
  private final InstantSource clock;

  Quarantine(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which rows are asked for; null asks for all.
   *
   * @param code as in {@code S201}
   */
  public record Filter(@Nullable String source, @Nullable String file, @Nullable String code) {
    public static final Filter ALL = new Filter(null, null, null);
  }

  /** Waiting rows in order of file, sheet and row. */
  public List<Waiting> list(Filter filter, long skip, int most) {
    return database
        .sql(
            "select id, source, mapping, file, sheet, row_no, faults, raw, since from quarantine"
                + where(filter)
                + " order by file, sheet, row_no, id limit ? offset ?")
        .params(values(filter))
        .params(most, skip)
        .query((row, n) -> waiting(row))
        .list();
  }

  /** How many wait. */
  public long count(Filter filter) {
    return database
        .sql("select count(*) from quarantine" + where(filter))
        .params(values(filter))
        .query(Long.class)
        .single();
  }

  /** How many rows wait because of each fault, the most frequent first. */
  public Map<String, Long> codes(Filter filter) {
    Map<String, Long> codes = new LinkedHashMap<>();
    database
        .sql("select codes from quarantine" + where(filter))
        .params(values(filter))
        .query(String.class)
        .list()
        .forEach(
            each -> List.of(each.split(",")).forEach(code -> codes.merge(code, 1L, Long::sum)));
    return codes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * Rows that could be read at last, by {@link Rejected#id()}; call it when what they say has been
   * accepted.
   */
  public void settle(Collection<String> ids) {
    Instant now = clock.instant();
    database.inTransaction(
        () ->
            database.batch(
                "update quarantine set settled = ? where id = ? and settled is null",
                ids,
                (places, id) -> places.value(now).value(id)));
  }

  void add(List<Rejected> rejected, Instant since) {
    database.batch(ADD, rejected, (places, one) -> row(places, one, since));
    List<String[]> units = new ArrayList<>();
    for (Rejected one : rejected) {
      for (UnitId unit : one.units()) {
        for (String kind : kinds(one)) {
          units.add(new String[] {one.id(), unit.text(), kind});
        }
      }
    }
    database.batch(
        ADD_UNIT, units, (places, one) -> places.value(one[0]).value(one[1]).value(one[2]));
  }

  private static Collection<String> kinds(Rejected one) {
    return one.faults().stream()
        .map(fault -> Objects.requireNonNullElse(fault.kind(), ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void row(Database.Places places, Rejected one, Instant since) throws SQLException {
    Place place = one.place();
    String faults = JSON.writeValueAsString(one.faults());
    String codes =
        one.faults().stream().map(Fault::code).distinct().collect(Collectors.joining(","));
    places.value(one.id()).value(faults).value(codes);
    places.value(place.file()).value(place.sheet()).number(place.row());
    places.value(one.source()).value(one.mapping());
    places.value(place.file()).value(place.sheet()).number(place.row());
    places.value(codes).value(faults).value(one.rawRow()).value(since);
  }

  private static String where(Filter filter) {
    return " where settled is null"
        + (filter.source() == null ? "" : " and source = ?")
        + (filter.file() == null ? "" : " and file = ?")
        + (filter.code() == null ? "" : " and codes like ?");
  }

  private static List<Object> values(Filter filter) {
    List<Object> values = new ArrayList<>();
    if (filter.source() != null) {
      values.add(filter.source());
    }
    if (filter.file() != null) {
      values.add(filter.file());
    }
    if (filter.code() != null) {
      values.add("%" + filter.code() + "%");
    }
    return values;
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    Rejected rejected =
        new Rejected(
            row.getString(2),
            row.getString(3),
            new Place(row.getString(4), row.getString(5), row.getLong(6)),
            JSON.readValue(row.getString(7), FAULTS),
            units(row.getString(1)),
            row.getString(8));
    Instant since = Objects.requireNonNull(row.getObject(9, OffsetDateTime.class)).toInstant();
    return new Waiting(rejected, since);
  }

  private List<UnitId> units(String id) {
    return database
        .sql("select distinct unit_id from quarantine_unit where quarantine_id = ? order by 1")
        .param(id)
        .query((row, n) -> new UnitId(row.getString(1)))
        .list();
  }
}
