package wuse.facts.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 强制措施: a measure that forces compliance, as of the day it was taken.
 *
 * @param liftedOn null while it lasts
 */
@Zh("强制措施")
public record CoerciveMeasure(
    Known known,
    @Zh("类型") Type type,
    @Zh("解除日期") @Nullable LocalDate liftedOn,
    @Zh("复核通过") boolean rechecked)
    implements EnforcementFact {
  /** 类型. */
  public enum Type implements Named {
    DAILY_FINE("按日连续处罚"),
    LIMITED("限制生产"),
    HALTED("停产整治"),
    SEALED("查封扣押");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public CoerciveMeasure {
    Fit.given("已知", known);
    Fit.given("类型", type);
    Fit.ordered("解除日期", known.occurred(), liftedOn);
  }
}
