package wuse.app.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Counts of a night, pack by pack; kept as text in the checkpoint of each range of units. */
public final class Tally {
  static final String COUNT = "count";
  static final String REASON = "reason";
  static final String RESULT = "result";
  static final String CAUSE = "cause";

  private final Map<List<String>, Long> numbers = new TreeMap<>(Tally::compare);

  private static int compare(List<String> a, List<String> b) {
    return Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new));
  }

  /** What is counted of every unit of a pack. */
  public enum Count {
    POPULATION,
    REGRADED,
    KEPT,
    FAILED,
    WORSE,
    BETTER,
    /** Units that had a colour or state before, so that they could get worse. */
    COMPARED,
    /** Graded for another pack's sake and found changed without any reason: must be 0. */
    DRIFTED
  }

  /** One more. */
  public void count(int pack, Count what) {
    add(pack, COUNT, what.name(), 1);
  }

  /** One more unit graded for this reason. */
  public void reason(int pack, Reason reason) {
    add(pack, REASON, reason.name(), 1);
  }

  /** One more unit with this colour or state. */
  public void result(int pack, String result) {
    add(pack, RESULT, result, 1);
  }

  /** One more shift because of this. */
  public void cause(int pack, Cause cause) {
    add(pack, CAUSE, cause.name(), 1);
  }

  private void add(int pack, String list, String word, long number) {
    numbers.merge(List.of(String.valueOf(pack), list, word), number, Long::sum);
  }

  /** How many of a pack. */
  public long of(int pack, Count what) {
    return numbers.getOrDefault(List.of(String.valueOf(pack), COUNT, what.name()), 0L);
  }

  /** How many of all packs together. */
  public long of(Count what) {
    return numbers.entrySet().stream()
        .filter(each -> each.getKey().get(1).equals(COUNT))
        .filter(each -> each.getKey().get(2).equals(what.name()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Units by reason, for one pack. */
  public Map<Reason, Long> reasons(int pack) {
    Map<Reason, Long> reasons = new java.util.EnumMap<>(Reason.class);
    each(pack, (at, number) -> put(at, number, reasons));
    return reasons;
  }

  private static void put(List<String> at, long number, Map<Reason, Long> reasons) {
    if (at.get(1).equals(REASON)) {
      reasons.put(Reason.valueOf(at.get(2)), number);
    }
  }

  /** Everything of one pack: pack, list and word, with the number. */
  void each(int pack, BiConsumer<List<String>, Long> take) {
    numbers.forEach(
        (at, number) -> {
          if (at.get(0).equals(String.valueOf(pack))) {
            take.accept(at, number);
          }
        });
  }

  /** Adds all of another. */
  public void add(Tally other) {
    other.numbers.forEach((at, number) -> numbers.merge(at, number, Long::sum));
  }

  /** As it is kept in a checkpoint. */
  public String text() {
    return numbers.entrySet().stream()
        .map(each -> String.join("\t", each.getKey()) + "\t" + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** From {@link #text()}. */
  public static Tally parse(String text) {
    Tally tally = new Tally();
    text.lines()
        .map(line -> line.split("\t"))
        .forEach(at -> tally.add(Integer.parseInt(at[0]), at[1], at[2], Long.parseLong(at[3])));
    return tally;
  }
}
