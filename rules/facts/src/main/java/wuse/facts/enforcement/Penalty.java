package wuse.facts.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 行政处罚: a decision of a penalty or of none; counts from its delivery (送达).
 *
 * @param servedOn null while it is not served
 */
@Zh("行政处罚")
public record Penalty(
    Known known,
    @Zh("决定书文号") String number,
    @Zh("种类") Type type,
    @Zh("罚款金额") @Unit("元") @Nullable BigDecimal fine,
    @Zh("送达日期") @Nullable LocalDate servedOn,
    @Zh("状态") State state,
    @Zh("信用修复日期") @Nullable LocalDate repairedOn,
    @Zh("违法行为") @Nullable String breach)
    implements EnforcementFact {
  /** 种类. */
  public enum Type implements Named {
    WARNING("警告"),
    NOTICE("通报批评"),
    FINE("罚款"),
    CONFISCATION("没收"),
    RESTRICTION("限制从业"),
    SHUTDOWN("责令停产停业"),
    PERMIT_SUSPENDED("暂扣许可证"),
    PERMIT_REVOKED("吊销许可证"),
    DETENTION("行政拘留"),
    NONE("不予处罚"),
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

  /** 状态. */
  public enum State implements Named {
    STANDING("正常"),
    QUASHED("撤销"),
    VARIED("变更"),
    CONTESTED("异议"),
    OTHER("其他");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Penalty {
    Fit.given("已知", known);
    number = Fit.text("决定书文号", number);
    Fit.given("种类", type);
    Fit.notNegative("罚款金额", fine);
    Fit.given("状态", state);
    breach = Fit.textOrNull("违法行为", breach);
  }

  /** The fine in units of 10,000 yuan; null where none was imposed or its amount is not known. */
  @Zh("罚款万元")
  @Unit("万元")
  public @Nullable BigDecimal fineWan() {
    return fine == null ? null : fine.movePointLeft(4);
  }
}
