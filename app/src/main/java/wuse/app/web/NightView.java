package wuse.app.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.app.report.NightReport;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.RunState;

/**
 * A night for a page; what templates call is public.
 *
 * @param report null while it is still being made
 * @param counted what is known at once, pack by pack
 */
record NightView(Run run, @Nullable NightReport report, List<PackNight> counted) {

  public boolean isHeld() {
    return run.state() == RunState.HELD;
  }

  /** Whether there is something to report, in effect or held. */
  public boolean isEnded() {
    return isHeld() || run.state().inEffect();
  }

  NightView with(Optional<NightReport> made) {
    return new NightView(run, made.orElse(null), counted);
  }

  public List<Strip> strip(NightReport.OfPack pack) {
    return Strip.of(pack.distribution());
  }

  public Matrix matrix(NightReport.OfPack pack) {
    return Matrix.of(pack);
  }
}
