package wuse.preview;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Reading;

/**
 * 一方: one state of all packs, held against each unit as its region binds them. Compiles what is
 * needed once; shared by threads.
 */
public final class Side {
  private final Reading reading;
  private final List<String> given;
  private final Map<String, List<Pack>> byRegion = new ConcurrentHashMap<>();
  private final Map<List<String>, Round> rounds = new ConcurrentHashMap<>();
  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final List<Pack> ordered;
  private final Meaning meaning;

  /**
   * @param reading without errors
   * @throws PackOrder.Circle where packs read each other in a circle
   */
  public Side(Reading reading) throws PackOrder.Circle {
    this(reading, List.of());
  }

  /**
   * @param given paths of the packs that are held against every unit, with those that they read
   *     there; empty = as they are bound
   */
  public Side(Reading reading, List<String> given) throws PackOrder.Circle {
    this.reading = reading;
    this.given = List.copyOf(given);
    this.ordered = new Round(reading.packs()).packs();
    this.meaning = new Meaning(reading);
  }

  /** What it was read from. */
  public Reading reading() {
    return reading;
  }

  /** What terms mean in it. */
  Meaning meaning() {
    return meaning;
  }

  /** All packs that may be held against some unit, each after those that it reads. */
  List<Pack> bound() {
    Set<String> bound = new LinkedHashSet<>(given);
    reading.library().bindings().stream()
        .filter(binding -> given.isEmpty() || isRead(binding.role()))
        .forEach(binding -> bound.add(binding.pack()));
    return inOrder(bound);
  }

  private List<Pack> inOrder(Set<String> paths) {
    return ordered.stream()
        .filter(pack -> paths.isEmpty() || paths.contains(pack.head().path()))
        .toList();
  }

  /** Whether one of the packs given reads what has this role. */
  private boolean isRead(String role) {
    return given.stream()
        .flatMap(path -> pack(path).stream())
        .flatMap(pack -> pack.head().reads().stream())
        .anyMatch(read -> read.role().equals(role));
  }

  /** A pack by its path; empty where this side has none. */
  public Optional<Pack> pack(String path) {
    return reading.pack(path);
  }

  /** The packs held against units of a region, each after those that it reads. */
  List<Pack> packs(String region) {
    return byRegion.computeIfAbsent(region, this::heldAgainst);
  }

  private List<Pack> heldAgainst(String region) {
    Library library = reading.library();
    if (library.bindings().isEmpty()) {
      return bound();
    }
    Set<String> paths = new LinkedHashSet<>(given);
    for (Library.Binding binding : library.bindings()) {
      String path = holder(library, binding.role(), region);
      if (path != null && (given.isEmpty() || isRead(binding.role()))) {
        paths.add(path);
      }
    }
    return ordered.stream().filter(pack -> paths.contains(pack.head().path())).toList();
  }

  /** Of a unit whose region nobody knows: the pack that has the role wherever it is bound. */
  private static @Nullable String holder(Library library, String role, String region) {
    String path = library.packFor(role, region);
    if (path != null || !region.isEmpty()) {
      return path;
    }
    List<String> holders =
        library.bindings().stream()
            .filter(binding -> binding.role().equals(role))
            .map(Library.Binding::pack)
            .distinct()
            .toList();
    return holders.size() == 1 ? holders.get(0) : null;
  }

  /** These packs together, compiled once. */
  Round round(List<Pack> packs) {
    List<String> paths = packs.stream().map(pack -> pack.head().path()).toList();
    return rounds.computeIfAbsent(paths, none -> compiled(packs));
  }

  private static Round compiled(List<Pack> packs) {
    try {
      return new Round(packs);
    } catch (PackOrder.Circle seenBefore) {
      throw new IllegalStateException(seenBefore);
    }
  }

  /** The digest of what is in force of a pack; empty where this side does not have it. */
  String digest(String path, LocalDate day) throws Pack.NotInForce {
    String known = digests.get(path + day);
    if (known == null) {
      Optional<Pack> pack = pack(path);
      known = pack.isPresent() ? pack.get().inForce(day).digest() : "";
      digests.put(path + day, known);
    }
    return known;
  }
}
