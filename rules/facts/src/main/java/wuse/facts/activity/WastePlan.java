package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 危废管理计划: the yearly plan for hazardous waste.
 *
 * @param filedOn null while it is not filed
 */
@Zh("危废管理计划")
public record WastePlan(
    Known known,
    @Zh("年度") int year,
    @Zh("应备案日期") LocalDate dueOn,
    @Zh("备案日期") @Nullable LocalDate filedOn)
    implements ActivityFact {
  public WastePlan {
    Fit.given("已知", known);
    Fit.year("年度", year);
    Fit.given("应备案日期", dueOn);
  }
}
