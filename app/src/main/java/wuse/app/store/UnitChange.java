package wuse.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.facts.Withdrawal;
import wuse.facts.snapshot.FactBlocks;

/**
 * What a delivery changes for one unit: the block of its new facts, and the snapshot after it. Pure
 * arithmetic on bytes, so that many units are worked out side by side.
 */
final class UnitChange {
  /** So many facts make a part of a snapshot, so that an addition rewrites the last part only. */
  static final int PART = 2_048;

  private final UnitId unit;
  private final List<Held> existing;
  private final List<Held> fresh;
  private final long duplicates;
  private final long superseding;
  private final Dossier dossier;
  private final Before before;
  private @Nullable List<Block> written;

  /**
   * What the store has of the unit; nothing for a new one.
   *
   * @param no 0 for a new one
   * @param parts bodies of its snapshot, once they are read
   */
  record Before(int no, int blocks, @Nullable Instant last, int facts, List<byte[]> parts) {
    static final Before NOTHING = new Before(0, 0, null, 0, List.of());

    Before withRoom() {
      return new Before(no, blocks, last, facts, new ArrayList<>());
    }
  }

  private UnitChange(
      UnitId unit, Before before, List<Held> existing, List<Held> fresh, long duplicates) {
    this.unit = unit;
    this.before = before;
    this.existing = existing;
    this.fresh = fresh;
    this.duplicates = duplicates;
    this.superseding = superseding(existing, fresh);
    List<Held> all = new ArrayList<>(existing);
    all.addAll(fresh);
    this.dossier = Dossier.held(unit, all, Vouching.of(List.of()), Instant.MAX);
  }

  static UnitChange of(UnitId unit, Before before, List<Held> delivered, FactBlocks blocks) {
    List<Held> existing = new ArrayList<>();
    before.parts().forEach(part -> existing.addAll(blocks.read(unit, part)));
    Set<FactId> known = new HashSet<>();
    existing.forEach(held -> known.add(held.id()));
    List<Held> fresh = delivered.stream().filter(held -> known.add(held.id())).toList();
    return new UnitChange(unit, before, existing, fresh, delivered.size() - fresh.size());
  }

  // of keys that are there before or twice in the delivery itself
  private static long superseding(List<Held> existing, List<Held> fresh) {
    Map<FactKind<?>, Set<String>> keys = new HashMap<>();
    long superseding = 0;
    for (Held held : fresh) {
      if (!keys.computeIfAbsent(held.fact().kind(), none -> new HashSet<>()).add(key(held))) {
        superseding++;
      }
    }
    for (Held held : existing) {
      Set<String> ofKind = keys.get(held.fact().kind());
      // taken out, so that a key with a long history counts once
      if (ofKind != null && ofKind.remove(key(held))) {
        superseding++;
      }
    }
    return superseding;
  }

  private static String key(Held held) {
    return held.fact().known().key();
  }

  UnitId unit() {
    return unit;
  }

  Before before() {
    return before;
  }

  boolean isNothing() {
    return fresh.isEmpty();
  }

  long stored() {
    return fresh.size();
  }

  long duplicates() {
    return duplicates;
  }

  long superseding() {
    return superseding;
  }

  Dossier dossier() {
    return dossier;
  }

  /** A slice of facts as one block, with its place. */
  record Block(int place, int facts, Instant first, Instant last, byte[] body) {
    private static Block of(int place, List<Held> facts, FactBlocks blocks) {
      Instant first = Instant.MAX;
      Instant last = Instant.MIN;
      for (Held held : facts) {
        Instant recorded = held.fact().known().recorded();
        first = recorded.isBefore(first) ? recorded : first;
        last = recorded.isAfter(last) ? recorded : last;
      }
      return new Block(place, facts.size(), first, last, blocks.write(facts));
    }
  }

  /** What is appended to the facts. */
  List<Block> blocks(FactBlocks blocks) {
    List<Block> made = written == null ? sliced(fresh, before.blocks(), blocks) : written;
    written = made;
    return made;
  }

  /** The parts of the snapshot that are written anew; those before them stay. */
  List<Block> parts(FactBlocks blocks) {
    if (existing.isEmpty() && before.blocks() == 0) {
      return blocks(blocks);
    }
    int whole = existing.size() / PART;
    List<Held> rest = new ArrayList<>(existing.subList(whole * PART, existing.size()));
    rest.addAll(fresh);
    return sliced(rest, whole, blocks);
  }

  private static List<Block> sliced(List<Held> facts, int first, FactBlocks blocks) {
    List<Block> sliced = new ArrayList<>();
    for (List<Held> part : Database.parts(facts, PART)) {
      sliced.add(Block.of(first + sliced.size(), part, blocks));
    }
    return sliced;
  }

  Instant last() {
    Instant last = before.last() == null ? Instant.MIN : before.last();
    for (Held held : fresh) {
      Instant recorded = held.fact().known().recorded();
      last = recorded.isAfter(last) ? recorded : last;
    }
    return last;
  }

  Instant first() {
    return fresh.stream()
        .map(held -> held.fact().known().recorded())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** Whether names, codes, permits, outlets or limits may be others now. */
  boolean touchesRegister() {
    return fresh.stream()
        .map(Held::fact)
        .anyMatch(fact -> fact instanceof Withdrawal || Register.KINDS.contains(fact.kind()));
  }

  /** The standing facts by which the unit is found. */
  Collection<Held> registered() {
    return dossier.held().stream()
        .filter(held -> Register.KINDS.contains(held.fact().kind()))
        .toList();
  }

  /** The latest day that the new facts of each source speak of, and how many they are. */
  Map<String, Brought> brought() {
    Map<String, Brought> brought = new LinkedHashMap<>();
    for (Held held : fresh) {
      Fact fact = held.fact();
      brought.merge(
          fact.known().origin().source(), new Brought(fact.known().occurred(), 1), Brought::and);
    }
    return brought;
  }

  record Brought(@Nullable LocalDate occurred, long facts) {
    Brought and(Brought other) {
      LocalDate later =
          occurred == null || (other.occurred != null && other.occurred.isAfter(occurred))
              ? other.occurred
              : occurred;
      return new Brought(later, facts + other.facts);
    }
  }
}
