package wuse.app.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.app.store.Dossiers;
import wuse.app.store.NightBook;
import wuse.app.store.PackPlan;
import wuse.app.store.Precedents;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.Vouchings;

/**
 * One night as all its chunks see it: what is settled when it opens, the same after a restart.
 * Shared by the workers.
 */
final class Night {
  final Run run;
  final Groups groups;
  final List<PackPlan> plans;
  final NightSettings settings;
  final Store store;
  final Vouchings vouchings;
  final Watch watch;
  private final Map<String, PackPlan> byPath = new HashMap<>();
  private final Map<Integer, Set<Integer>> failedLastTime = new HashMap<>();

  Night(Store store, Run run, Groups groups, NightSettings settings, Watch watch) {
    this.store = store;
    this.run = run;
    this.groups = groups;
    this.settings = settings;
    this.watch = watch;
    this.vouchings = store.dossiers().vouchings(run.knownAt());
    this.plans =
        store.nights().plans(run.no()).stream().map(plan -> withTerms(plan, groups)).toList();
    for (PackPlan plan : plans) {
      byPath.put(plan.path(), plan);
      failedLastTime.put(plan.no(), store.precedents().failedLastTime(plan));
    }
  }

  private static PackPlan withTerms(PackPlan plan, Groups groups) {
    return new PackPlan(
        plan.no(),
        plan.path(),
        plan.slice(),
        plan.packDigest(),
        plan.base(),
        plan.beside(),
        groups.terms(plan.path()));
  }

  NightBook book() {
    return store.nights();
  }

  Precedents precedents() {
    return store.precedents();
  }

  Dossiers dossiers() {
    return store.dossiers();
  }

  /** The packs held against units of a region. */
  List<PackPlan> plans(String region) {
    return groups.packs(region).stream().map(this::plan).collect(Collectors.toList());
  }

  PackPlan plan(String path) {
    PackPlan plan = byPath.get(path);
    if (plan == null) {
      throw new IllegalStateException("not in this run: " + path);
    }
    return plan;
  }

  boolean failedLastTime(PackPlan plan, int unit) {
    return failedLastTime.getOrDefault(plan.no(), Set.of()).contains(unit);
  }
}
