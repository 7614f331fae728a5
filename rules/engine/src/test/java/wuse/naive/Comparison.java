package wuse.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import wuse.decision.Decision;
import wuse.grading.Graded;

/** Puts questions to both evaluators, on all processors, and keeps what they say differently. */
final class Comparison {
  private static final int BATCH = 100;

  private final Queue<String> differences = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> hits = new ConcurrentHashMap<>();

  void ask(List<Posed> all) {
    List<List<Posed>> batches = new ArrayList<>();
    Map<LocalDate, List<Posed>> byDay = new TreeMap<>();
    for (Posed posed : all) {
      List<Posed> batch = byDay.computeIfAbsent(posed.day(), day -> new ArrayList<>());
      batch.add(posed);
      if (batch.size() == BATCH) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
    }
    batches.addAll(byDay.values());
    batches.parallelStream().filter(batch -> !batch.isEmpty()).forEach(this::askBatch);
  }

  private void askBatch(List<Posed> batch) {
    List<List<Graded>> graded =
        Shared.ENGINE.grade(batch.stream().map(Posed::submission).toList(), batch.get(0).day());
    for (int i = 0; i < batch.size(); i++) {
      Posed posed = batch.get(i);
      Map<String, Outcome> naive =
          NaiveRound.grade(Shared.PACKS, posed.plain(), posed.day(), posed.knownAt());
      compare(posed, naive, Shared.ENGINE.decisions(graded.get(i)));
    }
  }

  /** Notes what is different and what was reached. */
  void compare(Object asked, Map<String, Outcome> naive, Map<String, Decision> engine) {
    engine.forEach(
        (role, decision) -> {
          Outcome outcome = naive.get(role);
          outcome.hits().forEach(this::hit);
          List<String> different = Engine.differences(outcome, decision);
          if (!different.isEmpty()) {
            differences.add(role + " " + different + "\n" + asked + "\n");
          }
        });
  }

  private void hit(String what) {
    hits.computeIfAbsent(what, none -> new LongAdder()).increment();
  }

  /** The first few, with the seed that makes them again. */
  String differences() {
    List<String> first = differences.stream().limit(3).toList();
    return first.isEmpty()
        ? ""
        : differences.size()
            + " differ, -Dwuse.seed="
            + Dice.SEED
            + "\n"
            + String.join("\n", first);
  }

  /** How often each thing was reached, by its words. */
  Map<String, Long> hits() {
    Map<String, Long> counted = new TreeMap<>();
    hits.forEach((what, count) -> counted.put(what, count.sum()));
    return counted;
  }
}
