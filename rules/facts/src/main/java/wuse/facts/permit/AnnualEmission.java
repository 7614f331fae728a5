package wuse.facts.permit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;
import wuse.facts.monitoring.Pollutant;

/**
 * 年度排放量: what was let out of one pollutant in one year.
 *
 * @param permitted null where the permit grants no amount
 */
@Zh("年度排放量")
public record AnnualEmission(
    Known known,
    @Zh("年度") int year,
    @Zh("污染物") Pollutant pollutant,
    @Zh("实际排放量") @Unit("t") BigDecimal actual,
    @Zh("许可排放量") @Unit("t") @Nullable BigDecimal permitted)
    implements PermitFact {
  public AnnualEmission {
    Fit.given("已知", known);
    Fit.year("年度", year);
    Fit.given("污染物", pollutant);
    Fit.given("实际排放量", actual);
    Fit.notNegative("实际排放量", actual);
    Fit.notNegative("许可排放量", permitted);
  }
}
