package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.compile.RuleSet;
import wuse.policy.FactRule;
import wuse.policy.Pack;
import wuse.policy.Slice;

/**
 * 现行版本: what is in force of each pack on a day, compiled once and shared by threads; a draft builds
 * on what was compiled before it.
 */
final class InForce {
  private final Means means;
  private final Map<String, PackGrading> compiled = new ConcurrentHashMap<>();
  private final Map<OnDay, Slice> slices = new ConcurrentHashMap<>();
  private final @Nullable Draft draft;

  private record OnDay(String path, LocalDate day) {}

  /** What was in force before, and what stands in it for one of the packs. */
  private record Draft(InForce of, Pack before, Pack revised) {}

  InForce(List<Pack> packs) {
    this.means = new Means(RuleSet.of(factRules(packs)), PackOrder.workdays(packs), true);
    this.draft = null;
  }

  private InForce(Draft draft) {
    this.means = draft.of().means;
    this.draft = draft;
  }

  /** With one pack revised, whose terms are the same; its slices have no digest. */
  InForce with(Pack before, Pack revised) {
    return new InForce(new Draft(this, before, revised));
  }

  private static List<FactRule> factRules(List<Pack> packs) {
    return packs.stream().flatMap(p -> p.head().glossary().rules().stream()).distinct().toList();
  }

  Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce {
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

  PackGrading grading(Pack pack, LocalDate day) throws Pack.NotInForce {
    Slice slice = slice(pack, day);
    String key = slice.digest().isEmpty() ? slice.from().toString() : slice.digest();
    PackGrading known = compiled.get(key);
    return known != null
        ? known
        : compiled.computeIfAbsent(key, missing -> compile(pack, slice, day));
  }

  private PackGrading compile(Pack pack, Slice slice, LocalDate day) {
    return draft != null && pack == draft.revised() ? revised(draft, slice, day) : compile(slice);
  }

  /** From what was compiled before, where that was in force on the day and little is changed. */
  private PackGrading revised(Draft of, Slice slice, LocalDate day) {
    try {
      if (slice instanceof Slice.OfScorecard scorecard
          && of.of().grading(of.before(), day) instanceof ScorecardGrading before) {
        return before.revised(scorecard, means);
      }
    } catch (Pack.NotInForce wasNot) {
      // then there is nothing to build on
    }
    return compile(slice);
  }

  private PackGrading compile(Slice slice) {
    return compiled(slice, means);
  }

  private static PackGrading compiled(Slice slice, Means means) {
    return slice instanceof Slice.OfScorecard scorecard
        ? new ScorecardGrading(scorecard, means)
        : new RosterGrading((Slice.OfRoster) slice, means);
  }

  /** A draft of one of the packs, asked from values that are held: no rule base is built. */
  Regrading regrading(Pack draft, LocalDate day) throws Pack.NotInForce {
    Slice slice = Slice.undigested(draft, day);
    return new Regrading(slice, compiled(slice, means.withoutRuleBase()));
  }

  /**
   * What one pack says of each submission, in order; a dossier that cannot be graded fails alone.
   */
  List<Graded> graded(Pack pack, List<Submission> batch, LocalDate day) throws Pack.NotInForce {
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
}
