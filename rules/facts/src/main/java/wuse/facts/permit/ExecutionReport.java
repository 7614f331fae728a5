package wuse.facts.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 执行报告: a report on keeping the permit (排污许可管理条例 art. 22).
 *
 * @param period as in 2025, 2025Q3, 2025-09
 * @param submittedOn null while it is not submitted
 * @param completeness 0 to 1
 * @param amountDeviation of the reported amounts against those computed from data
 * @param concentrationDeviation of the reported concentrations against the monitored ones
 */
@Zh("执行报告")
public record ExecutionReport(
    Known known,
    @Zh("类型") Type type,
    @Zh("报告期") String period,
    @Zh("应报日期") LocalDate dueOn,
    @Zh("提交日期") @Nullable LocalDate submittedOn,
    @Zh("完整率") @Nullable BigDecimal completeness,
    @Zh("排放量偏差") @Unit("%") @Nullable BigDecimal amountDeviation,
    @Zh("浓度偏差") @Unit("%") @Nullable BigDecimal concentrationDeviation)
    implements PermitFact {
  /** 类型. */
  public enum Type implements Named {
    ANNUAL("年报"),
    QUARTERLY("季报"),
    MONTHLY("月报");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public ExecutionReport {
    Fit.given("已知", known);
    Fit.given("类型", type);
    period = Fit.text("报告期", period);
    Fit.given("应报日期", dueOn);
    Fit.ratio("完整率", completeness);
    Fit.deviation("排放量偏差", amountDeviation);
    Fit.deviation("浓度偏差", concentrationDeviation);
  }
}
