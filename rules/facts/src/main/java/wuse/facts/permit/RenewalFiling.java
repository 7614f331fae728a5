package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 延续申请: an application to extend a permit, due 60 days before its end (排污许可管理条例 art. 14).
 *
 * @param expiring last valid day of the permit to be extended
 */
@Zh("延续申请")
public record RenewalFiling(
    Known known,
    @Zh("许可证编号") PermitNumber permit,
    @Zh("提交日期") LocalDate filedOn,
    @Zh("原有效期止") LocalDate expiring,
    @Zh("决定日期") @Nullable LocalDate decidedOn,
    @Zh("决定") @Nullable Decision decision)
    implements PermitFact {
  /** 决定. */
  public enum Decision implements Named {
    GRANTED("准予"),
    REFUSED("不予");

    private final String zh;

    Decision(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public RenewalFiling {
    Fit.given("已知", known);
    Fit.given("许可证编号", permit);
    Fit.given("提交日期", filedOn);
    Fit.given("原有效期止", expiring);
    Fit.ordered("决定日期", filedOn, decidedOn);
  }
}
