package wuse.facts.activity;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 固废管理核查: a check of general solid waste.
 *
 * @param ratio 0 to 1
 */
@Zh("固废管理核查")
public record SolidWasteCheck(Known known, @Zh("合规率") BigDecimal ratio) implements ActivityFact {
  public SolidWasteCheck {
    Fit.given("已知", known);
    Fit.given("合规率", ratio);
    Fit.ratio("合规率", ratio);
  }
}
