package wuse.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.policy.RosterTerms;
import wuse.policy.Slice;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * 名单: admission, suspension, proposed removal, bars and validity (SEMANTICS §5). Only a person
 * admits or removes.
 */
final class RosterGrading implements PackGrading {
  private final Slice.OfRoster slice;
  private final Candidacy candidacy;
  private final Membership membership;
  private final Removal removal;
  private final Suspensions suspensions;
  private final Asking asking;
  private final String version;

  RosterGrading(Slice.OfRoster slice, Means means) {
    this.slice = slice;
    this.version = slice.from().toString();
    RosterTerms terms = slice.terms();
    Columns columns = new Columns();
    Admission admission = new Admission(terms, columns);
    this.suspensions = new Suspensions(terms.suspend(), columns);
    this.candidacy = new Candidacy(terms, admission, columns);
    this.membership = new Membership(terms, candidacy, columns);
    this.removal = new Removal(terms, columns);
    this.asking = new Asking(columns, admission.questions(), means);
  }

  @Override
  public Asking asking() {
    return asking;
  }

  @Override
  public Decision decide(Submission submission, Answers answers) {
    Carried previous = submission.previous().get(slice.head().role());
    RosterDay day = new RosterDay(submission, answers, previous);
    Decision.Listed listed = listed(day);
    Carried carried =
        Carried.ofState(
            day.day(), listed.state(), listed.since(), listed.until(), listed.earliestAgain());
    return new Decision(
        submission.dossier().unit().text(),
        slice.head().path(),
        version,
        slice.digest(),
        day.day(),
        listed,
        List.of(),
        BigDecimal.ZERO,
        carried,
        horizon(day.sheet()));
  }

  private Decision.Listed listed(RosterDay day) {
    Membership.Joined joined = membership.joined(day);
    if (joined == null) {
      return candidacy.listed(day);
    }
    LocalDate removed = removal.confirmed(joined.on(), day);
    if (removed != null) {
      return candidacy.after(RosterState.REMOVED, removed, day, joined.because());
    }
    return day.day().isBefore(joined.expiry())
        ? member(joined, day)
        : candidacy.after(RosterState.EXPIRED, joined.expiry(), day, joined.because());
  }

  private Decision.Listed member(Membership.Joined joined, RosterDay day) {
    Decision.Listed proposed = removal.proposed(joined, day);
    if (proposed != null) {
      return proposed;
    }
    Decision.Listed suspended = suspensions.listed(joined, day);
    return suspended != null
        ? suspended
        : RosterState.MEMBER.listed(joined.on(), joined.lastDay(), null, joined.because());
  }

  private @Nullable LocalDate horizon(Sheet sheet) {
    long earliest = Math.min(membership.changes(sheet), candidacy.changes(sheet));
    earliest = Math.min(earliest, removal.changes(sheet));
    earliest = Math.min(earliest, suspensions.changes(sheet));
    for (int place = 0; place < asking.columns().size(); place++) {
      earliest = Math.min(earliest, Horizon.of(sheet, place));
    }
    return Horizon.day(earliest);
  }
}
