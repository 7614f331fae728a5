package wuse.facts.activity;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 危废产生: hazardous waste of one kind in one year.
 *
 * @param waste code or name, as in HW08
 */
@Zh("危废产生")
public record WasteGenerated(
    Known known,
    @Zh("年度") int year,
    @Zh("类别") String waste,
    @Zh("产生量") @Unit("t") BigDecimal tonnes)
    implements ActivityFact {
  public WasteGenerated {
    Fit.given("已知", known);
    Fit.year("年度", year);
    waste = Fit.text("类别", waste);
    Fit.given("产生量", tonnes);
    Fit.notNegative("产生量", tonnes);
  }
}
