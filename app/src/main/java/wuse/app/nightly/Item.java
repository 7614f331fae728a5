package wuse.app.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Candidate;
import wuse.app.store.PackPlan;
import wuse.app.store.Reason;

/** One unit of a chunk: what stood before with each pack, and why it is looked at. */
final class Item {
  final Candidate candidate;
  final List<PackPlan> plans;
  private final Map<PackPlan, Before> base = new HashMap<>();
  private final Map<PackPlan, Before> beside = new HashMap<>();
  private final Map<PackPlan, Reason> reasons = new HashMap<>();

  Item(Candidate candidate, List<PackPlan> plans) {
    this.candidate = candidate;
    this.plans = plans;
  }

  void before(PackPlan plan, @Nullable Before based, @Nullable Before besides) {
    if (based != null) {
      base.put(plan, based);
    }
    if (besides != null) {
      beside.put(plan, besides);
    }
  }

  void reason(PackPlan plan, @Nullable Reason reason) {
    if (reason == null) {
      reasons.remove(plan);
    } else {
      reasons.put(plan, reason);
    }
  }

  @Nullable Before base(PackPlan plan) {
    return base.get(plan);
  }

  @Nullable Before beside(PackPlan plan) {
    return beside.get(plan);
  }

  @Nullable Reason reason(PackPlan plan) {
    return reasons.get(plan);
  }

  boolean isKept() {
    return reasons.isEmpty();
  }
}
