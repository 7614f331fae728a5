package wuse.app.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wuse.app.store.UnitChange.Before;
import wuse.app.store.UnitChange.Brought;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.snapshot.FactBlocks;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.Receipt;

/**
 * Keeps facts: appends what is new, rewrites the snapshots of the units concerned, and notes
 * vouching and rejected rows, all in the one transaction of the delivery. Facts from the future go
 * to quarantine.
 */
public final class FactStore implements FactSink {
  private static final int SIDE_BY_SIDE = 64;
  private static final int AT_ONCE = 150_000;

  private final Database database;
  private final FactBlocks blocks;
  private final Register register;
  private final UnitRoll roll;
  private final Archive archive;
  private final SourceLog sources;
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
    this.roll = new UnitRoll(database);
    this.archive = new Archive(database);
    this.sources = new SourceLog(database);
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
    SortedDelivery sorted = SortedDelivery.of(delivery, clock.instant());
    Sums sums = new Sums();
    keep(sorted.byUnit(), sums);
    Instant arrived = delivery.arrival().at();
    sources.note(sums.broughtBy(delivery.source()), arrived);
    quarantine.add(sorted.rejected(), arrived);
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

    /** By source; whoever delivered is among them, even with nothing. */
    Map<String, Brought> broughtBy(String deliverer) {
      brought.putIfAbsent(deliverer, new Brought(null, 0));
      return brought;
    }
  }

  // so many units at a time that their dossiers fit into memory: a delivery may name them all
  private void keep(Map<UnitId, List<Held>> byUnit, Sums sums) {
    Holdings holdings = Holdings.of(byUnit.keySet(), database);
    Map<UnitId, List<Held>> slice = new LinkedHashMap<>();
    int facts = 0;
    for (Map.Entry<UnitId, List<Held>> each : byUnit.entrySet()) {
      slice.put(each.getKey(), each.getValue());
      facts += each.getValue().size();
      facts += holdings.facts(each.getKey());
      if (facts > AT_ONCE) {
        keepSlice(slice, holdings, sums);
        slice.clear();
        facts = 0;
      }
    }
    keepSlice(slice, holdings, sums);
  }

  private void keepSlice(Map<UnitId, List<Held>> slice, Holdings holdings, Sums sums) {
    List<UnitChange> changes = changes(slice, holdings.withSnapshots(slice.keySet()));
    changes.forEach(sums::add);
    write(changes.stream().filter(change -> !change.isNothing()).toList());
  }

  private List<UnitChange> changes(Map<UnitId, List<Held>> byUnit, Map<UnitId, Before> before) {
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

  private void write(List<UnitChange> changes) {
    Map<UnitId, Integer> numbers = new HashMap<>();
    changes.stream()
        .filter(change -> change.before().no() == 0)
        .map(UnitChange::unit)
        .sorted()
        .forEach(unit -> numbers.put(unit, ++lastNumber));
    List<UnitEntry> entries =
        changes.parallelStream()
            .map(
                change -> {
                  int no = numbers.getOrDefault(change.unit(), change.before().no());
                  return UnitEntry.of(change, no, blocks);
                })
            .toList();
    roll.enter(entries);
    archive.file(entries);
  }
}
