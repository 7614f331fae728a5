package wuse.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import wuse.policy.Colour;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Scheme.When;
import wuse.policy.Versions;
import wuse.policy.Veto;

/** Whether every cap of a scorecard can apply to some dossier, and then caps something. */
final class CapCheck {
  private final FaultList faults;
  private final Set<Colour> vetoed;
  private final boolean allRead;

  CapCheck(Pack.Scorecard pack, FaultList faults) {
    this.faults = faults;
    this.vetoed = vetoed(pack);
    this.allRead = pack.indicators().stream().noneMatch(one -> faults.hasErrorIn(one.at().file()));
  }

  private static Set<Colour> vetoed(Pack.Scorecard pack) {
    Set<Colour> colours = EnumSet.noneOf(Colour.class);
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        Veto veto = version.value().veto();
        if (veto != null) {
          veto.cases().forEach(one -> colours.add(one.atMost()));
        }
      }
    }
    return colours;
  }

  void check(Scheme scheme) {
    for (Scheme.Cap cap : scheme.caps()) {
      if (cap.atMost() == Colour.GREEN || !canBe(cap.when())) {
        faults.error("W0343", cap.at(), cap.id());
      }
    }
  }

  private boolean canBe(When when) {
    if (when instanceof When.CategoryShareBelow below) {
      return below.share().signum() > 0;
    }
    if (when instanceof When.OpenVeto open) {
      return !allRead || vetoed.contains(open.colour());
    }
    if (when instanceof When.UndecidedShareAbove above) {
      return above.share().compareTo(BigDecimal.ONE) < 0;
    }
    return !(when instanceof When.UndecidedAny any)
        || !any.indicators().isEmpty()
        || !allRead
        || !vetoed.isEmpty();
  }
}
