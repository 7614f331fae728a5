package wuse.facts.permit;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;
import wuse.facts.monitoring.Pollutant;

/** 许可排放量: the amount of one pollutant that the permit grants for one year. */
@Zh("许可排放量")
public record PermittedAmount(
    Known known,
    @Zh("污染物") Pollutant pollutant,
    @Zh("年度") int year,
    @Zh("许可量") @Unit("t") BigDecimal tonnes)
    implements PermitFact {
  public PermittedAmount {
    Fit.given("已知", known);
    Fit.given("污染物", pollutant);
    Fit.year("年度", year);
    Fit.given("许可量", tonnes);
    Fit.notNegative("许可量", tonnes);
  }
}
