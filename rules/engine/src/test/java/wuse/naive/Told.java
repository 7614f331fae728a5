package wuse.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Cover;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.term.Given;

/** What is told of one unit from night to night, for small tests of one rule each. */
final class Told {
  private static final String UNIT = "U1";

  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Given> given = new HashMap<>();
  private final Map<String, Carried> previous = new HashMap<>();
  private @Nullable List<Cover> covers;

  Told term(String key, Object value) {
    Object typed = value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
    given.put(key, new Given(typed, null));
    return this;
  }

  Told without(String key) {
    given.remove(key);
    return this;
  }

  Told previous(String role, Carried carried) {
    previous.put(role, carried);
    return this;
  }

  /** A source vouches for a kind, and nobody for what is not covered. */
  Told cover(String kind, String from, @Nullable String to) {
    covers = covers == null ? new ArrayList<>() : covers;
    covers.add(
        new Cover(kind, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "台账"));
    return this;
  }

  /** Recorded on the day that it occurred. */
  Told fact(String kind, String key, String occurred, Map<String, ?> values) {
    return fact(kind, key, occurred, occurred, Standing.MANAGED, Obtainer.OFFICER, values);
  }

  Told fact(
      String kind,
      String key,
      String occurred,
      String recorded,
      Standing standing,
      Obtainer by,
      Map<String, ?> values) {
    Known known =
        new Known(
            new UnitId(UNIT),
            key,
            LocalDate.parse(occurred),
            PlainDossier.startOf(LocalDate.parse(recorded)),
            new Origin("台账", ""),
            standing,
            by,
            null);
    facts.add(FactKind.named(kind).orElseThrow().create(known, values));
    return this;
  }

  /** Both say the same on this day; what is carried goes on to the next. */
  Map<String, Decision> night(String day) {
    LocalDate on = LocalDate.parse(day);
    Map<String, Decision> decisions = decided(on, PlainDossier.endOf(on));
    decisions.forEach((role, decision) -> previous.put(role, decision.carried()));
    return decisions;
  }

  private Map<String, Decision> decided(LocalDate day, Instant knownAt) {
    Posed posed =
        new Posed(
            UNIT,
            List.copyOf(facts),
            covers,
            Map.copyOf(given),
            Map.copyOf(previous),
            facts.stream().allMatch(f -> List.of("否决解除", "颜色确认").contains(f.kind().zh())),
            day,
            knownAt);
    Map<String, Decision> decisions =
        Shared.ENGINE.decisions(Shared.ENGINE.grade(List.of(posed.submission()), day).get(0));
    Map<String, Outcome> naive = NaiveRound.grade(Shared.PACKS, posed.plain(), day, knownAt);
    decisions.forEach(
        (role, decision) -> {
          List<String> differences = Engine.differences(naive.get(role), decision);
          if (!differences.isEmpty()) {
            throw new AssertionError(posed + "\n" + differences);
          }
        });
    return decisions;
  }

  Decision.Coloured eco(String day) {
    return (Decision.Coloured) night(day).get(NaiveRound.ECO).result();
  }

  List<Carried.Hold> holds(String day) {
    return night(day).get(NaiveRound.ECO).carried().holds();
  }

  Decision.Listed roster(String day) {
    return (Decision.Listed) night(day).get(NaiveRound.ROSTER).result();
  }
}
