package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (before != null && before.asOf().isAfter(day)) {
      throw new IllegalStateException("the day before a decision is asked for");
    }
    Outcome eco =
        Scorecard.grade(
            new Values(packs, dossier, standing, day), corrected(before, day, knownAt), knownAt);
    outcomes.put(ECO, eco);
    Values reading = reading(eco, standing, day);
    Carried listed = restored(carried.get(ROSTER), reading, knownAt);
    outcomes.put(ROSTER, Roster.grade(reading, listed, knownAt));
    return outcomes;
  }

  /** The values that the positive list reads: the colour is that of the eco-code, or is given. */
  private Values reading(Outcome eco, List<PlainFact> standing, LocalDate day) {
    boolean coloured = !eco.result().equals("未评定");
    return new Values(
        packs,
        coloured && !dossier.given().containsKey("eco_colour")
            ? dossier.withGiven("eco_colour", eco.result())
            : dossier,
        standing,
        day);
  }

  /**
   * The days after a downgrade go with the fact that caused it, from the moment that its correction
   * is known: where the colour would, by all that is known now, not have become worse on that day.
   */
  private @Nullable Carried corrected(@Nullable Carried before, LocalDate day, Instant knownAt) {
    LocalDate fell = before == null ? null : before.lastDowngrade();
    if (before == null
        || fell == null
        || !fell.isBefore(day)
        || fell.minusDays(1).isBefore(FIRST_DAY)
        || !day.isBefore(fell.plusDays(upgradeDays(day)))
        || !dossier.corrected(PlainDossier.startOf(fell), knownAt)) {
      return before;
    }
    int eve = Scorecard.COLOURS.indexOf(first(fell.minusDays(1), knownAt).result());
    int after = Scorecard.COLOURS.indexOf(first(fell, knownAt).result());
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

  private int upgradeDays(LocalDate day) {
    Map<String, Object> upgrade = Yaml.map(Packs.inForce(packs.eco, day).get("upgrade"));
    return (Integer) Objects.requireNonNull(upgrade.get("daysAfterDowngrade"));
  }

  /**
   * A removal is no more proposed where no event stands and, by all that is known now, nobody would
   * have proposed it on the day since when it was.
   */
  private @Nullable Carried restored(@Nullable Carried before, Values today, Instant knownAt) {
    LocalDate since = before == null ? null : before.since();
    if (before == null
        || since == null
        || !"建议移出".equals(before.state())
        || since.isBefore(FIRST_DAY)
        || dossier.termsOnly()
        || !dossier.corrected(PlainDossier.startOf(since), knownAt)) {
      return before;
    }
    Carried member =
        Carried.ofState(before.asOf(), "在册", null, before.until(), before.earliestAgain());
    Values then = reading(first(since, knownAt), dossier.standing(knownAt), since);
    boolean coloured = then.dossier.given().containsKey("eco_colour");
    return coloured
            && !Roster.grade(today, member, knownAt).result().equals("建议移出")
            && !Roster.grade(then, null, knownAt).result().equals("建议移出")
        ? member
        : before;
  }

  /** The eco-code of a day as a first decision, by what is known at an instant. */
  private Outcome first(LocalDate day, Instant knownAt) {
    Values values = new Values(packs, dossier, dossier.standing(knownAt), day);
    return Scorecard.grade(values, null, knownAt);
  }
}
