package wuse.facts.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 责令改正: an order to put something right.
 *
 * @param doneOn null while it is not done
 */
@Zh("责令改正")
public record CorrectionOrder(
    Known known,
    @Zh("文书号") String number,
    @Zh("期限") LocalDate dueOn,
    @Zh("完成日期") @Nullable LocalDate doneOn)
    implements EnforcementFact {
  public CorrectionOrder {
    Fit.given("已知", known);
    number = Fit.text("文书号", number);
    Fit.given("期限", dueOn);
  }
}
