package wuse.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.Words;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * 登册: makes ready what a source gives, a few hundred units at a time on all processors: what each
 * carries into the day, the values of its terms, and what the packs as they are say of it.
 */
final class Enrolment {
  private static final int TOGETHER = 64;
  private static final int WAITING = 8 * TOGETHER;
  private static final UnitId NOBODY = new UnitId("-");
  private static final Dossier EMPTY =
      Dossier.of(NOBODY, List.of(), Vouching.everything(), Instant.EPOCH);

  private final Side side;
  private final LocalDate day;
  private final List<Derived> derived;
  private final Map<String, int[]> places = new HashMap<>();
  private final Consumer<Enrolled> into;
  private final List<Posed> waiting = new ArrayList<>();

  /**
   * @param derived what is derived of each unit; the first holds all that {@code side} reads
   */
  Enrolment(Side side, LocalDate day, List<Derived> derived, Consumer<Enrolled> into)
      throws Pack.NotInForce {
    this.side = side;
    this.day = day;
    this.derived = derived;
    this.into = into;
    for (Pack pack : side.bound()) {
      List<Column> columns = side.round(List.of(pack)).columns(pack, day);
      places.put(pack.head().path(), derived.get(0).places(columns));
    }
  }

  /**
   * One unit made ready.
   *
   * @param submission what a decision reads beside values
   * @param said by path of the pack; empty where the unit cannot be graded at all
   */
  record Enrolled(
      Posed posed,
      Submission submission,
      List<Sheet> sheets,
      @Nullable Map<String, Integer> said) {}

  void add(Posed posed) {
    waiting.add(posed);
    if (waiting.size() >= WAITING) {
      flush();
    }
  }

  void flush() {
    int parts = (waiting.size() + TOGETHER - 1) / TOGETHER;
    List<List<Enrolled>> done =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                i ->
                    enrolled(
                        waiting.subList(
                            i * TOGETHER, Math.min(waiting.size(), (i + 1) * TOGETHER))))
            .toList();
    done.forEach(part -> part.forEach(into));
    waiting.clear();
  }

  private List<Enrolled> enrolled(List<Posed> posed) {
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
    return ready == null
        ? new Enrolled(
            posed,
            new Submission(EMPTY, Map.of(), Map.of()),
            derived.stream().map(Derived::nothing).toList(),
            null)
        : new Enrolled(posed, slim(ready.submission), ready.sheets, said.get(ready));
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
      List<Graded> graded = graded(round, pack, reading, sheets);
      for (int i = 0; i < ready.size(); i++) {
        Graded one = graded.get(i);
        int verdict =
            one instanceof Graded.Done done ? Verdict.of(done.decision().result()) : Verdict.FAILED;
        said.getOrDefault(ready.get(i), Map.of()).put(pack.head().path(), verdict);
        reading.set(i, round.reading(reading.get(i), pack, one));
      }
    }
    return said;
  }

  /** A result that it reads came after its values were derived. */
  private Sheet sheet(Pack pack, Ready ready, Submission reading) {
    boolean read = !reading.given().equals(ready.submission.given());
    Sheet all = read ? derived.get(0).sheet(reading) : ready.sheets.get(0);
    return all.picked(places.getOrDefault(pack.head().path(), new int[0]));
  }

  private List<Graded> graded(
      Round round, Pack pack, List<Submission> reading, List<Sheet> sheets) {
    try {
      return decided(round, pack, reading, sheets);
    } catch (RuntimeException poisoned) {
      return IntStream.range(0, reading.size())
          .mapToObj(i -> alone(round, pack, reading.get(i), sheets.get(i)))
          .toList();
    }
  }

  private Graded alone(Round round, Pack pack, Submission one, Sheet sheet) {
    try {
      return decided(round, pack, List.of(one), List.of(sheet)).get(0);
    } catch (RuntimeException poisoned) {
      String why = String.valueOf(poisoned.getMessage());
      return new Graded.Failed("", pack.head().path(), "G0001", new Words(why, why));
    }
  }

  private List<Graded> decided(
      Round round, Pack pack, List<Submission> reading, List<Sheet> sheets) {
    try {
      return round.grade(pack, reading, sheets, day).stream()
          .<Graded>map(Graded.Done::new)
          .toList();
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
