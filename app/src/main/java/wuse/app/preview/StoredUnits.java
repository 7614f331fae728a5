package wuse.app.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Candidate;
import wuse.app.store.Dossiers;
import wuse.app.store.Loaded;
import wuse.app.store.PackPlan;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.app.store.UnitCard;
import wuse.app.store.Vouchings;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.grading.Submission;
import wuse.policy.Reading;
import wuse.preview.Member;
import wuse.preview.Posed;
import wuse.preview.Source;

/**
 * Every unit of a store as it was known at an instant, with what it carried out of the last night
 * in effect before the day: what a night of that day would put before the packs.
 */
public final class StoredUnits implements Source {
  private static final int PAGE = 64;

  private final Store store;
  private final Instant knownAt;
  private final Map<String, String> roles;
  private final List<PackPlan> plans;
  private final Map<Integer, String> unreadable = new ConcurrentSkipListMap<>();

  private StoredUnits(
      Store store, Instant knownAt, Map<String, String> roles, List<PackPlan> plans) {
    this.store = store;
    this.knownAt = knownAt;
    this.roles = roles;
    this.plans = plans;
  }

  /**
   * @param packs as they are: by their roles what was carried is told apart
   */
  public static StoredUnits of(Store store, LocalDate day, Instant knownAt, Reading packs) {
    Map<String, String> roles =
        packs.drafts().stream()
            .collect(Collectors.toMap(pack -> pack.head().path(), pack -> pack.head().role()));
    List<PackPlan> plans =
        store.runs().on(day.minusDays(1)).stream()
            .flatMap(run -> store.nights().plans(run.no()).stream().map(plan -> after(run, plan)))
            .filter(plan -> roles.containsKey(plan.path()))
            .toList();
    return new StoredUnits(store, knownAt, roles, plans);
  }

  /** The day on which a draft is tried where nobody names one: that of the last night in effect. */
  public static LocalDate usualDay(Store store, LocalDate today) {
    return store.runs().latest().map(Run::day).orElse(today);
  }

  /**
   * What the units are as they would be read now: two that are equal give the same units.
   *
   * @param known what snapshots hold, where it is all that was known; else the instant is {@code
   *     at}
   * @param at null where nothing was recorded later
   */
  record Stamp(
      Map<String, String> roles,
      List<PackPlan> plans,
      Dossiers.Extent known,
      @Nullable Instant at,
      Vouchings vouchings) {}

  Stamp stamp() {
    Dossiers.Extent known = store.dossiers().extent();
    boolean all = known.last() == null || !known.last().isAfter(knownAt);
    Vouchings vouchings = store.dossiers().vouchings(knownAt);
    return new Stamp(roles, plans, known, all ? null : knownAt, vouchings);
  }

  /** What comes next stands on this night. */
  private static PackPlan after(Run run, PackPlan plan) {
    return new PackPlan(
        plan.no(), plan.path(), plan.slice(), plan.packDigest(), run, null, List.of());
  }

  /** Ids of units whose dossiers cannot be read, told once the source was read. */
  public List<String> unreadable() {
    return List.copyOf(unreadable.values());
  }

  @Override
  public void each(Consumer<Supplier<List<Posed>>> into) {
    unreadable.clear();
    Vouchings vouchings = store.dossiers().vouchings(knownAt);
    int last = store.dossiers().last();
    int after = 0;
    List<Candidate> page = store.dossiers().page(after, last, knownAt, PAGE);
    while (!page.isEmpty()) {
      List<Candidate> some = page;
      int from = after;
      into.accept(() -> posed(some, from, vouchings));
      after = page.get(page.size() - 1).no();
      page = store.dossiers().page(after, last, knownAt, PAGE);
    }
  }

  private List<Posed> posed(List<Candidate> page, int after, Vouchings vouchings) {
    int to = page.get(page.size() - 1).no();
    List<Map<Integer, Carried>> carried =
        plans.stream().map(plan -> carried(plan, after, to)).toList();
    return store.dossiers().load(page, knownAt, vouchings).stream()
        .flatMap(loaded -> Stream.ofNullable(posed(loaded, carried)))
        .toList();
  }

  private Map<Integer, Carried> carried(PackPlan plan, int after, int to) {
    Map<Integer, Long> runs = new HashMap<>();
    Map<Integer, Before> before = store.precedents().page(plan, after, to).base();
    before.forEach((unit, last) -> runs.put(unit, last.run()));
    Map<Integer, StoredDecision> decisions = store.precedents().decisions(plan.no(), runs);
    return store.precedents().carried(plan, decisions);
  }

  private @Nullable Posed posed(Loaded loaded, List<Map<Integer, Carried>> carried) {
    Dossier dossier = loaded.dossier();
    if (dossier == null) {
      unreadable.put(loaded.candidate().no(), loaded.candidate().unit().text());
      return null;
    }
    if (dossier.size() == 0) {
      return null;
    }
    Map<String, Carried> previous = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      Carried last = carried.get(i).get(loaded.candidate().no());
      String role = roles.get(plans.get(i).path());
      if (last != null && role != null) {
        previous.put(role, last);
      }
    }
    return new Posed(
        member(dossier, loaded.candidate().region()),
        new Submission(dossier, Map.of(), previous),
        loaded.digest());
  }

  /**
   * @param region where the dossier is said to lie; may be empty
   */
  static Member member(Dossier dossier, @Nullable String region) {
    UnitCard card = UnitCard.of(dossier);
    return new Member(
        dossier.unit().text(),
        card.name(),
        card.industry(),
        region == null ? card.region() : region,
        card.category());
  }
}
