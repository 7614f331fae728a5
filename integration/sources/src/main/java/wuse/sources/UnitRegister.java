package wuse.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.UnitId;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermitNumber;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.Registration;
import wuse.sources.written.Absent;

/**
 * A register in memory that learns from facts as they are delivered: profiles, permits,
 * registrations, outlets and limits. Safe for many threads.
 *
 * <p>Keys are asked in the order identifier, permit, credit code, name. The first that names
 * anybody decides; where it names several sites, the weaker ones may narrow them. A unit whose
 * permit names one site is never found by the permit of another site of the same holder.
 */
public final class UnitRegister implements Units {
  private static final int SITE = 21;

  private final Set<UnitId> units = new TreeSet<>();
  private final Map<String, Set<UnitId>> bySite = new HashMap<>();
  private final Map<String, Set<UnitId>> byCredit = new HashMap<>();
  private final Map<String, Set<UnitId>> byName = new HashMap<>();
  private final Map<UnitId, String> siteOf = new HashMap<>();
  private final Map<UnitId, Map<String, Outlet>> outlets = new HashMap<>();
  private final Map<UnitId, Map<String, PermittedLimit>> limits = new HashMap<>();

  /**
   * Learns what these facts say of names, codes, permits and outlets; other kinds are passed by.
   */
  public synchronized void learn(Collection<? extends Fact> facts) {
    facts.forEach(this::learn);
  }

  private void learn(Fact fact) {
    UnitId unit = fact.known().unit();
    if (fact instanceof UnitProfile profile) {
      profile(unit, profile);
    } else if (fact instanceof Permit permit) {
      site(unit, permit.number().site());
    } else if (fact instanceof Registration registration) {
      if (registration.number().length() > SITE) {
        site(unit, registration.number().substring(0, SITE));
      }
    } else if (fact instanceof Outlet outlet) {
      outlets
          .computeIfAbsent(unit, none -> new LinkedHashMap<>())
          .put(outlet.known().key(), outlet);
    } else if (fact instanceof PermittedLimit limit) {
      limits
          .computeIfAbsent(unit, none -> new LinkedHashMap<>())
          .put(limit.known().key() + "@" + limit.known().occurred(), limit);
    }
  }

  private void profile(UnitId unit, UnitProfile profile) {
    units.add(unit);
    if (profile.creditCode() != null) {
      add(byCredit, profile.creditCode().text(), unit);
    }
    add(byName, folded(profile.name()), unit);
    if (profile.legalPerson() != null) {
      add(byName, folded(profile.legalPerson()), unit);
    }
  }

  private void site(UnitId unit, String site) {
    units.add(unit);
    add(bySite, site, unit);
    siteOf.put(unit, site);
  }

  private static void add(Map<String, Set<UnitId>> index, String key, UnitId unit) {
    index.computeIfAbsent(key, none -> new TreeSet<>()).add(unit);
  }

  @Override
  public synchronized Resolution find(UnitKeys keys) {
    List<Set<UnitId>> answers = new ArrayList<>();
    answers.add(byId(keys.code()));
    if (keys.permit() != null) {
      answers.add(bySite.getOrDefault(keys.permit().site(), Set.of()));
      answers.add(otherwise(byCredit.get(keys.permit().holder()), keys.permit()));
    }
    if (keys.credit() != null) {
      answers.add(otherwise(byCredit.get(keys.credit().text()), keys.permit()));
    }
    if (keys.name() != null) {
      answers.add(otherwise(byName.get(folded(keys.name())), keys.permit()));
    }
    return narrowed(answers);
  }

  private Set<UnitId> byId(@Nullable String code) {
    if (code == null) {
      return Set.of();
    }
    UnitId id = new UnitId(code);
    return units.contains(id) ? Set.of(id) : Set.of();
  }

  // a holder's second permit is of its second site, not of the one we know
  private Set<UnitId> otherwise(@Nullable Set<UnitId> found, @Nullable PermitNumber permit) {
    Set<UnitId> fitting = new TreeSet<>();
    for (UnitId unit : found == null ? Set.<UnitId>of() : found) {
      String site = siteOf.get(unit);
      if (permit == null || site == null || site.equals(permit.site())) {
        fitting.add(unit);
      }
    }
    return fitting;
  }

  private static Resolution narrowed(List<Set<UnitId>> answers) {
    Set<UnitId> left = new TreeSet<>();
    for (Set<UnitId> answer : answers) {
      if (left.isEmpty()) {
        left.addAll(answer);
      } else if (left.stream().anyMatch(answer::contains)) {
        left.retainAll(answer);
      }
    }
    return new Resolution(List.copyOf(left));
  }

  @Override
  public synchronized Collection<Outlet> outlets(UnitId unit) {
    return List.copyOf(outlets.getOrDefault(unit, Map.of()).values());
  }

  @Override
  public synchronized Collection<PermittedLimit> limits(UnitId unit) {
    return List.copyOf(limits.getOrDefault(unit, Map.of()).values());
  }

  private static String folded(String name) {
    return Absent.folded(name);
  }
}
