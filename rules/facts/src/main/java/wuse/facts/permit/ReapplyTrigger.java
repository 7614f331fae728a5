package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 重新申请情形: something arose for which a new permit is needed (排污许可管理条例 art. 15).
 *
 * @param grantedOn null while the new permit is not granted
 */
@Zh("重新申请情形")
public record ReapplyTrigger(
    Known known,
    @Zh("情形") String trigger,
    @Zh("出现日期") LocalDate arisenOn,
    @Zh("重新取得日期") @Nullable LocalDate grantedOn)
    implements PermitFact {
  public ReapplyTrigger {
    Fit.given("已知", known);
    trigger = Fit.text("情形", trigger);
    Fit.given("出现日期", arisenOn);
  }
}
