package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wuse.decision.Carried;
import wuse.decision.Decision;

/**
 * Units graded night by night over the change of law of 2026-08-15, each night taking what the last
 * one carried, with nights that no run saw and facts that are recorded late, corrected and
 * withdrawn meanwhile.
 */
class NightByNightTest {
  private static final int UNITS = 300;
  private static final int NIGHTS = 60;
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 20);

  @Test
  void both_carry_the_same_from_night_to_night() {
    GeneratedFacts facts = new GeneratedFacts(Shared.PACKS, new Dice("nights"));
    Dice dice = new Dice("which nights");
    List<Unit> units =
        IntStream.range(0, UNITS).mapToObj(i -> new Unit(facts.over(FIRST, NIGHTS), dice)).toList();
    Comparison comparison = new Comparison();
    AtomicInteger graded = new AtomicInteger();
    units.parallelStream().forEach(unit -> graded.addAndGet(unit.nights(comparison)));
    assertThat(comparison.differences()).isEmpty();
    System.out.printf(
        "seed %d: %d units, %d decisions over %d nights, %d fell, %d held below their score%n",
        Dice.SEED,
        UNITS,
        graded.get(),
        NIGHTS,
        comparison.hits().getOrDefault("moved down", 0L),
        comparison.hits().entrySet().stream()
            .filter(hit -> hit.getKey().startsWith("cap UPGRADE"))
            .mapToLong(Map.Entry::getValue)
            .sum());
    comparison.hits().entrySet().stream()
        .filter(hit -> hit.getKey().startsWith("result") || hit.getKey().contains(" → "))
        .forEach(hit -> System.out.println("  " + hit.getKey() + ": " + hit.getValue()));
  }

  /** One unit and the nights on which it is graded. */
  private static final class Unit {
    private final Posed told;
    private final PlainDossier plain;
    private final List<LocalDate> nights = new ArrayList<>();
    private Map<String, Carried> carried = Map.of();

    Unit(Posed told, Dice dice) {
      this.told = told;
      this.plain = told.plain();
      double share = dice.one(0.2, 0.7, 0.95);
      for (int night = 0; night < NIGHTS; night++) {
        if (dice.chance(share)) {
          nights.add(FIRST.plusDays(night));
        }
      }
    }

    int nights(Comparison comparison) {
      for (LocalDate night : nights) {
        grade(night, comparison);
      }
      return nights.size();
    }

    private void grade(LocalDate night, Comparison comparison) {
      Instant knownAt = PlainDossier.endOf(night);
      Posed posed = told.on(night, knownAt, carried);
      Map<String, Decision> engine =
          Shared.ENGINE.decisions(Shared.ENGINE.grade(List.of(posed.submission()), night).get(0));
      PlainDossier asked = plain.withPrevious(carried);
      comparison.compare(posed, NaiveRound.grade(Shared.PACKS, asked, night, knownAt), engine);
      Map<String, Carried> next = new HashMap<>();
      engine.forEach((role, decision) -> next.put(role, decision.carried()));
      carried = next;
    }
  }
}
