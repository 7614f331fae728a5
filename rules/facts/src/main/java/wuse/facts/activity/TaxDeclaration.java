package wuse.facts.activity;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 环保税申报: a declaration of environmental tax held against the data.
 *
 * @param deviation of the declared amount against the one computed
 */
@Zh("环保税申报")
public record TaxDeclaration(
    Known known, @Zh("申报期") String period, @Zh("偏差") @Unit("%") BigDecimal deviation)
    implements ActivityFact {
  public TaxDeclaration {
    Fit.given("已知", known);
    period = Fit.text("申报期", period);
    Fit.given("偏差", deviation);
    Fit.deviation("偏差", deviation);
  }
}
