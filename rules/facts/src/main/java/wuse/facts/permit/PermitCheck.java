package wuse.facts.permit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 依证核查: a check of the site against its permit.
 *
 * @param outletDiff outlets found minus outlets permitted
 * @param standardRatio 0 to 1
 */
@Zh("依证核查")
public record PermitCheck(
    Known known,
    @Zh("排放口数量差") @Nullable Integer outletDiff,
    @Zh("排放口不一致数") @Nullable Integer outletMismatches,
    @Zh("规范化率") @Nullable BigDecimal standardRatio,
    @Zh("超许可污染物种类数") @Nullable Integer extraPollutants,
    @Zh("治污设施不一致数") @Nullable Integer facilityMismatches)
    implements PermitFact {
  public PermitCheck {
    Fit.given("已知", known);
    Fit.notNegative("排放口不一致数", outletMismatches);
    Fit.ratio("规范化率", standardRatio);
    Fit.notNegative("超许可污染物种类数", extraPollutants);
    Fit.notNegative("治污设施不一致数", facilityMismatches);
  }
}
