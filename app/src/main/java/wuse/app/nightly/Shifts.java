package wuse.app.nightly;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Cause;
import wuse.app.store.Dossiers;
import wuse.app.store.Loaded;
import wuse.app.store.NightRows;
import wuse.app.store.PackPlan;
import wuse.app.store.Reason;
import wuse.app.store.Run;
import wuse.app.store.Tally;
import wuse.app.store.Tally.Count;
import wuse.decision.Ranks;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Withdrawal;
import wuse.policy.Pack;

/** Who of one unit moved since the night beside, and because of what. */
final class Shifts {
  private static final String FAILED = "评定失败";

  private final Night night;
  private final Item item;
  private final @Nullable Loaded loaded;
  private final NightRows rows;
  private final Tally tally;
  private final Map<String, Cause> moved = new HashMap<>();

  Shifts(Night night, Item item, @Nullable Loaded loaded, NightRows rows, Tally tally) {
    this.night = night;
    this.item = item;
    this.loaded = loaded;
    this.rows = rows;
    this.tally = tally;
  }

  /**
   * @param result colour or state tonight; null where the dossier failed
   * @param reason null where it was kept
   */
  void of(Pack pack, PackPlan plan, @Nullable String result, @Nullable Reason reason) {
    tally.result(plan.no(), result == null ? FAILED : result);
    Before beside = item.beside(plan);
    if (beside == null || result == null) {
      return;
    }
    tally.count(plan.no(), Count.COMPARED);
    if (beside.result().equals(result)) {
      return;
    }
    boolean worse = Ranks.worse(beside.result(), result);
    if (worse) {
      tally.count(plan.no(), Count.WORSE);
    } else if (Ranks.better(beside.result(), result)) {
      tally.count(plan.no(), Count.BETTER);
    }
    Cause cause = cause(pack, plan, beside, reason);
    moved.put(pack.head().role(), cause);
    tally.cause(plan.no(), cause);
    night.watch.changed(1);
    Reason why = reason == null ? Reason.DOSSIER : reason;
    rows.moved(plan, item.candidate.no(), beside.result(), result, worse, why, cause);
  }

  private Cause cause(Pack pack, PackPlan plan, Before beside, @Nullable Reason reason) {
    if (!beside.packDigest().equals(plan.packDigest())) {
      return Cause.PACK;
    }
    if (reason == Reason.READ) {
      for (Pack.ResultRead read : pack.head().reads()) {
        Cause inherited = moved.get(read.role());
        if (inherited != null) {
          return inherited;
        }
      }
    }
    String digest =
        loaded == null ? Dossiers.digest(item.candidate, night.vouchings) : loaded.digest();
    if (beside.dossier().equals(digest)) {
      return Cause.TIME;
    }
    return isConduct(plan.beside()) ? Cause.CONDUCT : Cause.LATE_DATA;
  }

  private boolean isConduct(@Nullable Run beside) {
    Dossier dossier = loaded == null ? null : loaded.dossier();
    return dossier != null
        && beside != null
        && dossier.all().stream().anyMatch(fact -> isNews(fact, beside));
  }

  private static boolean isNews(Fact fact, Run beside) {
    return fact.known().recorded().isAfter(beside.knownAt())
        && !fact.known().occurred().isBefore(beside.day())
        && !(fact instanceof Withdrawal);
  }
}
