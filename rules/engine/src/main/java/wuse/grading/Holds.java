package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.facts.FactKind;
import wuse.facts.Standing;
import wuse.facts.enforcement.VetoRelease;
import wuse.period.Hold;
import wuse.policy.Colour;
import wuse.policy.Line;
import wuse.policy.Veto;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * The holds of one veto indicator: opened on the day of their event, open until the later of hold
 * and release, and gone with the facts that they rest on.
 */
final class Holds {
  private final String id;
  private final int question;
  private final Veto veto;
  private final List<Check> cases = new ArrayList<>();
  private final @Nullable Check release;
  private final int opens;
  private final int[] triggers;

  Holds(IndicatorQuestion indicator, int question, Columns columns) {
    this.id = indicator.ruled().id();
    this.question = question;
    this.veto = Objects.requireNonNull(indicator.ruled().rule().veto());
    Standing standing = indicator.ruled().rule().standing();
    veto.cases().forEach(c -> cases.add(Check.of(c.when(), columns, standing)));
    this.release =
        veto.release().when() == null ? null : Check.of(veto.release().when(), columns, standing);
    this.opens = columns.place(veto.opens(), standing);
    this.triggers = indicator.places();
  }

  /**
   * The holds of this indicator on the sheet's day, open ones and closed ones whose trigger still
   * stands.
   */
  List<Carried.Hold> on(Answers answers, Submission submission, List<Carried.Hold> before) {
    Colour atMost = raised(answers);
    if (atMost == null && before.isEmpty()) {
      return List.of();
    }
    Sheet sheet = answers.sheet();
    List<Carried.Hold> holds = new ArrayList<>();
    for (Carried.Hold hold : before) {
      if (hold.id().equals(id) && stillStands(hold, submission, sheet)) {
        holds.add(hold);
      }
    }
    if (atMost != null) {
      open(atMost, sheet, holds);
    }
    holds.replaceAll(hold -> released(hold, sheet, submission.dossier()));
    holds.removeIf(hold -> atMost == null && !isOpen(hold, sheet.day()));
    return holds;
  }

  private @Nullable Colour raised(Answers answers) {
    if (answers.to(question) < IndicatorQuestion.BAND) {
      return null;
    }
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).on(answers.sheet()) == Check.TRUE) {
        return veto.cases().get(i).atMost();
      }
    }
    return null;
  }

  /**
   * A hold whose event was quashed or withdrawn counts as if it had never been. Terms given
   * outright say nothing of what was withdrawn.
   */
  private boolean stillStands(Carried.Hold hold, Submission submission, Sheet sheet) {
    boolean fromFacts = !submission.termsOnly() && IntStream.of(triggers).noneMatch(sheet::given);
    return hold.firstSeen() || !fromFacts || !sheet.saysGone(opens, hold.from());
  }

  private void open(Colour atMost, Sheet sheet, List<Carried.Hold> holds) {
    LocalDate event = event(sheet);
    if (event == null) {
      if (holds.stream().noneMatch(hold -> holdsAtLeast(hold, atMost))) {
        holds.add(opened(atMost, sheet.day(), true));
      }
      return;
    }
    holds.removeIf(hold -> hold.from().equals(event) || hold.firstSeen());
    holds.add(opened(atMost, event, false));
  }

  /** The day of the event; absent where it is not known, as a day still to come is not. */
  private @Nullable LocalDate event(Sheet sheet) {
    LocalDate event = sheet.missing(opens) ? null : Line.date(sheet.point(opens));
    return event == null || event.isAfter(sheet.day()) ? null : event;
  }

  private static boolean holdsAtLeast(Carried.Hold hold, Colour atMost) {
    return Colour.named(hold.atMost()).filter(before -> !atMost.worseThan(before)).isPresent();
  }

  private Carried.Hold opened(Colour atMost, LocalDate from, boolean firstSeen) {
    return new Carried.Hold(
        id, atMost.zh(), from, Hold.lastDay(from, veto.holdDays()), null, firstSeen);
  }

  private Carried.Hold released(Carried.Hold hold, Sheet sheet, Dossier dossier) {
    LocalDate day = veto.release().officer() ? releasedByOfficer(hold, sheet.day(), dossier) : null;
    if (day == null && release != null) {
      boolean now = release.on(sheet) == Check.TRUE;
      day = hold.released() != null ? hold.released() : now ? sheet.day() : null;
    }
    return new Carried.Hold(
        hold.id(), hold.atMost(), hold.from(), hold.until(), day, hold.firstSeen());
  }

  private @Nullable LocalDate releasedByOfficer(Carried.Hold hold, LocalDate day, Dossier dossier) {
    return dossier.facts(FactKind.of(VetoRelease.class)).stream()
        .filter(r -> r.indicator().equals(id))
        .filter(r -> r.known().standing().atLeast(Standing.MANAGED))
        .map(r -> r.known().occurred())
        .filter(on -> !on.isBefore(hold.from()) && !on.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  boolean isOpen(Carried.Hold hold, LocalDate day) {
    return !day.isAfter(hold.until()) || (hold.released() == null && !veto.release().timeOnly());
  }

  /** The first day on which one of this indicator's holds may end, or open, with no new fact. */
  long changes(List<Carried.Hold> holds, Sheet sheet) {
    long earliest = Long.MAX_VALUE;
    for (Check one : cases) {
      earliest = Math.min(earliest, one.changes(sheet));
    }
    if (!sheet.missing(opens) && Line.date(sheet.point(opens)).isAfter(sheet.day())) {
      earliest = Math.min(earliest, sheet.point(opens));
    }
    for (Carried.Hold hold : holds) {
      if (!hold.id().equals(id)) {
        continue;
      }
      if (!sheet.day().isAfter(hold.until())) {
        earliest = Math.min(earliest, hold.until().plusDays(1).toEpochDay());
      }
      if (release != null && hold.released() == null) {
        earliest = Math.min(earliest, release.changes(sheet));
      }
    }
    return earliest;
  }

  String id() {
    return id;
  }
}
