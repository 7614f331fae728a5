package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 隐患: a hidden danger found.
 *
 * @param fixedOn null while it is there
 */
@Zh("隐患")
public record Hazard(
    Known known, @Zh("描述") @Nullable String says, @Zh("整改完成日期") @Nullable LocalDate fixedOn)
    implements ActivityFact {
  public Hazard {
    Fit.given("已知", known);
    says = Fit.textOrNull("描述", says);
    Fit.ordered("整改完成日期", known.occurred(), fixedOn);
  }
}
