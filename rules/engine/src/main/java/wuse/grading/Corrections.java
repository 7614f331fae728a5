package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.policy.Slice;

/**
 * 更正: what goes with a fact that was quashed, varied or withdrawn, from the moment that this is
 * known: the days after a downgrade that would not have been one, and a proposed removal that
 * nobody would have proposed. Whether it would is asked by all that is known now, of the day on
 * which it was, so that it does not matter which nights were graded since.
 */
final class Corrections {
  private final List<Pack> packs;
  private final Asked asked;

  /** Where packs are asked again. */
  interface Asked {
    /** What a pack says of a day; null where it could not say. */
    @Nullable Decision of(Pack pack, Submission submission, LocalDate day) throws Pack.NotInForce;

    /**
     * As {@link #of}, had nothing been carried over; null where a result that it reads is not
     * there.
     */
    @Nullable Decision first(Pack pack, Submission submission, LocalDate day)
        throws Pack.NotInForce;

    Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce;
  }

  Corrections(List<Pack> packs, Asked asked) {
    this.packs = packs;
    this.asked = asked;
  }

  /** What is carried to {@code day} by what the dossier knows. */
  Submission known(Submission submission, LocalDate day) throws Pack.NotInForce {
    Submission result = submission;
    for (Pack pack : packs) {
      Carried previous = submission.previous().get(pack.head().role());
      if (previous == null) {
        continue;
      }
      if (fellForNothing(pack, submission, previous, day)) {
        result = result.withPrevious(pack.head().role(), withoutDowngrade(previous));
      }
      if (proposedForNothing(pack, submission, previous, day)) {
        result = result.withPrevious(pack.head().role(), onTheList(previous));
      }
    }
    return result;
  }

  private boolean fellForNothing(Pack pack, Submission submission, Carried previous, LocalDate day)
      throws Pack.NotInForce {
    LocalDate fell = previous.lastDowngrade();
    return fell != null
        && fell.isBefore(day)
        && !fell.minusDays(1).isBefore(pack.from())
        && stillBars(pack, fell, day)
        && submission.dossier().correctedAfter(fell)
        && !falls(pack, submission, fell);
  }

  private boolean stillBars(Pack pack, LocalDate fell, LocalDate day) throws Pack.NotInForce {
    return asked.slice(pack, day) instanceof Slice.OfScorecard slice
        && day.isBefore(fell.plusDays(slice.scheme().upgrade().daysAfterDowngrade()));
  }

  private boolean falls(Pack pack, Submission submission, LocalDate fell) throws Pack.NotInForce {
    Colour before = colour(asked.first(pack, submission, fell.minusDays(1)));
    Colour after = colour(asked.first(pack, submission, fell));
    return before == null || after == null || after.worseThan(before);
  }

  private static @Nullable Colour colour(@Nullable Decision decision) {
    return decision != null && decision.result() instanceof Decision.Coloured coloured
        ? Colours.colour(coloured.colour())
        : null;
  }

  /** No event stands today, and none would have on the day since when one is said to have. */
  private boolean proposedForNothing(
      Pack pack, Submission submission, Carried previous, LocalDate day) throws Pack.NotInForce {
    LocalDate since = previous.since();
    if (since == null
        || !RosterState.REMOVAL_PROPOSED.zh().equals(previous.state())
        || since.isBefore(pack.from())
        || submission.termsOnly()
        || !submission.dossier().correctedAfter(since)) {
      return false;
    }
    Submission unproposed = submission.withPrevious(pack.head().role(), onTheList(previous));
    return proposesNothing(asked.of(pack, unproposed, day))
        && proposesNothing(asked.first(pack, submission, since));
  }

  private static boolean proposesNothing(@Nullable Decision decision) {
    return decision != null
        && decision.result() instanceof Decision.Listed listed
        && !listed.state().equals(RosterState.REMOVAL_PROPOSED.zh());
  }

  private static Carried withoutDowngrade(Carried c) {
    return Carried.ofColours(
        c.asOf(), c.colour(), c.effectiveColour(), c.pending(), null, c.holds());
  }

  private static Carried onTheList(Carried c) {
    return Carried.ofState(c.asOf(), RosterState.MEMBER.zh(), null, c.until(), c.earliestAgain());
  }
}
