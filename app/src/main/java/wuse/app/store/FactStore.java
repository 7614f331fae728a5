package wuse.app.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import wuse.app.store.UnitChange.Before;
import wuse.app.store.UnitChange.Block;
import wuse.app.store.UnitChange.Brought;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.UnitId;
import wuse.facts.snapshot.FactBlocks;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.Fault;
import wuse.sources.Place;
import wuse.sources.Receipt;
import wuse.sources.Rejected;

/**
 * Keeps facts: appends what is new, rewrites the snapshots of the units concerned, and notes
 * vouching and rejected rows, all in the one transaction of the delivery. Facts from the future go
 * to quarantine.
 */
public final class FactStore implements FactSink {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int IN_LIST = 250;
  private static final int SIDE_BY_SIDE = 64;
  private static final int AT_ONCE = 150_000;

  private final Database database;
  private final FactBlocks blocks;
  private final Register register;
  private final Covers covers;
  private final Quarantine quarantine;
  private final InstantSource clock;
  private int lastNumber;

  FactStore(
      Database database,
      FactBlocks blocks,
      Register register,
      Dossiers dossiers,
      Covers covers,
      Quarantine quarantine,
      InstantSource clock) {
    this.database = database;
    this.blocks = blocks;
    this.register = register;
    this.covers = covers;
    this.quarantine = quarantine;
    this.clock = clock;
    this.lastNumber = dossiers.last();
  }

  @Override
  public synchronized Receipt accept(Delivery delivery) {
    int numberBefore = lastNumber;
    try {
      return database.inTransaction(() -> keep(delivery));
    } catch (RuntimeException failure) {
      lastNumber = numberBefore;
      throw Refusals.isOurs(failure) ? Refusals.of(failure) : failure;
    } finally {
      register.forget();
    }
  }

  private Receipt keep(Delivery delivery) {
    Map<UnitId, List<Held>> byUnit = new LinkedHashMap<>();
    List<Rejected> rejected = new ArrayList<>(delivery.rejected());
    for (Held held : delivery.facts()) {
      if (isFuture(held.fact().known(), delivery)) {
        rejected.add(future(held, delivery));
      } else {
        byUnit.computeIfAbsent(held.fact().known().unit(), none -> new ArrayList<>()).add(held);
      }
    }
    Sums sums = new Sums();
    keep(byUnit, sums);
    freshness(delivery, sums.brought);
    Instant arrived = delivery.arrival().at();
    quarantine.add(rejected, arrived);
    covers.add(delivery.vouched(), arrived);
    return sums.receipt;
  }

  /** What the units of a delivery come to, together. */
  private static final class Sums {
    private Receipt receipt = Receipt.NOTHING;
    private final Map<String, Brought> brought = new TreeMap<>();

    void add(UnitChange change) {
      receipt =
          receipt.plus(new Receipt(change.stored(), change.duplicates(), change.superseding()));
      change.brought().forEach((name, more) -> brought.merge(name, more, Brought::and));
    }
  }

  // so many units at a time that their dossiers fit into memory: a delivery may name them all
  private void keep(Map<UnitId, List<Held>> byUnit, Sums sums) {
    Map<UnitId, Before> before = before(byUnit.keySet());
    Map<UnitId, List<Held>> slice = new LinkedHashMap<>();
    int facts = 0;
    for (Map.Entry<UnitId, List<Held>> each : byUnit.entrySet()) {
      slice.put(each.getKey(), each.getValue());
      facts += each.getValue().size();
      facts += before.getOrDefault(each.getKey(), Before.NOTHING).facts();
      if (facts > AT_ONCE) {
        keepSlice(slice, before, sums);
        slice.clear();
        facts = 0;
      }
    }
    keepSlice(slice, before, sums);
  }

  private void keepSlice(Map<UnitId, List<Held>> slice, Map<UnitId, Before> before, Sums sums) {
    List<UnitChange> changes = changes(slice, before);
    changes.forEach(sums::add);
    write(changes.stream().filter(change -> !change.isNothing()).toList());
  }

  private boolean isFuture(Known known, Delivery delivery) {
    return known.occurred().isAfter(delivery.arrival().day())
        || known.recorded().isAfter(clock.instant().plus(CLOCKS_DIFFER));
  }

  private static Rejected future(Held held, Delivery delivery) {
    Known known = held.fact().known();
    Fault fault =
        new Fault(
            "S106",
            held.fact().kind().zh(),
            "发生日期",
            "",
            null,
            known.occurred().toString(),
            List.of(delivery.arrival().day().toString()));
    return new Rejected(
        delivery.source(),
        delivery.mapping(),
        new Place(delivery.file(), null, 0),
        List.of(fault),
        List.of(known.unit()),
        RawFact.of(held.fact()));
  }

  private List<UnitChange> changes(Map<UnitId, List<Held>> byUnit, Map<UnitId, Before> known) {
    Map<UnitId, Before> before = new HashMap<>();
    byUnit.keySet().stream()
        .filter(known::containsKey)
        .forEach(unit -> before.put(unit, Objects.requireNonNull(known.get(unit)).withRoom()));
    parts(before.values());
    Stream<Map.Entry<UnitId, List<Held>>> units = byUnit.entrySet().stream();
    int facts = byUnit.values().stream().mapToInt(List::size).sum();
    return (facts > SIDE_BY_SIDE ? units.parallel() : units)
        .map(
            each ->
                UnitChange.of(
                    each.getKey(),
                    before.getOrDefault(each.getKey(), Before.NOTHING),
                    each.getValue(),
                    blocks))
        .toList();
  }

  private Map<UnitId, Before> before(Collection<UnitId> units) {
    Map<UnitId, Before> before = new HashMap<>();
    for (List<UnitId> part : Database.parts(List.copyOf(units), IN_LIST)) {
      String in = " where u.id in (" + Database.marks(part.size()) + ")";
      database
          .sql(
              "select u.id, u.no, d.blocks, d.last_recorded, d.facts from unit u"
                  + " join dossier d on d.unit_no = u.no"
                  + in)
          .params(part.stream().map(UnitId::text).toList())
          .query(
              row -> {
                before.put(
                    new UnitId(row.getString(1)),
                    new Before(
                        row.getInt(2),
                        row.getInt(3),
                        Database.instant(row.getObject(4, OffsetDateTime.class)),
                        row.getInt(5),
                        List.of()));
              });
    }
    return before;
  }

  private void parts(Collection<Before> known) {
    Map<Integer, Before> byNumber = new HashMap<>();
    known.forEach(each -> byNumber.put(each.no(), each));
    for (List<Integer> part : Database.parts(List.copyOf(byNumber.keySet()), IN_LIST)) {
      String in = " where unit_no in (" + Database.marks(part.size()) + ")";
      database
          .sql("select unit_no, body from dossier_part" + in + " order by unit_no, part")
          .params(part)
          .query(
              row -> {
                Objects.requireNonNull(byNumber.get(row.getInt(1))).parts().add(row.getBytes(2));
              });
    }
  }

  /** All that is written for one unit, made side by side with others'. */
  private record Rows(
      UnitChange change,
      int no,
      List<Block> facts,
      List<Block> parts,
      byte[] ids,
      byte[] register,
      Set<String> words) {}

  private void write(List<UnitChange> changes) {
    Map<UnitId, Integer> numbers = new HashMap<>();
    changes.stream()
        .filter(change -> change.before().no() == 0)
        .map(UnitChange::unit)
        .sorted()
        .forEach(unit -> numbers.put(unit, ++lastNumber));
    List<Rows> rows =
        changes.parallelStream()
            .map(each -> rows(each, numbers.getOrDefault(each.unit(), each.before().no())))
            .toList();
    units(rows);
    facts(rows);
    snapshots(rows);
  }

  private Rows rows(UnitChange change, int no) {
    boolean registers = change.touchesRegister();
    return new Rows(
        change,
        no,
        change.blocks(blocks),
        change.parts(blocks),
        Digests.ids(change.dossier()),
        registers ? blocks.write(change.registered()) : new byte[0],
        registers ? Register.words(change.dossier()) : Set.of());
  }

  private static boolean isNew(Rows rows) {
    return rows.change().before().no() == 0;
  }

  private void units(List<Rows> rows) {
    database.batch(
        """
        insert into unit (name, region, credit, industry, category, register, no, id, opened)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream().filter(FactStore::isNew).toList(),
        (places, row) ->
            card(places, row).value(row.change().unit().text()).value(row.change().first()));
    List<Rows> known =
        rows.stream().filter(row -> !isNew(row) && row.change().touchesRegister()).toList();
    database.batch(
        """
        update unit set name = ?, region = ?, credit = ?, industry = ?, category = ?, register = ?
        where no = ?
        """,
        known,
        FactStore::card);
    // a fact may arrive that was recorded before all others: then the unit was known earlier
    database.batch(
        "update unit set opened = ? where no = ? and opened > ?",
        rows.stream().filter(row -> !isNew(row)).toList(),
        (places, row) ->
            places.value(row.change().first()).number(row.no()).value(row.change().first()));
    words(rows);
  }

  private static Database.Places card(Database.Places places, Rows row) throws SQLException {
    UnitCard card = UnitCard.of(row.change().dossier());
    return places
        .value(card.name())
        .value(card.region())
        .value(card.credit())
        .value(card.industry())
        .value(card.category())
        .bytes(row.register())
        .number(row.no());
  }

  private record Word(String word, int no) {}

  private void words(List<Rows> rows) {
    List<Word> fresh = new ArrayList<>();
    List<Word> perhaps = new ArrayList<>();
    for (Rows row : rows) {
      row.words().forEach(word -> (isNew(row) ? fresh : perhaps).add(new Word(word, row.no())));
    }
    database.batch(
        "insert into unit_key (word, unit_no) values (?, ?)",
        fresh,
        (places, word) -> places.value(word.word()).number(word.no()));
    database.batch(
        """
        merge into unit_key k using (values (cast(? as varchar(520)), cast(? as integer)))
          as n(word, no) on k.word = n.word and k.unit_no = n.no
        when not matched then insert (word, unit_no) values (n.word, n.no)
        """,
        perhaps,
        (places, word) -> places.value(word.word()).number(word.no()));
  }

  private record Placed(int no, Block block) {}

  private static List<Placed> placed(Rows row, List<Block> blocks) {
    return blocks.stream().map(block -> new Placed(row.no(), block)).toList();
  }

  private void facts(List<Rows> rows) {
    database.batch(
        """
        insert into fact_block (unit_no, seq, facts, first_recorded, last_recorded, body)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows.stream().flatMap(row -> placed(row, row.facts()).stream()).toList(),
        (places, each) ->
            places
                .number(each.no())
                .number(each.block().place())
                .number(each.block().facts())
                .value(each.block().first())
                .value(Database.notBefore(each.block().last()))
                .bytes(each.block().body()));
  }

  private void snapshots(List<Rows> rows) {
    List<Rows> known = rows.stream().filter(row -> !isNew(row)).toList();
    database.batch(
        "delete from dossier_part where unit_no = ? and part >= ?",
        known,
        (places, row) -> places.number(row.no()).number(row.parts().get(0).place()));
    database.batch(
        "insert into dossier_part (unit_no, part, facts, body) values (?, ?, ?, ?)",
        rows.stream().flatMap(row -> placed(row, row.parts()).stream()).toList(),
        (places, each) ->
            places
                .number(each.no())
                .number(each.block().place())
                .number(each.block().facts())
                .bytes(each.block().body()));
    database.batch(
        "update dossier set facts = ?, blocks = ?, parts = ?, last_recorded = ?, ids = ?"
            + " where unit_no = ?",
        known,
        FactStore::dossier);
    database.batch(
        "insert into dossier (facts, blocks, parts, last_recorded, ids, unit_no)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows.stream().filter(FactStore::isNew).toList(),
        FactStore::dossier);
  }

  private static void dossier(Database.Places places, Rows row) throws SQLException {
    Block last = row.parts().get(row.parts().size() - 1);
    places
        .number(row.change().dossier().size())
        .number((long) row.change().before().blocks() + row.facts().size())
        .number(last.place() + 1L)
        .value(Database.notBefore(row.change().last()))
        .bytes(row.ids())
        .number(row.no());
  }

  private void freshness(Delivery delivery, Map<String, Brought> brought) {
    brought.putIfAbsent(delivery.source(), new Brought(null, 0));
    OffsetDateTime arrived = Database.at(delivery.arrival().at());
    brought.forEach((name, more) -> freshness(name, more, arrived));
  }

  private void freshness(String name, Brought more, OffsetDateTime arrived) {
    Brought before =
        database
            .sql("select occurred, facts from source where name = ?")
            .param(name)
            .query((row, n) -> new Brought(row.getObject(1, LocalDate.class), row.getLong(2)))
            .optional()
            .orElse(null);
    if (before == null) {
      database
          .sql("insert into source (name, arrived, occurred, facts) values (?, ?, ?, ?)")
          .params(Arrays.asList(name, arrived, more.occurred(), more.facts()))
          .update();
      return;
    }
    Brought now = before.and(more);
    database
        .sql(
            "update source set occurred = ?, facts = ?,"
                + " arrived = case when arrived > ? then arrived else ? end where name = ?")
        .params(Arrays.asList(now.occurred(), now.facts(), arrived, arrived, name))
        .update();
  }
}
