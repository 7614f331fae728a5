package wuse.facts.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 立案: a case opened on this day.
 *
 * @param closedOn null while it is open
 */
@Zh("立案")
public record CaseFiling(
    Known known, @Zh("案号") String number, @Zh("结案日期") @Nullable LocalDate closedOn)
    implements EnforcementFact {
  public CaseFiling {
    Fit.given("已知", known);
    number = Fit.text("案号", number);
    Fit.ordered("结案日期", known.occurred(), closedOn);
  }
}
