package wuse.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.policy.Pack;

/**
 * 补评: the days between the earlier decision of a pack and today that no run saw, made up one by one
 * with the facts recorded by the end of each; days on which nothing can be different are passed
 * over.
 */
final class MissedDays {
  private final List<Pack> packs;
  private final InForce inForce;
  private final ResultsRead results;
  private final Corrections corrections;

  /**
   * @param packs each after those that it reads
   */
  MissedDays(List<Pack> packs, InForce inForce, ResultsRead results, Corrections corrections) {
    this.packs = packs;
    this.inForce = inForce;
    this.results = results;
    this.corrections = corrections;
  }

  /**
   * Carries {@code submission} up to the eve of {@code day}. A pack without an earlier decision has
   * its first one on {@code day}.
   */
  Submission madeUp(Submission submission, LocalDate day) throws Pack.NotInForce {
    Submission carried = submission;
    LocalDate next = firstMissed(submission, LocalDate.MIN);
    while (next != null && next.isBefore(day)) {
      MadeUp one = oneDay(carried, next);
      carried = one.carried();
      LocalDate news = submission.dossier().nextRecordedDay(next);
      next = earliest(firstMissed(submission, next), earliest(one.change(), news));
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
      Graded graded = inForce.graded(pack, List.of(reading), day).get(0);
      change = earliest(change, inForce.slice(pack, day).until());
      if (graded instanceof Graded.Done done) {
        change = earliest(change, done.decision().horizon());
        if (missed(pack, carried, day)) {
          after = after.withPrevious(pack.head().role(), done.decision().carried());
        }
      }
      reading = results.with(reading, pack, graded);
    }
    return new MadeUp(after, change);
  }

  /** Whether the pack has an earlier decision and that did not see {@code day}. */
  private static boolean missed(Pack pack, Submission submission, LocalDate day) {
    Carried previous = submission.previous().get(pack.head().role());
    return previous != null && previous.asOf().isBefore(day);
  }

  /** The first day that a pack misses whose earlier decision saw {@code seen}. */
  private @Nullable LocalDate firstMissed(Submission submission, LocalDate seen) {
    LocalDate first = null;
    for (Pack pack : packs) {
      Carried previous = submission.previous().get(pack.head().role());
      if (previous != null && !previous.asOf().isBefore(seen)) {
        first = earliest(first, previous.asOf().plusDays(1));
      }
    }
    return first;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Round.ZONE).toInstant().minusMillis(1);
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }
}
