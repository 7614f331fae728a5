package wuse.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.compile.Question;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Standing;
import wuse.period.Workdays;
import wuse.policy.Line;
import wuse.policy.RosterTerms;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.RuleMatches;
import wuse.term.Sheet;

/**
 * 名单: admission, suspension, proposed removal, bars and validity (SEMANTICS §5). Only a person
 * admits or removes.
 */
final class RosterGrading implements PackGrading {
  private static final int FAILS = 1;
  private static final int UNDECIDED = 2;

  private final Slice.OfRoster slice;
  private final RosterTerms terms;
  private final Columns columns = new Columns();
  private final List<Check> admission = new ArrayList<>();
  private final List<@Nullable Check> suspensions = new ArrayList<>();
  private final List<@Nullable Check> raisedWhen = new ArrayList<>();
  private final Asking asking;
  private final String version;

  RosterGrading(Slice.OfRoster slice, RuleMatches rules, Workdays workdays) {
    this.slice = slice;
    this.terms = slice.terms();
    this.version = slice.from().toString();
    List<Question> questions = new ArrayList<>();
    for (RosterTerms.Requirement requirement : terms.admission()) {
      Check check = Check.of(requirement.when(), columns, Standing.MANAGED);
      admission.add(check);
      questions.add(sheet -> failing(check.on(sheet)));
      if (requirement.again() != null) {
        place(requirement.again().latest());
      }
    }
    for (RosterTerms.Suspension suspension : terms.suspend()) {
      suspensions.add(
          suspension.when() == null
              ? null
              : Check.of(suspension.when(), columns, Standing.MANAGED));
      placeAll(suspension.opened(), suspension.closed());
    }
    placeAll(terms.applied(), terms.joinConfirmed(), terms.removalConfirmed());
    placeAll(terms.selective().term(), terms.excluded().term(), terms.removal().term());
    placeAll(terms.bar().from());
    for (RosterTerms.Raised raised : terms.removal().raised()) {
      placeAll(raised.on());
      raisedWhen.add(
          raised.when() == null ? null : Check.of(raised.when(), columns, Standing.MANAGED));
    }
    this.asking = new Asking(columns, questions, rules, workdays);
  }

  private static int failing(byte truth) {
    return truth == Check.TRUE ? Question.NOTHING : truth == Check.FALSE ? FAILS : UNDECIDED;
  }

  private int place(Term term) {
    return columns.place(term, Standing.MANAGED);
  }

  private void placeAll(@Nullable Term... all) {
    for (Term term : all) {
      if (term != null) {
        place(term);
      }
    }
  }

  @Override
  public Asking asking() {
    return asking;
  }

  @Override
  public Decision decide(Submission submission, Answers answers) {
    Carried previous = submission.previous().get(slice.head().role());
    Standings standing = new Standings(submission, answers, previous);
    Decision.Listed listed = standing.listed();
    Carried carried =
        Carried.ofState(
            standing.day, listed.state(), listed.since(), listed.until(), listed.earliestAgain());
    return new Decision(
        submission.dossier().unit().text(),
        slice.head().path(),
        version,
        slice.digest(),
        standing.day,
        listed,
        List.of(),
        BigDecimal.ZERO,
        carried,
        standing.horizon());
  }

  /** Where one unit stands on one day. */
  private final class Standings {
    private final LocalDate day;
    private final Sheet sheet;
    private final Answers answers;
    private final Submission submission;
    private final @Nullable Carried previous;
    private final List<Words> because = new ArrayList<>();

    Standings(Submission submission, Answers answers, @Nullable Carried previous) {
      this.submission = submission;
      this.answers = answers;
      this.sheet = answers.sheet();
      this.day = sheet.day();
      this.previous = previous;
    }

    Decision.Listed listed() {
      LocalDate joined = joined();
      if (joined == null) {
        return outside(null);
      }
      LocalDate removed = removed(joined);
      if (removed != null) {
        return after(RosterState.REMOVED, removed);
      }
      LocalDate expiry = joined.plus(terms.validity());
      return day.isBefore(expiry)
          ? member(joined, expiry.minusDays(1))
          : after(RosterState.EXPIRED, expiry);
    }

    private @Nullable LocalDate date(@Nullable Term term) {
      int place = term == null ? -1 : place(term);
      return place < 0 || sheet.missing(place) ? null : Line.date(sheet.point(place));
    }

    /** The day of a person's confirmation, where it confirmed what the system had proposed. */
    private @Nullable LocalDate joined() {
      LocalDate confirmed = date(terms.joinConfirmed());
      if (confirmed == null || confirmed.isAfter(day)) {
        return null;
      }
      return previous == null || previous.state() == null || proposed(confirmed, previous)
          ? confirmed
          : null;
    }

    /**
     * A proposal is confirmed when it was made or after; a unit that left the list was confirmed
     * until then; who is on it was confirmed. Nothing else is, but on the very day of the proposal.
     */
    private boolean proposed(LocalDate confirmed, Carried previous) {
      String state = String.valueOf(previous.state());
      LocalDate since = previous.since() == null ? confirmed : previous.since();
      return RosterState.isMember(state)
          || (RosterState.hasLeft(state) && !confirmed.isAfter(since))
          || (state.equals(RosterState.PROPOSED.zh()) && !confirmed.isBefore(since))
          || admissible(confirmed);
    }

    private boolean admissible(LocalDate confirmed) {
      return confirmed.equals(day) && outside(null).state().equals(RosterState.PROPOSED.zh());
    }

    /**
     * The day of a removal that a person confirmed. Only what is proposed can be confirmed, and a
     * ground that is quashed restores the member; without an earlier decision the record is
     * believed.
     */
    private @Nullable LocalDate removed(LocalDate joined) {
      LocalDate removed = date(terms.removalConfirmed());
      if (removed == null || removed.isBefore(joined) || removed.isAfter(day)) {
        return null;
      }
      boolean unproposed = previous != null && RosterState.isUnproposed(previous.state());
      return unproposed || quashed(joined, removed) ? groundsNow(joined, removed) : removed;
    }

    private @Nullable LocalDate groundsNow(LocalDate joined, LocalDate removed) {
      return removalEvents(joined).isEmpty() ? null : removed;
    }

    /** Whether an event that could be the ground of a removal was recorded and is no more. */
    private boolean quashed(LocalDate joined, LocalDate removed) {
      return terms.removal().raised().stream()
          .filter(raised -> raised.on() != null)
          .flatMap(raised -> sheet.takenBack(place(Objects.requireNonNull(raised.on()))).stream())
          .anyMatch(event -> !event.isBefore(joined) && !event.isAfter(removed));
    }

    /**
     * Events since admission: given ones, those on the day of a date term, those that a condition
     * raises today.
     */
    private List<Given.Entry> removalEvents(LocalDate joined) {
      List<Given.Entry> events = new ArrayList<>();
      sheet.entries(place(terms.removal().term())).stream()
          .filter(e -> terms.removal().of().contains(e.name()))
          .filter(e -> e.on() == null || counts(e.on(), joined))
          .forEach(events::add);
      for (int i = 0; i < terms.removal().raised().size(); i++) {
        RosterTerms.Raised raised = terms.removal().raised().get(i);
        LocalDate on = date(raised.on());
        Check when = raisedWhen.get(i);
        if (on != null && counts(on, joined)) {
          events.add(new Given.Entry(raised.name(), on));
        } else if (when != null && when.on(sheet) == Check.TRUE) {
          events.add(new Given.Entry(raised.name(), null));
        }
      }
      return events.stream().distinct().toList();
    }

    private boolean counts(LocalDate on, LocalDate joined) {
      return !on.isBefore(joined) && !on.isAfter(day);
    }

    /**
     * An event that a condition raised stays an event when the condition ends. Whoever tells terms
     * alone tells all events that there are.
     */
    private @Nullable LocalDate stillProposed(LocalDate joined) {
      if (previous == null || !RosterState.REMOVAL_PROPOSED.zh().equals(previous.state())) {
        return null;
      }
      boolean told = submission.termsOnly() || sheet.given(place(terms.removal().term()));
      LocalDate since = previous.since();
      return told || since == null || since.isBefore(joined) ? null : since;
    }

    private Decision.Listed member(LocalDate joined, LocalDate until) {
      List<Given.Entry> events = removalEvents(joined);
      LocalDate proposed = stillProposed(joined);
      if (!events.isEmpty() || proposed != null) {
        events.forEach(e -> because.add(removal(e)));
        LocalDate first =
            events.stream()
                .map(e -> e.on() == null ? sinceSame(RosterState.REMOVAL_PROPOSED) : e.on())
                .min(LocalDate::compareTo)
                .orElse(day);
        LocalDate since = proposed != null && proposed.isBefore(first) ? proposed : first;
        return listed(RosterState.REMOVAL_PROPOSED, since, until, null, false);
      }
      LocalDate suspended = suspended(joined);
      return suspended != null
          ? listed(RosterState.SUSPENDED, suspended, until, null, false)
          : listed(RosterState.MEMBER, joined, until, null, true);
    }

    private Words removal(Given.Entry event) {
      return Wording.say("roster.removal", event.name(), event.on() == null ? day : event.on());
    }

    /** The day of the earliest cause that suspends today; null where none does. */
    private @Nullable LocalDate suspended(LocalDate joined) {
      LocalDate first = null;
      for (int i = 0; i < terms.suspend().size(); i++) {
        LocalDate since = suspendedBy(terms.suspend().get(i), suspensions.get(i), joined);
        if (since != null) {
          because.add(Wording.say("roster.suspended", terms.suspend().get(i).name()));
          first = first == null || since.isBefore(first) ? since : first;
        }
      }
      return first;
    }

    /** A condition suspends since it was first seen, a case since it was filed. */
    private @Nullable LocalDate suspendedBy(
        RosterTerms.Suspension suspension, @Nullable Check when, LocalDate joined) {
      if (when != null) {
        return when.on(sheet) == Check.TRUE ? sinceSame(RosterState.SUSPENDED) : null;
      }
      LocalDate opened = date(suspension.opened());
      LocalDate closed = date(suspension.closed());
      boolean ended =
          opened != null && closed != null && !closed.isBefore(opened) && !closed.isAfter(day);
      if (opened == null || opened.isAfter(day) || ended) {
        return null;
      }
      return opened.isBefore(joined) ? joined : opened;
    }

    /**
     * After removal or expiry the unit may apply anew; until it does, its state says how it left.
     */
    private Decision.Listed after(RosterState state, LocalDate left) {
      LocalDate applied = date(terms.applied());
      if (applied != null && !applied.isBefore(left) && !applied.isAfter(day)) {
        return outside(left);
      }
      LocalDate bar = barEnds();
      return bar == null ? listed(state, left, null, null, false) : barred(bar);
    }

    /** Not a member: barred, not applied, or weighed for admission. */
    private Decision.Listed outside(@Nullable LocalDate left) {
      because.clear();
      LocalDate bar = barEnds();
      if (bar != null) {
        return barred(bar);
      }
      LocalDate applied = date(terms.applied());
      if (applied == null || applied.isAfter(day) || (left != null && applied.isBefore(left))) {
        return listed(
            RosterState.NOT_APPLIED, sinceSame(RosterState.NOT_APPLIED), null, null, false);
      }
      return weighed();
    }

    private Decision.Listed weighed() {
      Admission admitted = admission();
      RosterState state =
          admitted.fails()
              ? RosterState.UNFIT
              : admitted.undecided() ? RosterState.AWAITING_DATA : RosterState.PROPOSED;
      return listed(state, sinceSame(state), null, admitted.again(), false);
    }

    private Admission admission() {
      boolean fails = false;
      boolean undecided = false;
      boolean again = true;
      LocalDate latest = null;
      for (int i = 0; i < admission.size(); i++) {
        int answer = answers.to(i);
        RosterTerms.Requirement requirement = terms.admission().get(i);
        if (answer == FAILS) {
          fails = true;
          because.add(Wording.say("roster.fails", requirement.name()));
          LocalDate free = again(requirement);
          again &= free != null;
          latest = free == null || (latest != null && latest.isAfter(free)) ? latest : free;
        } else if (answer == UNDECIDED) {
          undecided = true;
          because.add(Wording.say("roster.undecided", requirement.name()));
        }
      }
      boolean excluded = excluded();
      Boolean selective = selective();
      fails |= excluded || Boolean.FALSE.equals(selective);
      again &= !excluded && !Boolean.FALSE.equals(selective);
      undecided |= selective == null || sheet.missing(place(terms.excluded().term()));
      return new Admission(fails, undecided, fails && again ? latest : null);
    }

    private @Nullable LocalDate again(RosterTerms.Requirement requirement) {
      RosterTerms.Again again = requirement.again();
      LocalDate latest = again == null ? null : date(again.latest());
      return again == null || latest == null ? null : latest.plus(again.plus());
    }

    private boolean excluded() {
      int place = place(terms.excluded().term());
      String industry = sheet.word(place);
      if (industry == null || industry.isEmpty() || !terms.excluded().of().contains(industry)) {
        return false;
      }
      because.add(Wording.say("roster.excluded", industry));
      return true;
    }

    /** Whether enough selective conditions hold; null where nobody knows. */
    private @Nullable Boolean selective() {
      int place = place(terms.selective().term());
      if (sheet.missing(place)) {
        because.add(Wording.say("roster.undecided", Wording.say("roster.selective")));
        return null;
      }
      List<String> met =
          sheet.entries(place).stream()
              .map(Given.Entry::name)
              .filter(terms.selective().of()::contains)
              .distinct()
              .toList();
      boolean enough = met.size() >= terms.selective().atLeast();
      because.add(
          enough
              ? Wording.say("roster.selectiveMet", String.join("、", met))
              : Wording.say("roster.selectiveFails", terms.selective().atLeast()));
      return enough;
    }

    /** The last day of a bar that holds today. */
    private @Nullable LocalDate barEnds() {
      LocalDate malicious = date(terms.bar().from());
      if (malicious == null || malicious.isAfter(day)) {
        return null;
      }
      LocalDate last = malicious.plus(terms.bar().lasts()).minusDays(1);
      return day.isAfter(last) ? null : last;
    }

    private Decision.Listed barred(LocalDate last) {
      because.add(Wording.say("roster.barred", last));
      LocalDate from = date(terms.bar().from());
      return listed(RosterState.BARRED, from == null ? day : from, last, last.plusDays(1), false);
    }

    /** A state that no dated event opens holds since the day it was first computed. */
    private LocalDate sinceSame(RosterState state) {
      LocalDate since = previous == null ? null : previous.since();
      boolean same = previous != null && state.zh().equals(previous.state());
      return same && since != null ? since : day;
    }

    private Decision.Listed listed(
        RosterState state,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate again,
        boolean privileges) {
      return new Decision.Listed(state.zh(), since, until, again, privileges, List.copyOf(because));
    }

    @Nullable LocalDate horizon() {
      long earliest = Long.MAX_VALUE;
      for (int place = 0; place < columns.size(); place++) {
        earliest = Math.min(earliest, sheet.nextChange(place));
      }
      LocalDate joined = date(terms.joinConfirmed());
      LocalDate bar = barEnds();
      earliest = Math.min(earliest, ahead(joined == null ? null : joined.plus(terms.validity())));
      earliest = Math.min(earliest, ahead(bar == null ? null : bar.plusDays(1)));
      for (Term term : dates()) {
        earliest = Math.min(earliest, ahead(date(term)));
      }
      for (Given.Entry entry : sheet.entries(place(terms.removal().term()))) {
        earliest = Math.min(earliest, ahead(entry.on()));
      }
      return Horizon.day(earliest);
    }

    /** The dates that move the state; one that is given may lie ahead. */
    private List<Term> dates() {
      List<Term> dates = new ArrayList<>();
      dates.addAll(List.of(terms.applied(), terms.joinConfirmed(), terms.removalConfirmed()));
      dates.add(terms.bar().from());
      terms.removal().raised().forEach(raised -> add(raised.on(), dates));
      for (RosterTerms.Suspension suspension : terms.suspend()) {
        add(suspension.opened(), dates);
        add(suspension.closed(), dates);
      }
      return dates;
    }

    private static void add(@Nullable Term date, List<Term> dates) {
      if (date != null) {
        dates.add(date);
      }
    }

    private long ahead(@Nullable LocalDate date) {
      return date == null || !date.isAfter(day) ? Long.MAX_VALUE : date.toEpochDay();
    }
  }

  private record Admission(boolean fails, boolean undecided, @Nullable LocalDate again) {}
}
