package wuse.facts.permit;

import java.time.LocalDate;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 排污登记: the registration form of those too small for a permit (排污许可管理条例 art. 24).
 *
 * @param validTo last valid day
 */
@Zh("排污登记")
public record Registration(
    Known known, @Zh("编号") String number, @Zh("有效期止") LocalDate validTo, @Zh("状态") State state)
    implements PermitFact {
  /** 状态. */
  public enum State implements Named {
    VALID("正常"),
    CANCELLED("注销");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Registration {
    Fit.given("已知", known);
    number = Fit.text("编号", number);
    Fit.given("有效期止", validTo);
    Fit.given("状态", state);
  }
}
