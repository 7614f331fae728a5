package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Standing;
import wuse.policy.Colour;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 计分: points by indicator, categories, colours, caps, vetoes, dynamics (SEMANTICS §3, §4). */
final class ScorecardGrading implements PackGrading {
  private final Slice.OfScorecard slice;
  private final List<IndicatorQuestion> questions = new ArrayList<>();
  private final List<Holds> vetoes = new ArrayList<>();
  private final Findings findings;
  private final Caps caps;
  private final Tally.Weights weights;
  private final Colours colours;
  private final Check stopped;
  private final int tasks;
  private final Asking asking;
  private final String version;
  private final Columns columns;

  ScorecardGrading(Slice.OfScorecard slice, Means means) {
    this(slice, new Columns(), null, means);
  }

  private ScorecardGrading(
      Slice.OfScorecard slice, Columns columns, @Nullable ScorecardGrading before, Means means) {
    this.slice = slice;
    this.columns = columns;
    this.version = slice.from().toString();
    for (Slice.Ruled ruled : slice.indicators()) {
      IndicatorQuestion question = question(ruled, before);
      questions.add(question);
      if (ruled.rule().veto() != null) {
        vetoes.add(new Holds(question, questions.size() - 1, columns));
      }
    }
    this.stopped = Check.of(slice.scheme().notRated().when(), columns, Standing.MANAGED);
    this.tasks = columns.place(slice.scheme().upgrade().noneOf(), Standing.MANAGED);
    Asking asked = before == null ? null : before.asking(columns, questions);
    this.asking = asked == null ? new Asking(columns, questions, means) : asked;
    this.findings = new Findings(questions, columns);
    this.caps = new Caps(slice);
    this.weights = new Tally.Weights(slice);
    this.colours = new Colours(slice.scheme(), means.workdays());
  }

  private IndicatorQuestion question(Slice.Ruled ruled, @Nullable ScorecardGrading before) {
    IndicatorQuestion same = before == null ? null : before.question(ruled, questions.size());
    return same == null ? new IndicatorQuestion(ruled, slice.head().glossary(), columns) : same;
  }

  /** The question of exactly this rule, where it had this place. */
  private @Nullable IndicatorQuestion question(Slice.Ruled ruled, int place) {
    IndicatorQuestion question = place < questions.size() ? questions.get(place) : null;
    boolean same =
        question != null
            && question.ruled().indicator() == ruled.indicator()
            && question.ruled().rule() == ruled.rule();
    return same ? question : null;
  }

  /** The same terms and all questions but one: then only that rule is built; else null. */
  private @Nullable Asking asking(Columns revised, List<IndicatorQuestion> now) {
    if (now.size() != questions.size() || revised.size() != columns.size()) {
      return null;
    }
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) != questions.get(i)) {
        changed.add(i);
      }
    }
    if (changed.isEmpty()) {
      return asking;
    }
    return changed.size() == 1 ? asking.with(changed.get(0), now.get(changed.get(0))) : null;
  }

  /** For a draft of the same pack: what it does not change is taken from here. */
  ScorecardGrading revised(Slice.OfScorecard draft, Means means) {
    return new ScorecardGrading(draft, new Columns(columns), this, means);
  }

  @Override
  public Asking asking() {
    return asking;
  }

  /**
   * All that the result rests on.
   *
   * @param step null where nothing is rated and no veto shows
   */
  private record Weighed(
      Endings endings,
      Tally tally,
      List<Carried.Hold> holds,
      List<Caps.Applied> applied,
      boolean rated,
      Colours.@Nullable Step step) {}

  private Weighed weighed(Submission submission, Answers answers, @Nullable Carried previous) {
    Endings endings = new Endings(questions, answers);
    Tally tally = weights.tally(endings);
    List<Carried.Hold> holds = holds(submission, answers, previous);
    List<Carried.Hold> open = open(holds, answers.sheet().day());
    List<Caps.Applied> applied = caps.on(tally, endings, open);
    boolean rated = !notRated(tally, answers.sheet());
    Colour byScore = rated ? slice.scheme().byScore(tally.score()) : Colour.GREEN;
    Colours.Step step =
        rated || hidesNoVeto(open)
            ? colours.step(
                Caps.worst(applied, byScore),
                previous,
                barrier(answers.sheet(), open),
                answers.sheet().day())
            : null;
    return new Weighed(endings, tally, holds, applied, rated, step);
  }

  @Override
  public Said said(Submission submission, Answers answers) {
    Carried previous = submission.previous().get(slice.head().role());
    Weighed weighed = weighed(submission, answers, previous);
    return new Said(word(weighed), weighed.rated ? weighed.tally.score() : null);
  }

  private static String word(Weighed weighed) {
    return weighed.step == null ? Colour.NOT_RATED : weighed.step.colour().zh();
  }

  @Override
  public Decision decide(Submission submission, Answers answers) {
    Carried previous = submission.previous().get(slice.head().role());
    Weighed weighed = weighed(submission, answers, previous);
    LocalDate day = answers.sheet().day();
    Movement moved =
        weighed.step == null
            ? Movement.still(day, previous, weighed.holds)
            : moved(submission, day, previous, weighed.step, weighed.holds);
    return new Decision(
        submission.dossier().unit().text(),
        slice.head().path(),
        version,
        slice.digest(),
        day,
        coloured(weighed),
        findings.of(answers, weighed.endings),
        weighed.tally.undecidedShare(),
        moved.carried(),
        horizon(answers, weighed.holds, moved));
  }

  /** A colour that is held below its score says so among the caps. */
  private Decision.Coloured coloured(Weighed weighed) {
    List<Cap> all = new ArrayList<>();
    weighed.applied.forEach(cap -> all.add(cap.said()));
    Colours.Step step = weighed.step;
    if (step != null && step.held() != null) {
      all.add(Caps.upgrade(step.colour(), step.held()));
    }
    return new Decision.Coloured(
        word(weighed),
        weighed.rated ? weighed.tally.score() : null,
        weighed.tally.categories(),
        List.copyOf(all),
        caps.flags(all));
  }

  /** An open red or orange veto gives its colour, without a score, to what is not rated. */
  private static boolean hidesNoVeto(List<Carried.Hold> open) {
    return open.stream()
        .anyMatch(hold -> Colour.named(hold.atMost()).orElseThrow().worseThan(Colour.YELLOW));
  }

  private boolean notRated(Tally tally, Sheet sheet) {
    return tally.undecidedPointsAbove(slice.scheme().notRated().undecidedPointsAbove())
        || stopped.on(sheet) == Check.TRUE;
  }

  private List<Carried.Hold> holds(
      Submission submission, Answers answers, @Nullable Carried previous) {
    List<Carried.Hold> before = previous == null ? List.of() : previous.holds();
    List<Carried.Hold> holds = new ArrayList<>();
    for (Holds veto : vetoes) {
      holds.addAll(veto.on(answers, submission, before));
    }
    return holds;
  }

  private List<Carried.Hold> open(List<Carried.Hold> holds, LocalDate day) {
    if (holds.isEmpty()) {
      return holds;
    }
    List<Carried.Hold> open = new ArrayList<>();
    for (Carried.Hold hold : holds) {
      if (vetoes.stream().anyMatch(v -> v.id().equals(hold.id()) && v.isOpen(hold, day))) {
        open.add(hold);
      }
    }
    return open;
  }

  private Movement moved(
      Submission submission,
      LocalDate day,
      @Nullable Carried previous,
      Colours.Step step,
      List<Carried.Hold> holds) {
    Colours.Public outside = colours.effective(step.colour(), previous, submission.dossier(), day);
    Carried carried =
        Carried.ofColours(
            day,
            step.colour().zh(),
            outside.effective(),
            outside.pending(),
            step.lastDowngrade(),
            holds);
    return new Movement(step, carried);
  }

  private @Nullable Barrier barrier(Sheet sheet, List<Carried.Hold> open) {
    if (!open.isEmpty()) {
      return new Barrier.OpenVeto(open.get(0).id());
    }
    Term none = slice.scheme().upgrade().noneOf();
    Words tasksOpen = new Words(none.name(), none.english());
    if (sheet.missing(tasks)) {
      return new Barrier.Unknown(tasksOpen);
    }
    return sheet.point(tasks) == 0 ? null : new Barrier.Unfinished(tasksOpen);
  }

  private @Nullable LocalDate horizon(Answers answers, List<Carried.Hold> holds, Movement moved) {
    Sheet sheet = answers.sheet();
    long earliest = Math.min(stopped.changes(sheet), moved.horizon());
    for (IndicatorQuestion question : questions) {
      earliest = Math.min(earliest, question.changes(sheet));
    }
    for (Holds veto : vetoes) {
      earliest = Math.min(earliest, veto.changes(holds, sheet));
    }
    if (moved.step() != null && moved.step().held() != null) {
      earliest = Math.min(earliest, Horizon.of(sheet, tasks));
    }
    return Horizon.day(earliest);
  }
}
