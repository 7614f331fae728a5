package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/** The eco-code and then the positive list, with the days made up that no run saw. */
final class NaiveRound {
  static final String ECO = "eco-code";
  static final String ROSTER = "positive-list";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final Packs packs;
  private final PlainDossier dossier;
  private final Map<String, Carried> carried;

  private NaiveRound(Packs packs, PlainDossier dossier) {
    this.packs = packs;
    this.dossier = dossier;
    this.carried = new HashMap<>(dossier.previous());
  }

  /** By role, on {@code day} with what was known at {@code knownAt}. */
  static Map<String, Outcome> grade(
      Packs packs, PlainDossier dossier, LocalDate day, Instant knownAt) {
    return new NaiveRound(packs, dossier).grade(day, knownAt);
  }

  private Map<String, Outcome> grade(LocalDate day, Instant knownAt) {
    for (LocalDate missed = firstMissed(day); missed.isBefore(day); missed = missed.plusDays(1)) {
      Instant night = PlainDossier.endOf(missed);
      Map<String, Outcome> made = oneDay(missed, night.isBefore(knownAt) ? night : knownAt);
      for (Map.Entry<String, Outcome> one : made.entrySet()) {
        Carried before = carried.get(one.getKey());
        if (before != null && before.asOf().isBefore(missed)) {
          carried.put(one.getKey(), one.getValue().carried());
        }
      }
    }
    return oneDay(day, knownAt);
  }

  private LocalDate firstMissed(LocalDate day) {
    LocalDate first = day;
    for (Carried one : carried.values()) {
      LocalDate next = one.asOf().plusDays(1);
      first = next.isBefore(first) ? next : first;
    }
    return first;
  }

  private Map<String, Outcome> oneDay(LocalDate day, Instant knownAt) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    List<PlainFact> standing = dossier.standing(knownAt);
    Carried before = carried.get(ECO);
    PlainDossier reading = dossier;
    if (before != null && before.asOf().isAfter(day)) {
      throw new IllegalStateException("the day before a decision is asked for");
    }
    Outcome eco =
        Scorecard.grade(
            new Values(packs, dossier, standing, day), corrected(before, day, knownAt), knownAt);
    outcomes.put(ECO, eco);
    if (!eco.result().equals("未评定") && !dossier.given().containsKey("eco_colour")) {
      reading = dossier.withGiven("eco_colour", eco.result());
    }
    Carried listed = carried.get(ROSTER);
    boolean corrected =
        listed != null && dossier.corrected(PlainDossier.startOf(listed.asOf()), knownAt);
    outcomes.put(
        ROSTER, Roster.grade(new Values(packs, reading, standing, day), listed, corrected));
    return outcomes;
  }

  /**
   * The days after a downgrade go with the fact that caused it, from the moment that its correction
   * is known: where the colour would, by all that is known now, not have become worse on that day.
   */
  private @Nullable Carried corrected(@Nullable Carried before, LocalDate day, Instant knownAt) {
    if (before == null
        || before.lastDowngrade() == null
        || !dossier.corrected(PlainDossier.startOf(before.asOf()), knownAt)) {
      return before;
    }
    LocalDate fell = before.lastDowngrade();
    if (!fell.isBefore(day) || !fell.minusDays(1).isAfter(FIRST_DAY.minusDays(1))) {
      return before;
    }
    int eve = Scorecard.COLOURS.indexOf(first(fell.minusDays(1), knownAt));
    int after = Scorecard.COLOURS.indexOf(first(fell, knownAt));
    if (eve < 0 || after < 0 || after > eve) {
      return before;
    }
    return Carried.ofColours(
        before.asOf(),
        before.colour(),
        before.effectiveColour(),
        before.pending(),
        null,
        before.holds());
  }

  private String first(LocalDate day, Instant knownAt) {
    Values values = new Values(packs, dossier, dossier.standing(knownAt), day);
    return Scorecard.grade(values, null, knownAt).result();
  }
}
