package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.grading.Graded;
import wuse.grading.Submission;

/**
 * A decision without a new fact says the same on every day before its horizon (SEMANTICS §6), held
 * by grading every day, over the change of law of 2026-08-15. A night grades again besides where
 * the slice in force changed, and where a result that the pack reads changed.
 */
class HorizonTest {
  private static final int UNITS = 240;
  private static final int DAYS = 90;
  private static final int BATCH = 40;
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 20);

  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> reached = new ConcurrentHashMap<>();

  @Test
  void nothing_differs_before_the_horizon() {
    GeneratedFacts facts = new GeneratedFacts(Shared.PACKS, new Dice("horizon"));
    List<List<Unit>> batches = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      if (i % BATCH == 0) {
        batches.add(new ArrayList<>());
      }
      batches.get(i / BATCH).add(new Unit(facts.known(FIRST)));
    }
    batches.parallelStream().forEach(this::grade);
    assertThat(broken.stream().limit(2).toList())
        .as("%d differ before their horizon, -Dwuse.seed=%d", broken.size(), Dice.SEED)
        .isEmpty();
    report();
  }

  private void grade(List<Unit> batch) {
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      List<Submission> night = batch.stream().map(Unit::submission).toList();
      List<List<Graded>> graded = Shared.ENGINE.grade(night, day);
      for (int unit = 0; unit < batch.size(); unit++) {
        batch.get(unit).seen(Shared.ENGINE.decisions(graded.get(unit)), day);
      }
    }
  }

  private void reached(String what) {
    reached.computeIfAbsent(what, none -> new LongAdder()).increment();
  }

  private void report() {
    System.out.printf("seed %d: %d units over %d days%n", Dice.SEED, UNITS, DAYS);
    new TreeMap<>(reached).forEach((what, count) -> System.out.println("  " + what + ": " + count));
  }

  /** One unit, and for each pack the last decision that a night would have made. */
  private final class Unit {
    private final Posed told;
    private final Submission first;
    private Map<String, Carried> carried = Map.of();
    private final Map<String, Decision> yesterday = new HashMap<>();
    private final Map<String, Decision> stops = new HashMap<>();

    Unit(Posed told) {
      this.told = told;
      this.first = told.submission();
    }

    Submission submission() {
      return new Submission(first.dossier(), told.given(), carried);
    }

    void seen(Map<String, Decision> today, LocalDate day) {
      Map<String, Carried> next = new HashMap<>();
      today.forEach((role, decision) -> next.put(role, decision.carried()));
      carried = next;
      today.forEach((role, decision) -> seen(role, decision, today, day));
      yesterday.putAll(today);
    }

    private void seen(String role, Decision decision, Map<String, Decision> today, LocalDate day) {
      Decision stop = stops.get(role);
      boolean same = stop != null && stop.contentDigest().equals(decision.contentDigest());
      boolean due = stop != null && stop.horizon() != null && !day.isBefore(stop.horizon());
      if (stop == null || otherwiseDue(role, stop, decision, today)) {
        stops.put(role, decision);
      } else if (due) {
        long days = ChronoUnit.DAYS.between(stop.day(), day);
        reached(role + " " + length(days) + (same ? ", nothing differs" : ", something differs"));
        stops.put(role, decision);
      } else if (!same) {
        broken.add(
            role
                + " on "
                + day
                + ", horizon of "
                + stop.day()
                + " was "
                + stop.horizon()
                + "\n"
                + difference(stop, decision)
                + "\n"
                + told);
      }
      if (day.equals(FIRST.plusDays(DAYS - 1)) && stops.get(role) != decision) {
        reached(role + " " + length(999));
      }
    }

    private boolean otherwiseDue(
        String role, Decision stop, Decision decision, Map<String, Decision> today) {
      Decision read = yesterday.get(NaiveRound.ECO);
      boolean reads = role.equals(NaiveRound.ROSTER) && read != null;
      return !stop.packDigest().equals(decision.packDigest())
          || (reads && !read.contentDigest().equals(today.get(NaiveRound.ECO).contentDigest()));
    }
  }

  private static String length(long days) {
    return days == 1
        ? "1 the next day"
        : days <= 7 ? "2 within a week" : days <= 90 ? "3 later" : "4 not in the time looked at";
  }

  private static List<String> difference(Decision before, Decision after) {
    List<String> difference = new ArrayList<>();
    for (int i = 0; i < before.findings().size(); i++) {
      if (!before.findings().get(i).points().equals(after.findings().get(i).points())
          || before.findings().get(i).outcome() != after.findings().get(i).outcome()) {
        difference.add(before.findings().get(i) + "\n  → " + after.findings().get(i));
      }
    }
    difference.add(before.result() + "\n  → " + after.result());
    difference.add(before.carried() + "\n  → " + after.carried());
    return difference;
  }
}
