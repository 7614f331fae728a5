package wuse.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wuse.facts.Cover;
import wuse.facts.Region;
import wuse.facts.UnitId;
import wuse.sources.Vouched;

/** What sources vouch for, and for whom. */
final class Covers {
  private static final String ADD =
      """
      merge into cover c using (values (cast(? as varchar(32)))) as n(id) on c.id = n.id
      when not matched then insert (id, kind, from_day, to_day, source, region, named, recorded)
        values (n.id, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ADD_UNIT =
      """
      merge into cover_unit c using (values (cast(? as varchar(32)), cast(? as varchar(100))))
        as n(id, unit) on c.cover_id = n.id and c.unit_id = n.unit
      when not matched then insert (cover_id, unit_id) values (n.id, n.unit)
      """;

  private final Database database;

  Covers(Database database) {
    this.database = database;
  }

  void add(List<Vouched> vouched, Instant recorded) {
    for (Vouched one : vouched) {
      String id = id(one);
      Cover cover = one.cover();
      Region region = one.region();
      database.batch(
          ADD,
          List.of(one),
          (places, value) ->
              places
                  .value(id)
                  .value(cover.kind())
                  .value(cover.from())
                  .value(cover.to())
                  .value(cover.source())
                  .value(region == null ? null : region.text())
                  .number(one.units().size())
                  .value(recorded));
      database.batch(
          ADD_UNIT,
          new TreeSet<>(one.units()),
          (places, unit) -> places.value(id).value(unit.text()));
    }
  }

  private static String id(Vouched one) {
    String units =
        one.units().stream().map(UnitId::text).sorted().collect(Collectors.joining("\u0000"));
    String said = one.cover() + "\u0000" + one.region() + "\u0000" + units;
    MessageDigest digest = Digests.sha256();
    return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }

  /** As it was known at an instant. */
  Vouchings at(Instant knownAt) {
    Map<String, Set<UnitId>> named = named();
    List<Vouchings.Scope> scopes =
        database
            .sql(
                """
                select id, kind, from_day, to_day, source, region, named
                from cover where recorded <= ? order by id
                """)
            .param(Database.at(knownAt))
            .query(
                (row, n) ->
                    new Vouchings.Scope(
                        new Cover(
                            row.getString(2),
                            Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                            row.getObject(4, LocalDate.class),
                            row.getString(5)),
                        row.getString(6),
                        row.getInt(7) == 0 ? null : named.getOrDefault(row.getString(1), Set.of())))
            .list();
    return new Vouchings(scopes, doubts(knownAt));
  }

  private Map<String, Set<UnitId>> named() {
    Map<String, Set<UnitId>> named = new HashMap<>();
    database
        .sql("select cover_id, unit_id from cover_unit")
        .query(
            row -> {
              named
                  .computeIfAbsent(row.getString(1), none -> new HashSet<>())
                  .add(new UnitId(row.getString(2)));
            });
    return named;
  }

  private Map<UnitId, List<Vouchings.Doubt>> doubts(Instant knownAt) {
    OffsetDateTime at = Database.at(knownAt);
    Map<UnitId, List<Vouchings.Doubt>> doubts = new HashMap<>();
    database
        .sql(
            """
            select u.unit_id, u.kind, q.source from quarantine_unit u
            join quarantine q on q.id = u.quarantine_id
            where q.since <= ? and (q.settled is null or q.settled > ?)
            """)
        .params(at, at)
        .query(
            row -> {
              doubts
                  .computeIfAbsent(new UnitId(row.getString(1)), none -> new ArrayList<>())
                  .add(new Vouchings.Doubt(row.getString(2), row.getString(3)));
            });
    return doubts;
  }
}
