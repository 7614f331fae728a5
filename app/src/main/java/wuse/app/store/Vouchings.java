package wuse.app.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  // by identity: comparing hundreds of covers would cost what is saved
  private final Map<Vouching, MessageDigest> digests = new IdentityHashMap<>();
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

  /**
   * The digest of a dossier. A county's covers are many and the same for nearly all of its units.
   *
   * @param ids over the ids of its standing facts
   * @param vouching as {@link #of} gave it
   */
  byte[] digest(byte[] ids, Vouching vouching) {
    MessageDigest begun;
    synchronized (digests) {
      begun = digests.computeIfAbsent(vouching, Digests::begun);
    }
    return Digests.dossier(ids, begun);
  }

  private static void add(Cover cover, List<Doubt> against, List<Cover> covers) {
    if (against.stream().noneMatch(doubt -> doubt.against(cover))) {
      covers.add(cover);
    }
  }

  /** Whether the same is vouched for of every unit. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vouchings vouchings
        && scopes.equals(vouchings.scopes)
        && doubts.equals(vouchings.doubts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scopes, doubts);
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
