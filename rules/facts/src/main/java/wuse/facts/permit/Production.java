package wuse.facts.permit;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 生产情况: output of one product in one period against the permitted capacity, both in the product's
 * own unit.
 */
@Zh("生产情况")
public record Production(
    Known known,
    @Zh("产品") String product,
    @Zh("报告期") String period,
    @Zh("实际产量") BigDecimal output,
    @Zh("许可产能") BigDecimal capacity)
    implements PermitFact {
  public Production {
    Fit.given("已知", known);
    product = Fit.text("产品", product);
    period = Fit.text("报告期", period);
    Fit.given("实际产量", output);
    Fit.notNegative("实际产量", output);
    Fit.given("许可产能", capacity);
    Fit.notNegative("许可产能", capacity);
  }
}
