package wuse.app.nightly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Mode;
import wuse.app.store.PackPlan;
import wuse.app.store.Reason;

/** Whether a unit is graded tonight, and why (SEMANTICS §6). */
final class Why {
  private Why() {}

  /**
   * @param before what stood before; null where nothing did
   * @param dossier digest of the dossier as known tonight
   * @return null where nothing can have changed, so that the decision is kept
   */
  static @Nullable Reason graded(
      Mode mode,
      LocalDate day,
      PackPlan plan,
      boolean failedLastTime,
      @Nullable Before before,
      String dossier) {
    if (failedLastTime) {
      return Reason.FAILED;
    }
    if (before == null) {
      return Reason.FIRST;
    }
    if (!before.packDigest().equals(plan.packDigest())) {
      return Reason.PACK;
    }
    if (!before.dossier().equals(dossier)) {
      return Reason.DOSSIER;
    }
    LocalDate horizon = before.horizon();
    if (horizon != null && !horizon.isAfter(day)) {
      return Reason.HORIZON;
    }
    return mode == Mode.FULL ? Reason.FULL : null;
  }
}
