package wuse.app.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wuse.facts.Cover;
import wuse.facts.UnitId;
import wuse.sources.Vouched;

/**
 * 覆盖: for whom each platform vouches, and since when. Units with the same platforms share one list.
 */
final class Vouchers {
  /** Those that do not reach everybody. */
  private static final Set<Feed> PARTIAL =
      EnumSet.of(
          Feed.WASTE,
          Feed.COMPLAINTS,
          Feed.INSPECTIONS,
          Feed.TASKS,
          Feed.POWER,
          Feed.FACILITIES,
          Feed.TAXES,
          Feed.EMERGENCIES,
          Feed.SELF_CHECKS);

  // without one of these a veto cannot be looked for
  private static final List<Feed> WEIGHTY = List.of(Feed.WASTE, Feed.WASTE, Feed.EMERGENCIES);
  private static final int LATELY = 200;

  private final LocalDate always;
  private final LocalDate lately;
  private final Map<Set<Feed>, List<Cover>> shared = new ConcurrentHashMap<>();

  Vouchers(Almanac almanac) {
    this.always = almanac.day(Almanac.REACH);
    this.lately = almanac.day(LATELY);
  }

  /** What holds for one unit. */
  List<Cover> of(Site site) {
    return shared.computeIfAbsent(reaching(site), this::covers);
  }

  private List<Cover> covers(Set<Feed> reaching) {
    List<Cover> covers = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      if (!PARTIAL.contains(feed) || reaching.contains(feed)) {
        covers.addAll(covers(feed, always));
      } else if (feed == Feed.COMPLAINTS) {
        covers.addAll(covers(feed, lately));
      }
    }
    return List.copyOf(covers);
  }

  private static List<Cover> covers(Feed feed, LocalDate from) {
    return feed.kinds().stream()
        .map(kind -> new Cover(kind.zh(), from, null, County.SOURCE))
        .toList();
  }

  /** The same for all: by region where a platform reaches everybody, else by name. */
  List<Vouched> of(Stream<Site> sites) {
    Map<Feed, Set<UnitId>> reached = new EnumMap<>(Feed.class);
    PARTIAL.forEach(feed -> reached.put(feed, new HashSet<>()));
    Set<UnitId> newcomers = new HashSet<>();
    sites.forEach(
        site -> {
          Set<Feed> reaching = reaching(site);
          reached.forEach((feed, units) -> enter(site, reaching.contains(feed), units));
          enter(site, !reaching.contains(Feed.COMPLAINTS), newcomers);
        });
    return vouched(reached, newcomers);
  }

  private static void enter(Site site, boolean belongs, Set<UnitId> units) {
    if (belongs) {
      units.add(site.id());
    }
  }

  private List<Vouched> vouched(Map<Feed, Set<UnitId>> reached, Set<UnitId> newcomers) {
    List<Vouched> vouched = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      Set<UnitId> units = reached.get(feed);
      for (Cover cover : covers(feed, always)) {
        if (units == null) {
          vouched.add(new Vouched(cover, County.REGION, Set.of()));
        } else if (!units.isEmpty()) {
          vouched.add(new Vouched(cover, null, units));
        }
      }
    }
    if (!newcomers.isEmpty()) {
      covers(Feed.COMPLAINTS, lately)
          .forEach(cover -> vouched.add(new Vouched(cover, null, newcomers)));
    }
    return vouched;
  }

  /** Which of those that do not reach everybody reach this one. */
  private static Set<Feed> reaching(Site site) {
    return switch (site.knowledge()) {
      case FULL, UNSAMPLED -> PARTIAL;
      case PATCHY -> some(site.lot("覆盖"));
      case SCANTY -> Set.of();
    };
  }

  private static Set<Feed> some(Lot lot) {
    Set<Feed> some = EnumSet.copyOf(PARTIAL);
    some.remove(lot.of(WEIGHTY));
    List<Feed> all = List.copyOf(PARTIAL);
    for (int missing = lot.below(4); missing > 0; missing--) {
      some.remove(lot.of(all));
    }
    return some;
  }
}
