package wuse.app.nightly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import wuse.app.nightly.DryRun.Planned;
import wuse.app.store.Candidate;
import wuse.app.store.Dossiers;
import wuse.app.store.Freshness;
import wuse.app.store.NightBook.InForce;
import wuse.app.store.PackPlan;
import wuse.app.store.Precedents.Page;
import wuse.app.store.Reason;
import wuse.app.store.Store;
import wuse.app.store.Vouchings;

/** Counts what a night would grade, without grading it. */
final class Outlook {
  private static final int PAGE = 4_000;

  private final Store store;
  private final NightSettings settings;
  private final Groups groups;
  private final NightOrder order;
  private final Vouchings vouchings;
  private final Map<String, PackPlan> plans = new HashMap<>();
  private final Map<String, Set<Integer>> failed = new HashMap<>();
  private final Map<String, Map<Reason, Long>> reasons = new HashMap<>();
  private final Map<String, Long> population = new HashMap<>();

  Outlook(Store store, NightSettings settings, Groups groups, NightOrder order) {
    this.store = store;
    this.settings = settings;
    this.groups = groups;
    this.order = order;
    this.vouchings = store.dossiers().vouchings(order.knownAt());
  }

  DryRun dryRun() throws NightRefused {
    List<InForce> inForce = groups.inForce();
    for (InForce pack : inForce) {
      PackPlan plan = store.nights().draft(pack, order.day(), order.knownAt());
      plans.put(pack.path(), plan);
      failed.put(pack.path(), store.precedents().failedLastTime(plan));
      reasons.put(pack.path(), new EnumMap<>(Reason.class));
    }
    count();
    List<Planned> planned = new ArrayList<>();
    for (InForce pack : inForce) {
      planned.add(
          new Planned(
              pack.path(),
              pack.version(),
              pack.digest(),
              population.getOrDefault(pack.path(), 0L),
              reasons.getOrDefault(pack.path(), Map.of())));
    }
    List<Freshness> freshness = store.dossiers().freshness();
    Instant knownAt = order.knownAt();
    return new DryRun(
        order.day(), planned, freshness, Brake.stale(freshness, knownAt, settings.stale()));
  }

  private void count() {
    int last = store.dossiers().last();
    int after = 0;
    while (after < last) {
      List<Candidate> page = store.dossiers().page(after, last, order.knownAt(), PAGE);
      if (page.isEmpty()) {
        return;
      }
      int to = page.get(page.size() - 1).no();
      Map<String, Page> before = new HashMap<>();
      for (PackPlan plan : plans.values()) {
        before.put(plan.path(), store.precedents().page(plan, after, to));
      }
      page.forEach(candidate -> count(candidate, before));
      after = to;
    }
  }

  private void count(Candidate candidate, Map<String, Page> before) {
    String digest = Dossiers.digest(candidate, vouchings);
    for (String path : groups.packs(candidate.region())) {
      population.merge(path, 1L, Long::sum);
      PackPlan plan = Objects.requireNonNull(plans.get(path));
      Page page = Objects.requireNonNull(before.get(path));
      Reason reason =
          Why.graded(
              order.mode(),
              order.day(),
              plan,
              failed.getOrDefault(path, Set.of()).contains(candidate.no()),
              page.base().get(candidate.no()),
              digest);
      if (reason != null) {
        reasons.getOrDefault(path, new HashMap<>()).merge(reason, 1L, Long::sum);
      }
    }
  }
}
