package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 非正常情况: a stop, repair, fault or start-up, and whether it was reported and kept on record.
 *
 * @param endedOn null while it lasts
 * @param filedBefore reported before it began
 */
@Zh("非正常情况")
public record AbnormalState(
    Known known,
    @Zh("类型") Type type,
    @Zh("结束日期") @Nullable LocalDate endedOn,
    @Zh("报告日期") @Nullable LocalDate reportedOn,
    @Zh("台账已记录") @Nullable Boolean inLedger,
    @Zh("报备") @Nullable Boolean filedBefore)
    implements PermitFact {
  /** 类型. */
  public enum Type implements Named {
    STOP("停产"),
    OVERHAUL("检修"),
    FAULT("设施故障"),
    START_STOP("启停"),
    OTHER("其他");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public AbnormalState {
    Fit.given("已知", known);
    Fit.given("类型", type);
    Fit.ordered("结束日期", known.occurred(), endedOn);
  }
}
