package wuse.facts.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 环评手续: where one project stands with its impact assessment.
 *
 * @param measuresDone 0 to 1
 */
@Zh("环评手续")
public record EiaApproval(
    Known known,
    @Zh("项目") String project,
    @Zh("状态") Status status,
    @Zh("批文号") @Nullable String document,
    @Zh("批复日期") @Nullable LocalDate approvedOn,
    @Zh("措施落实率") @Nullable BigDecimal measuresDone)
    implements PermitFact {
  /** 状态. */
  public enum Status implements Named {
    APPROVED("已批"),
    FILED("已备案"),
    NOT_NEEDED("不需要"),
    CHANGE_UNAPPROVED("重大变动未报批"),
    BUILT_UNAPPROVED("未批先建");

    private final String zh;

    Status(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public EiaApproval {
    Fit.given("已知", known);
    project = Fit.text("项目", project);
    Fit.given("状态", status);
    document = Fit.textOrNull("批文号", document);
    Fit.ratio("措施落实率", measuresDone);
  }
}
