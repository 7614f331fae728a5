package wuse.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.facts.enforcement.ColourConfirmation;
import wuse.facts.enforcement.VetoRelease;
import wuse.grading.Round;
import wuse.grading.Said;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.term.Column;
import wuse.term.Given;
import wuse.term.Sheaf;
import wuse.term.Sheet;

/**
 * 登册: makes ready what a source gives, some units together: what each carries into the day, the
 * values of its terms, and what the packs as they are say of it. Shared by threads.
 */
final class Enrolment {
  private static final UnitId NOBODY = new UnitId("-");
  private static final Dossier EMPTY =
      Dossier.of(NOBODY, List.of(), Vouching.everything(), Instant.EPOCH);

  private final Side side;
  private final LocalDate day;
  private final List<Derived> derived;
  private final Map<String, int[]> places = new HashMap<>();

  /**
   * @param derived what is derived of each unit; the first holds all that {@code side} reads
   */
  Enrolment(Side side, LocalDate day, List<Derived> derived) throws Pack.NotInForce {
    this.side = side;
    this.day = day;
    this.derived = derived;
    for (Pack pack : side.bound()) {
      List<Column> columns = side.round(List.of(pack)).columns(pack, day);
      places.put(pack.head().path(), derived.get(0).places(columns));
    }
  }

  /**
   * One unit made ready. Nothing of its dossier hangs on it.
   *
   * @param digest of the dossier
   * @param submission what a decision reads beside values
   * @param values to be kept, for each that derives some
   * @param said by path of the pack; null where the unit cannot be graded at all
   */
  record Enrolled(
      Member member,
      String digest,
      Submission submission,
      List<Sheaf.Entry> values,
      @Nullable Map<String, Integer> said) {}

  List<Enrolled> enrolled(List<Posed> posed) {
    List<@Nullable Ready> ready = posed.stream().map(this::ready).toList();
    Map<Ready, Map<String, Integer>> said = new HashMap<>();
    Map<Round, List<Ready>> together = new LinkedHashMap<>();
    for (Ready one : ready) {
      if (one != null) {
        together.computeIfAbsent(side.round(one.packs), none -> new ArrayList<>()).add(one);
      }
    }
    together.forEach((round, some) -> said.putAll(said(round, some)));
    return IntStream.range(0, posed.size())
        .mapToObj(i -> enrolled(posed.get(i), ready.get(i), said))
        .toList();
  }

  private Enrolled enrolled(
      Posed posed, @Nullable Ready ready, Map<Ready, Map<String, Integer>> said) {
    Submission submission =
        ready == null ? new Submission(EMPTY, Map.of(), Map.of()) : slim(ready.submission);
    Dossier dossier = posed.submission().dossier();
    List<Sheaf.Entry> values = new ArrayList<>(derived.size());
    for (int i = 0; i < derived.size(); i++) {
      Derived one = derived.get(i);
      Sheet sheet = ready == null ? one.nothing() : ready.sheets.get(i);
      values.add(one.entry(sheet, dossier, submission.previous().values()));
    }
    return new Enrolled(
        posed.member(), posed.digest(), submission, values, ready == null ? null : said.get(ready));
  }

  /** Told apart by being another unit, not by its values. */
  private static final class Ready {
    final List<Pack> packs;
    final Submission submission;
    final List<Sheet> sheets;

    Ready(List<Pack> packs, Submission submission, List<Sheet> sheets) {
      this.packs = packs;
      this.submission = submission;
      this.sheets = sheets;
    }
  }

  private @Nullable Ready ready(Posed posed) {
    List<Pack> packs = side.packs(posed.member().region());
    try {
      Submission submission = side.round(packs).carriedTo(posed.submission(), day);
      return new Ready(
          packs, submission, derived.stream().map(one -> one.sheet(submission)).toList());
    } catch (Pack.NotInForce | RuntimeException poisoned) {
      return null;
    }
  }

  /** As a night would, by the rule base, those that are read first. */
  private Map<Ready, Map<String, Integer>> said(Round round, List<Ready> ready) {
    Map<Ready, Map<String, Integer>> said = new HashMap<>();
    ready.forEach(one -> said.put(one, new HashMap<>()));
    List<Submission> reading = new ArrayList<>(ready.stream().map(one -> one.submission).toList());
    for (Pack pack : round.packs()) {
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < ready.size(); i++) {
        sheets.add(sheet(pack, ready.get(i), reading.get(i)));
      }
      List<@Nullable Said> words = words(round, pack, reading, sheets);
      for (int i = 0; i < ready.size(); i++) {
        Said one = words.get(i);
        int verdict = one == null ? Verdict.FAILED : Verdict.of(one);
        said.getOrDefault(ready.get(i), Map.of()).put(pack.head().path(), verdict);
        reading.set(i, one == null ? reading.get(i) : round.reading(reading.get(i), pack, one));
      }
    }
    return said;
  }

  /** A result that it reads came after its values were derived. */
  private Sheet sheet(Pack pack, Ready ready, Submission reading) {
    Map<String, Given> results = new HashMap<>(reading.given());
    results.keySet().removeAll(ready.submission.given().keySet());
    Sheet all = ready.sheets.get(0);
    Sheet read = results.isEmpty() ? all : derived.get(0).with(all, results);
    return read.picked(places.getOrDefault(pack.head().path(), new int[0]));
  }

  /** Null for each that cannot be graded: it fails alone. */
  private List<@Nullable Said> words(
      Round round, Pack pack, List<Submission> reading, List<Sheet> sheets) {
    try {
      return new ArrayList<>(together(round, pack, reading, sheets));
    } catch (RuntimeException poisoned) {
      List<@Nullable Said> words = new ArrayList<>();
      for (int i = 0; i < reading.size(); i++) {
        words.add(alone(round, pack, reading.get(i), sheets.get(i)));
      }
      return words;
    }
  }

  private @Nullable Said alone(Round round, Pack pack, Submission one, Sheet sheet) {
    try {
      return together(round, pack, List.of(one), List.of(sheet)).get(0);
    } catch (RuntimeException poisoned) {
      return null;
    }
  }

  private List<Said> together(
      Round round, Pack pack, List<Submission> reading, List<Sheet> sheets) {
    try {
      return round.said(pack, reading, sheets, day);
    } catch (Pack.NotInForce askedBefore) {
      throw new IllegalStateException(askedBefore);
    }
  }

  /** Only what decisions read beside values: words of officers; the rest is let go. */
  private static Submission slim(Submission one) {
    Dossier whole = one.dossier();
    List<Fact> words =
        Stream.<Fact>concat(
                whole.facts(FactKind.of(VetoRelease.class)).stream(),
                whole.facts(FactKind.of(ColourConfirmation.class)).stream())
            .toList();
    Dossier dossier =
        words.isEmpty()
            ? EMPTY
            : Dossier.of(whole.unit(), words, Vouching.everything(), Instant.MAX);
    return new Submission(dossier, Map.of(), one.previous(), one.termsOnly());
  }
}
