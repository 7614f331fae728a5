package wuse.app.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wuse.app.store.NightBook.InForce;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.Fault;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Slice;
import wuse.policy.Words;

/** Which packs are held against a unit: those given outright, else those bound to its region. */
final class Groups {
  private final Reading reading;
  private final List<String> given;
  private final LocalDate day;
  private final Map<String, List<String>> byRegion = new ConcurrentHashMap<>();
  private final Map<List<String>, Round> rounds;

  private Groups(
      Reading reading, List<String> given, LocalDate day, Map<List<String>, Round> rounds) {
    this.reading = reading;
    this.given = given;
    this.day = day;
    this.rounds = rounds;
  }

  /**
   * @param rounds compiled from this reading before; more are added
   * @throws NightRefused where a pack that is needed has faults, is not in force, or reads in a
   *     circle
   */
  static Groups of(
      Reading reading, List<String> given, LocalDate day, Map<List<String>, Round> rounds)
      throws NightRefused {
    Groups groups = new Groups(reading, given, day, rounds);
    for (String path : groups.paths()) {
      groups.require(path);
    }
    if (given.isEmpty()) {
      groups.requireWholeLibrary();
    } else {
      groups.round(given);
    }
    return groups;
  }

  /** Every pack that some unit may be graded with. */
  private List<String> paths() {
    return given.isEmpty()
        ? reading.library().bindings().stream().map(Library.Binding::pack).distinct().toList()
        : given;
  }

  private void require(String path) throws NightRefused {
    Pack pack = reading.pack(path).orElse(null);
    if (pack == null) {
      throw new NightRefused(
          3,
          new Words(
              "政策包 %s 不存在或有错误，未开始评定。现行结果不受影响。".formatted(path),
              "Pack %s is not there or has faults; nothing was graded, what is in effect stays."
                  .formatted(path)),
          errors());
    }
    if (pack.from().isAfter(day)) {
      throw new NightRefused(
          2,
          new Words(
              "政策包 %s 自 %s 起施行，不能评定 %s。".formatted(path, pack.from(), day),
              "Pack %s is in force from %s and cannot grade %s.".formatted(path, pack.from(), day)),
          List.of());
    }
  }

  private void requireWholeLibrary() throws NightRefused {
    if (paths().isEmpty()) {
      throw new NightRefused(
          3,
          new Words(
              "没有任何政策包与区划绑定（binding.yaml）。", "No pack is bound to any region (binding.yaml)."),
          errors());
    }
  }

  private List<Fault> errors() {
    return reading.faults().stream()
        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
        .toList();
  }

  /** The packs held against units of a region, in the order of their paths. */
  List<String> packs(String region) {
    return given.isEmpty() ? byRegion.computeIfAbsent(region, this::bound) : given;
  }

  private List<String> bound(String region) {
    Library library = reading.library();
    Set<String> paths = new LinkedHashSet<>();
    library.bindings().stream()
        .map(Library.Binding::role)
        .distinct()
        .sorted()
        .map(role -> library.packFor(role, region))
        .filter(path -> path != null)
        .forEach(paths::add);
    return List.copyOf(paths);
  }

  /** The round of these packs, compiled once. */
  Round round(List<String> paths) throws NightRefused {
    Round known = rounds.get(paths);
    if (known == null) {
      known = newRound(paths);
      rounds.put(paths, known);
    }
    return known;
  }

  private synchronized Round newRound(List<String> paths) throws NightRefused {
    Round meanwhile = rounds.get(paths);
    if (meanwhile != null) {
      return meanwhile;
    }
    List<Pack> packs = paths.stream().map(path -> reading.pack(path).orElseThrow()).toList();
    try {
      Round round = new Round(packs);
      round.prepare(day);
      return round;
    } catch (PackOrder.Circle circle) {
      throw new NightRefused(
          3,
          new Words(
              "政策包互相引用成环：" + circle.getMessage(),
              "Packs read each other in a circle: " + circle.getMessage()),
          List.of());
    } catch (Pack.NotInForce notYet) {
      throw new IllegalStateException(notYet);
    }
  }

  /** What is in force on the day, those that read others' results last. */
  List<InForce> inForce() throws NightRefused {
    List<Pack> packs =
        new ArrayList<>(paths().stream().map(path -> reading.pack(path).orElseThrow()).toList());
    packs.sort(
        Comparator.comparing((Pack pack) -> !pack.head().reads().isEmpty())
            .thenComparing(pack -> pack.head().path()));
    List<InForce> all = new ArrayList<>();
    for (Pack pack : packs) {
      Slice slice = slice(pack);
      all.add(new InForce(pack.head().path(), slice.from().toString(), slice.digest()));
    }
    return all;
  }

  private Slice slice(Pack pack) {
    try {
      return pack.inForce(day);
    } catch (Pack.NotInForce notYet) {
      throw new IllegalStateException(notYet);
    }
  }

  Pack pack(String path) {
    return reading.pack(path).orElseThrow();
  }

  /** Keys of the terms that decisions of a pack may name. */
  List<String> terms(String path) {
    return pack(path).head().glossary().all().stream().map(term -> term.key()).toList();
  }
}
