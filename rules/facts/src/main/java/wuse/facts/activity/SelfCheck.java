package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 自检清单: a checklist that the firm fills in itself.
 *
 * @param doneOn null while it is not done
 * @param compared someone has held it against an inspection
 * @param honest null while it is not compared
 */
@Zh("自检清单")
public record SelfCheck(
    Known known,
    @Zh("编号") String number,
    @Zh("期限") LocalDate dueOn,
    @Zh("完成日期") @Nullable LocalDate doneOn,
    @Zh("已比对") boolean compared,
    @Zh("一致") @Nullable Boolean honest)
    implements ActivityFact {
  public SelfCheck {
    Fit.given("已知", known);
    number = Fit.text("编号", number);
    Fit.given("期限", dueOn);
  }
}
