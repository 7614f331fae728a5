package wuse.facts.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 危废转移: a load of hazardous waste that left the site. */
@Zh("危废转移")
public record WasteTransfer(
    Known known, @Zh("联单号") @Nullable String manifest, @Zh("吨数") @Unit("t") BigDecimal tonnes)
    implements ActivityFact {
  public WasteTransfer {
    Fit.given("已知", known);
    manifest = Fit.textOrNull("联单号", manifest);
    Fit.given("吨数", tonnes);
    Fit.notNegative("吨数", tonnes);
  }

  /** True if a manifest number is known (固体废物污染环境防治法 art. 82). */
  @Zh("有联单")
  public boolean hasManifest() {
    return manifest != null;
  }
}
