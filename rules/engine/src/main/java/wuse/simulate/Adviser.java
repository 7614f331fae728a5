package wuse.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Submission;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.Sheet;

/** Advises one unit on one day by a scorecard. */
public final class Adviser {
  private static final int STEPS = 80;
  private static final int YEARS = 3;

  private final Pack.Scorecard pack;
  private final Stage stage;
  private final Submission submission;
  private final LocalDate day;
  private final Slice.OfScorecard slice;
  private final Decision now;

  /** The dossier cannot be graded by the pack on the day. */
  public static final class NoAdvice extends Exception {
    private static final long serialVersionUID = 1L;

    NoAdvice(String why) {
      super(why);
    }
  }

  /**
   * @throws NoAdvice where the dossier cannot be graded on {@code day}
   */
  public Adviser(Pack.Scorecard pack, Submission submission, LocalDate day) throws NoAdvice {
    this.pack = pack;
    this.stage = Stage.of(pack);
    this.submission = submission;
    this.day = day;
    this.now = decide(submission, day);
    this.slice = (Slice.OfScorecard) slice();
  }

  private Slice slice() throws NoAdvice {
    try {
      return stage.round().slice(pack, day);
    } catch (Pack.NotInForce early) {
      throw new NoAdvice(String.valueOf(early.getMessage()));
    }
  }

  private Decision decide(Submission of, LocalDate on) throws NoAdvice {
    try {
      return stage.decide(of, on);
    } catch (Pack.NotInForce | Stage.Unfit unfit) {
      throw new NoAdvice(String.valueOf(unfit.getMessage()));
    }
  }

  /**
   * @param efforts by indicator; one where it has none
   */
  public Advice advice(Map<String, BigDecimal> efforts) throws NoAdvice {
    List<Mend> mends = new ArrayList<>();
    List<Finding> fixed = new ArrayList<>();
    Mends possible = mends();
    for (Finding finding : now.findings()) {
      if (finding.outcome() == Finding.Outcome.MISSED
          || finding.outcome() == Finding.Outcome.UNDECIDED) {
        Optional<Mend> mend = possible.of(finding);
        mend.ifPresent(mends::add);
        if (mend.isEmpty() && finding.points().signum() > 0) {
          fixed.add(finding);
        }
      }
    }
    List<Advice.Goal> goals = new ArrayList<>();
    for (Colour colour : targets()) {
      goals.add(goal(colour, mends, efforts));
    }
    ByTime time = new ByTime(fixed);
    time.run();
    return new Advice(now, List.copyOf(goals), time.fixed(), time.better);
  }

  private Mends mends() throws NoAdvice {
    try {
      Sheet sheet = stage.round().values(pack, List.of(submission), day).get(0);
      Columns columns = new Columns();
      stage.round().columns(pack, day).forEach(c -> columns.place(c.term(), c.standing()));
      return new Mends(columns, sheet, slice);
    } catch (Pack.NotInForce early) {
      throw new NoAdvice(String.valueOf(early.getMessage()));
    }
  }

  private static Colour colour(Decision decision) {
    String zh = ((Decision.Coloured) decision.result()).colour();
    return Colour.named(zh).orElse(Colour.RED);
  }

  private static boolean isRated(Decision decision) {
    return !((Decision.Coloured) decision.result()).colour().equals(Colour.NOT_RATED);
  }

  private Set<Colour> targets() {
    Colour is = colour(now);
    if (is == Colour.GREEN && isRated(now)) {
      return Set.of();
    }
    Colour next = isRated(now) ? is.oneBetter() : Colour.RED;
    return new java.util.LinkedHashSet<>(List.of(next, Colour.GREEN));
  }

  private Advice.Goal goal(Colour colour, List<Mend> mends, Map<String, BigDecimal> efforts)
      throws NoAdvice {
    SmallestSet search = new SmallestSet(mends, efforts, gains(mends), set -> trial(set, colour));
    Optional<SmallestSet.Found> found = search.found();
    List<Mend> chosen = found.map(SmallestSet.Found::mends).orElse(mends);
    return new Advice.Goal(
        colour,
        found.isPresent(),
        chosen,
        found.map(SmallestSet.Found::effort).orElse(BigDecimal.ZERO),
        found.map(SmallestSet.Found::proved).orElse(true),
        atOnce(chosen),
        firstDay(chosen, colour));
  }

  /** A mend may give back what other indicators lose by the same values. */
  private Map<String, BigDecimal> gains(List<Mend> mends) {
    Map<String, BigDecimal> gains = new HashMap<>();
    for (Mend mend : mends) {
      Set<Term> touched =
          mend.changes().stream().map(Mend.Change::term).collect(Collectors.toSet());
      BigDecimal gain = mend.points();
      for (Mend other : mends) {
        boolean shares = other.changes().stream().anyMatch(c -> touched.contains(c.term()));
        if (other != mend && shares) {
          gain = gain.add(other.points());
        }
      }
      gains.put(mend.id(), gain);
    }
    return gains;
  }

  private SmallestSet.Trial trial(List<Mend> set, Colour target) {
    try {
      Decision decision = atOnce(set);
      BigDecimal score = ((Decision.Coloured) decision.result()).score();
      boolean reached = isRated(decision) && !colour(decision).worseThan(target);
      BigDecimal needed =
          score == null ? BigDecimal.ZERO : min(target).subtract(score).max(BigDecimal.ZERO);
      return new SmallestSet.Trial(reached, needed);
    } catch (NoAdvice cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }

  private BigDecimal min(Colour target) {
    return slice.scheme().colours().stream()
        .filter(from -> from.colour() == target)
        .map(Scheme.ColourFrom::min)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private Submission mended(List<Mend> set, Carried before) {
    Map<String, Given> given = new LinkedHashMap<>(submission.given());
    for (Mend mend : set) {
      mend.changes().forEach(change -> given.put(change.term().key(), change.given()));
    }
    Map<String, Carried> previous = new HashMap<>(submission.previous());
    previous.put(pack.head().role(), before);
    return new Submission(submission.dossier(), given, previous, submission.termsOnly());
  }

  /** On the same day and with the holds as they are, the rules for moving up set aside. */
  private Decision atOnce(List<Mend> set) throws NoAdvice {
    Carried holds = Carried.ofColours(day, null, null, null, null, now.carried().holds());
    return decide(mended(set, holds), day);
  }

  /** Day by day as nights would, with nothing new but the mends. */
  private @Nullable LocalDate firstDay(List<Mend> set, Colour target) throws NoAdvice {
    Carried carried = now.carried();
    LocalDate on = day.plusDays(1);
    for (int i = 0; i < STEPS && !on.isAfter(day.plusYears(YEARS)); i++) {
      Decision decision = decide(mended(set, carried), on);
      if (isRated(decision) && !colour(decision).worseThan(target)) {
        return on;
      }
      LocalDate next = decision.horizon();
      if (next == null) {
        return null;
      }
      carried = decision.carried();
      on = next;
    }
    return null;
  }

  /** What time alone does. */
  private final class ByTime {
    private final Map<String, BigDecimal> waiting = new LinkedHashMap<>();
    private final Map<String, LocalDate> lighter = new HashMap<>();
    private @Nullable LocalDate better;

    ByTime(List<Finding> fixed) {
      fixed.forEach(finding -> waiting.put(finding.id(), finding.points()));
    }

    void run() throws NoAdvice {
      Carried carried = now.carried();
      LocalDate on = now.horizon();
      for (int i = 0; i < STEPS && on != null && !on.isAfter(day.plusYears(YEARS)); i++) {
        Decision decision = decide(mended(List.of(), carried), on);
        note(decision, on);
        carried = decision.carried();
        on = decision.horizon();
      }
    }

    private void note(Decision decision, LocalDate on) {
      if (better == null && isRated(decision) && colour(now).worseThan(colour(decision))) {
        better = on;
      }
      for (Finding finding : decision.findings()) {
        BigDecimal before = waiting.get(finding.id());
        if (before != null && finding.points().compareTo(before) < 0) {
          lighter.putIfAbsent(finding.id(), on);
        }
      }
    }

    List<Advice.Fixed> fixed() {
      return waiting.entrySet().stream()
          .map(
              one ->
                  new Advice.Fixed(
                      one.getKey(),
                      Objects.requireNonNull(one.getValue()),
                      lighter.get(one.getKey())))
          .toList();
    }
  }
}
