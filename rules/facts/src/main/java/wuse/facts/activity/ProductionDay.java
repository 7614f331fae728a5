package wuse.facts.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 生产日: whether the unit produced on this day. */
@Zh("生产日")
public record ProductionDay(
    Known known, @Zh("用电量") @Unit("kWh") @Nullable BigDecimal kwh, @Zh("生产") boolean producing)
    implements ActivityFact {
  public ProductionDay {
    Fit.given("已知", known);
    Fit.notNegative("用电量", kwh);
  }
}
