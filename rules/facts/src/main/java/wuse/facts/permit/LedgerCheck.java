package wuse.facts.permit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 台账核查: a check of the ledgers, to be kept five years (排污许可管理条例 art. 21).
 *
 * @param production 0 to 1
 * @param control 0 to 1
 * @param agreement 0 to 1
 */
@Zh("台账核查")
public record LedgerCheck(
    Known known,
    @Zh("已建立") boolean established,
    @Zh("生产设施完整率") @Nullable BigDecimal production,
    @Zh("治污设施完整率") @Nullable BigDecimal control,
    @Zh("保存年限") @Unit("a") @Nullable BigDecimal keptYears,
    @Zh("抽查一致率") @Nullable BigDecimal agreement)
    implements PermitFact {
  public LedgerCheck {
    Fit.given("已知", known);
    Fit.ratio("生产设施完整率", production);
    Fit.ratio("治污设施完整率", control);
    Fit.notNegative("保存年限", keptYears);
    Fit.ratio("抽查一致率", agreement);
  }
}
