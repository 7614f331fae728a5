package wuse.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.compile.RuleSet;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Dossier;
import wuse.period.Workdays;
import wuse.policy.Colour;
import wuse.policy.FactRule;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Given;
import wuse.term.RuleMatches;
import wuse.term.Sheet;

/**
 * 一轮评定: packs that read each other's results, each graded after those it reads, for whole batches.
 * Days that no earlier decision saw are made up first, one by one, with the facts recorded by the
 * end of each. Compiles each slice once; shared by threads.
 */
public final class Round {
  /** The one time zone of the house. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Pack> packs;
  private final RuleMatches rules;
  private final Workdays workdays;
  private final Corrections corrections;
  private final Map<String, PackGrading> compiled = new ConcurrentHashMap<>();
  private final Map<OnDay, Slice> slices = new ConcurrentHashMap<>();
  private final @Nullable Draft draft;

  /** A round of before, and what stands in it for one of its packs. */
  private record Draft(Round round, Pack before, Pack revised) {}

  /**
   * @param packs in any order
   * @throws PackOrder.Circle where packs read each other in a circle
   */
  public Round(List<Pack> packs) throws PackOrder.Circle {
    this.packs = PackOrder.of(packs);
    this.rules = RuleSet.of(factRules(packs));
    this.workdays = PackOrder.workdays(packs);
    this.corrections = new Corrections(this.packs, again());
    this.draft = null;
  }

  private Round(Draft draft) {
    this.packs =
        draft.round().packs.stream()
            .map(pack -> pack == draft.before() ? draft.revised() : pack)
            .toList();
    this.rules = draft.round().rules;
    this.workdays = draft.round().workdays;
    this.corrections = new Corrections(packs, again());
    this.draft = draft;
  }

  /**
   * This round with one pack revised: what the revision does not touch is not built again, and its
   * slices have no digest. For drafts; the terms must be the same.
   */
  public Round with(Pack before, Pack revised) {
    return new Round(new Draft(this, before, revised));
  }

  private static List<FactRule> factRules(List<Pack> packs) {
    return packs.stream().flatMap(p -> p.head().glossary().rules().stream()).distinct().toList();
  }

  /** The packs, each after those that it reads. */
  public List<Pack> packs() {
    return packs;
  }

  /**
   * Grades each submission with every pack on {@code day}.
   *
   * @return for each submission, in order, what each pack says, in the order of {@link #packs()}; a
   *     dossier that cannot be graded fails alone
   * @throws Pack.NotInForce where a pack does not reach {@code day}
   */
  public List<List<Graded>> grade(List<Submission> batch, LocalDate day) throws Pack.NotInForce {
    List<Submission> ready = new ArrayList<>(batch.size());
    List<List<Graded>> results = new ArrayList<>(batch.size());
    for (Submission one : batch) {
      results.add(new ArrayList<>(packs.size()));
      ready.add(corrections.known(madeUp(one, day), day));
    }
    for (Pack pack : packs) {
      gradeOne(pack, ready, day, results);
    }
    return results;
  }

  /** Compiles what is in force on {@code day} now, so that the first batch does not wait for it. */
  public void prepare(LocalDate day) throws Pack.NotInForce {
    for (Pack pack : packs) {
      grading(pack, day);
    }
  }

  /** The columns of the values that {@link #values} gives, in order of place. */
  public List<Column> columns(Pack pack, LocalDate day) throws Pack.NotInForce {
    return grading(pack, day).asking().columns();
  }

  /** The values of the terms that one pack reads: for those who grade one population many times. */
  public List<Sheet> values(Pack pack, List<Submission> batch, LocalDate day)
      throws Pack.NotInForce {
    return grading(pack, day).asking().derive(batch, day);
  }

  /** Grades from values; no day is made up and no failure is caught. */
  public List<Decision> grade(Pack pack, List<Submission> batch, List<Sheet> values, LocalDate day)
      throws Pack.NotInForce {
    return grading(pack, day).grade(batch, values);
  }

  private void gradeOne(
      Pack pack, List<Submission> ready, LocalDate day, List<List<Graded>> results)
      throws Pack.NotInForce {
    List<Graded> graded = graded(pack, ready, day);
    for (int i = 0; i < ready.size(); i++) {
      results.get(i).add(graded.get(i));
      ready.set(i, withResult(ready.get(i), pack, graded.get(i)));
    }
  }

  private List<Graded> graded(Pack pack, List<Submission> batch, LocalDate day)
      throws Pack.NotInForce {
    PackGrading grading = grading(pack, day);
    try {
      return grading.grade(batch, day).stream().<Graded>map(Graded.Done::new).toList();
    } catch (RuntimeException poisoned) {
      return batch.stream().map(one -> alone(pack, grading, one, day)).toList();
    }
  }

  private static Graded alone(Pack pack, PackGrading grading, Submission one, LocalDate day) {
    try {
      return new Graded.Done(grading.grade(List.of(one), day).get(0));
    } catch (RuntimeException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Graded.Failed(
          one.dossier().unit().text(),
          pack.head().path(),
          "G0001",
          Wording.say("failed.dossier", why));
    }
  }

  /** Other packs read the computed colour; an unrated unit has none. */
  private Submission withResult(Submission submission, Pack pack, Graded graded) {
    Submission with = submission;
    for (Pack reader : packs) {
      for (Pack.ResultRead read : reader.head().reads()) {
        boolean given = submission.given().containsKey(read.as().key());
        if (read.role().equals(pack.head().role()) && !given && colour(graded) != null) {
          with = with.withGiven(read.as().key(), new Given(String.valueOf(colour(graded)), null));
        }
      }
    }
    return with;
  }

  private static @Nullable String colour(Graded graded) {
    return graded instanceof Graded.Done done
            && done.decision().result() instanceof Decision.Coloured coloured
            && !coloured.colour().equals(Colour.NOT_RATED)
        ? coloured.colour()
        : null;
  }

  private PackGrading grading(Pack pack, LocalDate day) throws Pack.NotInForce {
    Slice slice = slice(pack, day);
    String key = slice.digest().isEmpty() ? slice.from().toString() : slice.digest();
    PackGrading known = compiled.get(key);
    return known != null
        ? known
        : compiled.computeIfAbsent(key, missing -> compile(pack, slice, day));
  }

  private PackGrading compile(Pack pack, Slice slice, LocalDate day) {
    return draft != null && pack == draft.revised() ? revised(slice, day) : compile(slice);
  }

  /** From what was compiled before, where that was in force on the day and little is changed. */
  private PackGrading revised(Slice slice, LocalDate day) {
    Draft of = Objects.requireNonNull(draft);
    try {
      if (slice instanceof Slice.OfScorecard scorecard
          && of.round().grading(of.before(), day) instanceof ScorecardGrading before) {
        return before.revised(scorecard, rules, workdays);
      }
    } catch (Pack.NotInForce wasNot) {
      // then there is nothing to build on
    }
    return compile(slice);
  }

  private record OnDay(String path, LocalDate day) {}

  /** What is in force of {@code pack} on {@code day}. */
  public Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce {
    OnDay key = new OnDay(pack.head().path(), day);
    Slice known = slices.get(key);
    if (known == null) {
      known =
          draft != null && pack == draft.revised()
              ? Slice.undigested(pack, day)
              : pack.inForce(day);
      slices.put(key, known);
    }
    return known;
  }

  private PackGrading compile(Slice slice) {
    return slice instanceof Slice.OfScorecard scorecard
        ? new ScorecardGrading(scorecard, rules, workdays)
        : new RosterGrading((Slice.OfRoster) slice, rules, workdays);
  }

  /**
   * Carries {@code submission} over the days that no run saw since each pack's previous decision,
   * up to the eve of {@code day}. A pack without one has its first decision on {@code day}.
   */
  private Submission madeUp(Submission submission, LocalDate day) throws Pack.NotInForce {
    Submission carried = submission;
    LocalDate next = firstMissed(submission);
    while (next != null && next.isBefore(day)) {
      MadeUp one = oneDay(carried, next);
      carried = one.carried();
      LocalDate news = submission.dossier().nextRecordedDay(next);
      next = earliest(firstMissedAfter(next, submission), earliest(one.change(), news));
    }
    return carried;
  }

  /** What one made-up day carries over, and the first day on which anything may be different. */
  private record MadeUp(Submission carried, @Nullable LocalDate change) {}

  private MadeUp oneDay(Submission carried, LocalDate day) throws Pack.NotInForce {
    Dossier known = carried.dossier().asKnown(endOf(day));
    Submission reading = corrections.known(carried.withDossier(known), day);
    Submission after = carried;
    LocalDate change = null;
    for (Pack pack : packs) {
      Graded graded = graded(pack, List.of(reading), day).get(0);
      change = earliest(change, slice(pack, day).until());
      if (graded instanceof Graded.Done done) {
        change = earliest(change, done.decision().horizon());
        if (missed(pack, carried, day)) {
          after = after.withPrevious(pack.head().role(), done.decision().carried());
        }
      }
      reading = withResult(reading, pack, graded);
    }
    return new MadeUp(after, change);
  }

  /** Whether the pack has an earlier decision and that did not see {@code day}. */
  private static boolean missed(Pack pack, Submission submission, LocalDate day) {
    Carried previous = submission.previous().get(pack.head().role());
    return previous != null && previous.asOf().isBefore(day);
  }

  private @Nullable LocalDate firstMissed(Submission submission) {
    LocalDate first = null;
    for (Pack pack : packs) {
      Carried previous = submission.previous().get(pack.head().role());
      first = earliest(first, previous == null ? null : previous.asOf().plusDays(1));
    }
    return first;
  }

  /** The first day that a pack misses which saw {@code day}. */
  private @Nullable LocalDate firstMissedAfter(LocalDate day, Submission submission) {
    LocalDate first = null;
    for (Pack pack : packs) {
      Carried previous = submission.previous().get(pack.head().role());
      if (previous != null && !previous.asOf().isBefore(day)) {
        first = earliest(first, previous.asOf().plusDays(1));
      }
    }
    return first;
  }

  /**
   * What one pack says, those that it reads asked before it.
   *
   * @param complete null where a result that it reads is not there
   */
  private @Nullable Decision asked(
      Pack asked, Submission submission, LocalDate day, boolean complete) throws Pack.NotInForce {
    Submission reading = submission;
    for (Pack pack : packs) {
      if (pack == asked) {
        return graded(pack, List.of(reading), day).get(0) instanceof Graded.Done done
            ? done.decision()
            : null;
      }
      if (reads(asked, pack)) {
        reading = withResult(reading, pack, graded(pack, List.of(reading), day).get(0));
        if (complete && !reading.given().keySet().containsAll(resultsRead(asked, pack))) {
          return null;
        }
      }
    }
    return null;
  }

  private static boolean reads(Pack reader, Pack other) {
    return !resultsRead(reader, other).isEmpty();
  }

  /** The terms under which one pack reads the result of the other. */
  private static List<String> resultsRead(Pack reader, Pack other) {
    return reader.head().reads().stream()
        .filter(read -> read.role().equals(other.head().role()))
        .map(read -> read.as().key())
        .toList();
  }

  private Corrections.Asked again() {
    return new Corrections.Asked() {
      @Override
      public @Nullable Decision of(Pack pack, Submission submission, LocalDate day)
          throws Pack.NotInForce {
        return asked(pack, submission, day, false);
      }

      @Override
      public @Nullable Decision first(Pack pack, Submission submission, LocalDate day)
          throws Pack.NotInForce {
        return asked(pack, submission.withoutPrevious(), day, true);
      }

      @Override
      public Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce {
        return Round.this.slice(pack, day);
      }
    };
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }
}
