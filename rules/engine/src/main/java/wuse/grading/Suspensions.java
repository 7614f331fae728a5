package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.facts.Standing;
import wuse.policy.RosterTerms;
import wuse.policy.Words;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 暂停: a member is suspended while one of these causes lasts, and restored when it ends. */
final class Suspensions {
  private final List<Cause> causes;

  Suspensions(List<RosterTerms.Suspension> suspensions, Columns columns) {
    this.causes = suspensions.stream().map(one -> Cause.of(one, columns)).toList();
  }

  /** The state of a suspended member, since the earliest cause of today; null where none is. */
  Decision.@Nullable Listed listed(Membership.Joined joined, RosterDay day) {
    LocalDate first = null;
    List<Words> because = new ArrayList<>(joined.because());
    for (Cause cause : causes) {
      LocalDate since = cause.since(joined.on(), day);
      if (since != null) {
        because.add(Wording.say("roster.suspended", cause.name()));
        first = first == null || since.isBefore(first) ? since : first;
      }
    }
    return first == null
        ? null
        : RosterState.SUSPENDED.listed(first, joined.lastDay(), null, because);
  }

  /** When a case is filed or closed, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    return causes.stream().mapToLong(cause -> cause.changes(sheet)).min().orElse(Horizon.of(null));
  }

  /** A condition suspends since it was first seen, a case since it was filed. */
  private record Cause(
      Words name, @Nullable Check when, @Nullable RosterDate opened, @Nullable RosterDate closed) {

    static Cause of(RosterTerms.Suspension terms, Columns columns) {
      return new Cause(
          terms.name(),
          terms.when() == null ? null : Check.of(terms.when(), columns, Standing.MANAGED),
          RosterDate.of(terms.opened(), columns),
          RosterDate.of(terms.closed(), columns));
    }

    @Nullable LocalDate since(LocalDate joined, RosterDay day) {
      if (when != null) {
        return when.on(day.sheet()) == Check.TRUE ? day.firstSeen(RosterState.SUSPENDED) : null;
      }
      LocalDate from = opened == null ? null : opened.come(day.sheet());
      LocalDate to = closed == null ? null : closed.come(day.sheet());
      boolean lasts = from != null && (to == null || to.isBefore(from));
      return from == null || !lasts ? null : from.isBefore(joined) ? joined : from;
    }

    long changes(Sheet sheet) {
      return Math.min(
          opened == null ? Horizon.of(null) : opened.changes(sheet),
          closed == null ? Horizon.of(null) : closed.changes(sheet));
    }
  }
}
