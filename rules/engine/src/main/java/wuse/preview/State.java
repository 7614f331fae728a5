package wuse.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.grading.Regrading;
import wuse.grading.Said;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Given;
import wuse.term.Sheet;

/**
 * 口径之一: one state of the packs, or one between two, ready to grade the units of a ledger from the
 * values that are held. Shared by threads.
 */
final class State {
  private final Ledger ledger;
  private final Packs packs;
  private final Values.Sense sense;
  private final Values.Sense otherwise;
  private final Map<String, Reader> readers = new ConcurrentHashMap<>();

  /** Which packs are held against units of a region, each after those that it reads. */
  interface Packs {
    List<Pack> of(String region);
  }

  /**
   * @param sense what terms mean in it
   * @param otherwise what a term means that has no value in that sense
   */
  State(Ledger ledger, Packs packs, Values.Sense sense, Values.Sense otherwise) {
    this.ledger = ledger;
    this.packs = packs;
    this.sense = sense;
    this.otherwise = otherwise;
  }

  static State of(Ledger ledger, Side side) {
    return new State(ledger, side::packs, side.meaning()::of, side.meaning()::of);
  }

  /** One pack, compiled, with where its values are and what it reads of others. */
  private record Reader(
      Pack pack, Regrading regrading, Values.Layout layout, Map<String, List<Integer>> read) {}

  /** The packs held against a unit, each after those that it reads. */
  List<Pack> packs(int unit) {
    return packs.of(ledger.member(unit).region());
  }

  /** What is said of one unit, by path of the pack. */
  Map<String, Integer> grade(int unit) {
    return grade(unit, path -> false);
  }

  /**
   * As {@link #grade(int)}.
   *
   * @param stays by path: which packs say what the packs as they are say, as long as the results
   *     that they read are the same; those are not asked again
   */
  Map<String, Integer> grade(int unit, Predicate<String> stays) {
    Map<String, Integer> said = new HashMap<>();
    Map<String, String> colours = new HashMap<>();
    if (ledger.isBroken(unit)) {
      packs(unit).forEach(pack -> said.put(pack.head().path(), Verdict.FAILED));
      return said;
    }
    Map<String, Integer> before = ledger.said(unit);
    for (Pack pack : packs(unit)) {
      String path = pack.head().path();
      Integer was = before.get(path);
      if (was != null && stays.test(path) && readsTheSame(pack, unit, before, said)) {
        said.put(path, was);
        note(pack, new Said(Verdict.word(was), Verdict.score(was)), colours);
      } else {
        Said one = said(pack, unit, colours);
        said.put(path, one == null ? Verdict.FAILED : Verdict.of(one));
        note(pack, one, colours);
      }
    }
    return said;
  }

  private boolean readsTheSame(
      Pack pack, int unit, Map<String, Integer> before, Map<String, Integer> now) {
    for (Pack.ResultRead read : pack.head().reads()) {
      for (Pack other : packs(unit)) {
        if (other.head().role().equals(read.role())) {
          int was = before.getOrDefault(other.head().path(), Verdict.NONE);
          int is = now.getOrDefault(other.head().path(), Verdict.NONE);
          if (!Verdict.sameWord(was, is)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private @Nullable Said said(Pack pack, int unit, Map<String, String> colours) {
    Reader reader = known(pack);
    try {
      return reader.regrading.said(ledger.submission(unit), sheet(reader, unit, colours));
    } catch (RuntimeException poisoned) {
      return null;
    }
  }

  /** A decision with what made it. */
  record Explained(Decision decision, Slice slice) {}

  /** What one pack says of one unit, in full; null where it does not concern it or fails. */
  @Nullable Explained explained(String path, int unit) {
    Map<String, String> colours = new HashMap<>();
    Submission named = ledger.named(unit);
    for (Pack pack : packs(unit)) {
      Decision decision = decide(pack, unit, named, colours);
      if (pack.head().path().equals(path)) {
        return decision == null ? null : new Explained(decision, held(pack).slice());
      }
      note(pack, decision == null ? null : Said.of(decision), colours);
    }
    return null;
  }

  /** What other packs may read. */
  private static void note(Pack pack, @Nullable Said said, Map<String, String> colours) {
    String colour = said == null ? null : said.colour();
    if (colour != null) {
      colours.put(pack.head().role(), colour);
    }
  }

  private @Nullable Decision decide(
      Pack pack, int unit, Submission submission, Map<String, String> colours) {
    Reader reader = known(pack);
    Sheet sheet = sheet(reader, unit, colours);
    try {
      return reader.regrading.decide(submission, sheet);
    } catch (RuntimeException poisoned) {
      return null;
    }
  }

  private Sheet sheet(Reader reader, int unit, Map<String, String> colours) {
    Sheet sheet = ledger.values().sheet(unit, reader.layout);
    reader.read.forEach(
        (role, places) -> {
          String colour = colours.get(role);
          for (int place : places) {
            if (colour != null && !sheet.given(place)) {
              sheet.give(place, new Given(colour, null));
              reader.regrading.again(sheet, List.of(place));
            }
          }
        });
    return sheet;
  }

  /** The sheet of one unit, where the pack reads no other's result. */
  Sheet sheet(Pack pack, int unit) {
    return ledger.values().sheet(unit, known(pack).layout);
  }

  /** The colour or state that is said of a sheet on which these places were set otherwise. */
  String said(Pack pack, int unit, Sheet sheet, List<Integer> changed) {
    Reader reader = known(pack);
    reader.regrading.again(sheet, changed);
    try {
      return reader.regrading.said(ledger.submission(unit), sheet).word();
    } catch (RuntimeException poisoned) {
      return Effect.FAILED;
    }
  }

  /** What the pack's sheets hold, in order of place. */
  List<Column> columns(Pack pack) {
    return known(pack).regrading.columns();
  }

  /** What of the pack is in force. */
  Slice slice(Pack pack) {
    return known(pack).regrading.slice();
  }

  private Reader known(Pack pack) {
    return readers.computeIfAbsent(pack.head().path(), none -> reader(pack));
  }

  private Reader reader(Pack pack) {
    Regrading regrading = ledger.regrading(pack);
    Map<String, List<Integer>> read = new HashMap<>();
    for (Pack.ResultRead result : pack.head().reads()) {
      List<Integer> places = new ArrayList<>();
      for (int place = 0; place < regrading.columns().size(); place++) {
        if (regrading.columns().get(place).term().equals(result.as())) {
          places.add(place);
        }
      }
      read.put(result.role(), places);
    }
    return new Reader(
        pack,
        regrading,
        ledger.values().layout(regrading.columns(), sense, otherwise),
        Map.copyOf(read));
  }

  /** A pack as it is held against units: what of it is in force, and what it reads. */
  record Held(Pack pack, Slice slice, List<Column> columns) {}

  List<Held> held(String region) {
    return packs.of(region).stream().map(this::held).toList();
  }

  private Held held(Pack pack) {
    Regrading regrading = known(pack).regrading;
    return new Held(pack, regrading.slice(), regrading.columns());
  }

  Ledger ledger() {
    return ledger;
  }

  Values.Sense sense() {
    return sense;
  }

  Values.Sense otherwise() {
    return otherwise;
  }
}
