package wuse.facts.monitoring;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/** 比对校验: a comparison of a device with a reference method. */
@Zh("比对校验")
public record Comparison(
    Known known, @Zh("排放口") @Nullable OutletNumber outlet, @Zh("合格") boolean passed)
    implements MonitoringFact {
  public Comparison {
    Fit.given("已知", known);
  }
}
