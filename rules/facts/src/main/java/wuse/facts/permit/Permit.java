package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Named;
import wuse.facts.Only;
import wuse.facts.Zh;

/**
 * 排污许可证: a permit as it stands from this day on (排污许可管理条例 art. 13, 14).
 *
 * @param validTo last valid day
 * @param specialTerms it sets stricter terms for special periods
 */
@Zh("排污许可证")
public record Permit(
    Known known,
    @Zh("编号") PermitNumber number,
    @Zh("管理类别") @Only({"重点管理", "简化管理"}) ManagementCategory category,
    @Zh("有效期起") LocalDate validFrom,
    @Zh("有效期止") LocalDate validTo,
    @Zh("状态") State state,
    @Zh("特殊时段要求") boolean specialTerms,
    @Zh("首次发证日期") @Nullable LocalDate firstIssued)
    implements PermitFact {
  /** 状态. */
  public enum State implements Named {
    VALID("正常"),
    CANCELLED("注销"),
    QUASHED("撤销"),
    REVOKED("吊销");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Permit {
    Fit.given("已知", known);
    Fit.given("编号", number);
    Fit.given("管理类别", category);
    Fit.only("管理类别", category, ManagementCategory.KEY, ManagementCategory.SIMPLIFIED);
    Fit.given("有效期起", validFrom);
    Fit.given("有效期止", validTo);
    Fit.given("状态", state);
    Fit.ordered("有效期止", validFrom, validTo);
  }
}
