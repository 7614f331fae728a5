package wuse.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.facts.Cover;
import wuse.facts.UnitId;
import wuse.facts.Vouching;

/**
 * What is vouched for, unit by unit, as known at an instant. A waiting row takes away the vouching
 * for its kind from the units that it names: of them we do not know all. Immutable.
 */
public final class Vouchings {
  private final List<Scope> scopes;
  private final Map<UnitId, List<Doubt>> doubts;
  private final Map<List<Cover>, Vouching> made = new ConcurrentHashMap<>();
  private final Map<String, List<Scope>> byRegion = new ConcurrentHashMap<>();
  private final Map<UnitId, List<Scope>> byUnit = new HashMap<>();

  Vouchings(List<Scope> scopes, Map<UnitId, List<Doubt>> doubts) {
    this.scopes = scopes;
    this.doubts = doubts;
    for (Scope scope : scopes) {
      Set<UnitId> named = scope.units();
      if (named != null) {
        named.forEach(unit -> byUnit.computeIfAbsent(unit, none -> new ArrayList<>()).add(scope));
      }
    }
  }

  /**
   * @param region its units; null where it says nothing of regions
   * @param units these; null where it says nothing of units
   */
  record Scope(Cover cover, @Nullable String region, @Nullable Set<UnitId> units) {}

  /**
   * @param kind of the waiting row; empty where the whole row is in doubt
   * @param source of the waiting row
   */
  record Doubt(String kind, String source) {
    boolean against(Cover cover) {
      return kind.isEmpty() ? source.equals(cover.source()) : kind.equals(cover.kind());
    }
  }

  /**
   * For one unit; units for which the same holds share one object.
   *
   * @param region of the unit, empty where it is not known
   */
  public Vouching of(UnitId unit, String region) {
    List<Cover> covers = new ArrayList<>();
    List<Doubt> against = doubts.getOrDefault(unit, List.of());
    for (Scope scope : byRegion.computeIfAbsent(region, this::everywhereOrIn)) {
      add(scope.cover(), against, covers);
    }
    for (Scope scope : byUnit.getOrDefault(unit, List.of())) {
      add(scope.cover(), against, covers);
    }
    return made.computeIfAbsent(covers, Vouching::of);
  }

  private static void add(Cover cover, List<Doubt> against, List<Cover> covers) {
    if (against.stream().noneMatch(doubt -> doubt.against(cover))) {
      covers.add(cover);
    }
  }

  private List<Scope> everywhereOrIn(String region) {
    return scopes.stream()
        .filter(scope -> scope.units() == null)
        .filter(
            scope -> {
              String within = scope.region();
              return within == null || (!region.isEmpty() && region.startsWith(within));
            })
        .toList();
  }
}
