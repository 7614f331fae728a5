package wuse.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.facts.snapshot.FactBlocks;

/**
 * 一企一档 by unit and instant. What is known now comes from the snapshot; what was known earlier is
 * rebuilt from the facts as they came in.
 */
public final class Dossiers {
  private static final int IN_LIST = 250;
  private static final String CANDIDATE =
      """
      select u.no, u.id, u.region, d.ids, d.last_recorded, d.facts
      from unit u join dossier d on d.unit_no = u.no
      """;

  private final Database database;
  private final FactBlocks blocks;
  private final Covers covers;

  Dossiers(Database database, FactBlocks blocks, Covers covers) {
    this.database = database;
    this.blocks = blocks;
    this.covers = covers;
  }

  /** The dossier of a unit as known at an instant; empty where nothing was known of it. */
  public Optional<Dossier> find(UnitId unit, Instant knownAt) {
    return candidate(unit)
        .map(candidate -> load(List.of(candidate), knownAt, vouchings(knownAt)).get(0))
        .filter(loaded -> loaded.dossier() != null && loaded.dossier().size() > 0)
        .map(Loaded::dossier);
  }

  /** What was vouched for at an instant. */
  public Vouchings vouchings(Instant knownAt) {
    return covers.at(knownAt);
  }

  /** What the snapshot row of a unit says; empty where the unit is not known. */
  public Optional<Candidate> candidate(UnitId unit) {
    return database
        .sql(CANDIDATE + " where u.id = ?")
        .param(unit.text())
        .query((row, n) -> candidate(row))
        .optional();
  }

  /** Units in order of id. */
  public List<UnitId> units(long skip, int most) {
    return database
        .sql("select id from unit order by id limit ? offset ?")
        .params(most, skip)
        .query((row, n) -> new UnitId(row.getString(1)))
        .list();
  }

  /** How many units are known. */
  public long count() {
    return database.sql("select count(*) from unit").query(Long.class).single();
  }

  /** How many facts stand in the snapshots. */
  public long facts() {
    return database.sql("select coalesce(sum(facts), 0) from dossier").query(Long.class).single();
  }

  /**
   * How much stands in the snapshots: any fact that comes in makes it another one.
   *
   * @param last when the latest fact was recorded; null where there is none
   */
  public record Extent(long units, long facts, @Nullable Instant last) {}

  /** How much stands in the snapshots now. */
  public Extent extent() {
    return database
        .sql("select count(*), coalesce(sum(facts), 0), max(last_recorded) from dossier")
        .query(
            (row, n) ->
                new Extent(
                    row.getLong(1),
                    row.getLong(2),
                    Database.instant(row.getObject(3, OffsetDateTime.class))))
        .single();
  }

  /** Every source, in order of name. */
  public List<Freshness> freshness() {
    return database
        .sql("select name, arrived, occurred, facts from source order by name")
        .query(
            (row, n) ->
                new Freshness(
                    row.getString(1),
                    Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)).toInstant(),
                    row.getObject(3, LocalDate.class),
                    row.getLong(4)))
        .list();
  }

  /** The greatest number of a unit; 0 where there is none. */
  public int last() {
    return database.sql("select coalesce(max(no), 0) from unit").query(Integer.class).single();
  }

  /** Units that were known at an instant, after {@code after} and up to {@code to}, by number. */
  public List<Candidate> page(int after, int to, Instant knownAt, int most) {
    return database
        .sql(CANDIDATE + " where u.no > ? and u.no <= ? and u.opened <= ? order by u.no limit ?")
        .params(after, to, Database.at(knownAt), most)
        .query((row, n) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getInt(1),
        new UnitId(row.getString(2)),
        row.getString(3),
        row.getBytes(4),
        Objects.requireNonNull(row.getObject(5, OffsetDateTime.class)).toInstant(),
        row.getInt(6));
  }

  /** The dossiers in the order asked; one that cannot be read says so and keeps no other. */
  public List<Loaded> load(List<Candidate> asked, Instant knownAt, Vouchings vouchings) {
    Map<Integer, List<byte[]>> bodies = new HashMap<>();
    List<Candidate> now = asked.stream().filter(each -> isNow(each, knownAt)).toList();
    List<Candidate> then = asked.stream().filter(each -> !isNow(each, knownAt)).toList();
    bodies(now, "select unit_no, body from dossier_part", "part", bodies);
    bodies(then, "select unit_no, body from fact_block", "seq", bodies);
    return asked.stream()
        .map(each -> loaded(each, bodies.getOrDefault(each.no(), List.of()), knownAt, vouchings))
        .toList();
  }

  private static boolean isNow(Candidate candidate, Instant knownAt) {
    return !candidate.lastRecorded().isAfter(knownAt);
  }

  private void bodies(
      Collection<Candidate> asked, String select, String order, Map<Integer, List<byte[]>> into) {
    List<Integer> numbers = asked.stream().map(Candidate::no).toList();
    for (List<Integer> part : Database.parts(numbers, IN_LIST)) {
      String in = " where unit_no in (" + Database.marks(part.size()) + ")";
      database
          .sql(select + in + " order by unit_no, " + order)
          .params(part)
          .query(
              row -> {
                into.computeIfAbsent(row.getInt(1), none -> new ArrayList<>()).add(row.getBytes(2));
              });
    }
  }

  private Loaded loaded(
      Candidate candidate, List<byte[]> bodies, Instant knownAt, Vouchings vouchings) {
    try {
      List<Held> facts = new ArrayList<>();
      bodies.forEach(body -> facts.addAll(blocks.read(candidate.unit(), body)));
      boolean now = isNow(candidate, knownAt);
      if (!now) {
        facts.removeIf(held -> held.fact().known().recorded().isAfter(knownAt));
      }
      String region = now ? candidate.region() : region(candidate.unit(), facts, knownAt);
      Candidate then =
          new Candidate(
              candidate.no(),
              candidate.unit(),
              region,
              candidate.ids(),
              candidate.lastRecorded(),
              candidate.facts());
      Vouching vouching = vouchings.of(candidate.unit(), region);
      Dossier dossier = Dossier.held(candidate.unit(), facts, vouching, knownAt);
      byte[] ids = now ? candidate.ids() : Digests.ids(dossier);
      return new Loaded(then, dossier, Digests.hex(vouchings.digest(ids, vouching)), null);
    } catch (RuntimeException broken) {
      return new Loaded(candidate, null, "", String.valueOf(broken.getMessage()));
    }
  }

  private static String region(UnitId unit, List<Held> facts, Instant knownAt) {
    return UnitCard.region(Dossier.held(unit, facts, Vouching.of(List.of()), knownAt));
  }

  /** The digest that the snapshot row of a unit stands for, without reading its facts. */
  public static String digest(Candidate candidate, Vouchings vouchings) {
    Vouching vouching = vouchings.of(candidate.unit(), candidate.region());
    return Digests.hex(vouchings.digest(candidate.ids(), vouching));
  }

  /** The snapshot's facts of a unit, superseded ones included. */
  List<Held> snapshot(Candidate candidate) {
    return read(candidate, "select unit_no, body from dossier_part", "part");
  }

  /** All facts of a unit, from what came in. */
  List<Held> rebuilt(Candidate candidate) {
    return read(candidate, "select unit_no, body from fact_block", "seq");
  }

  private List<Held> read(Candidate candidate, String select, String order) {
    Map<Integer, List<byte[]>> bodies = new HashMap<>();
    bodies(List.of(candidate), select, order, bodies);
    List<Held> facts = new ArrayList<>();
    bodies
        .getOrDefault(candidate.no(), List.of())
        .forEach(body -> facts.addAll(blocks.read(candidate.unit(), body)));
    return facts;
  }
}
