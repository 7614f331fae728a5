package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 许可变更: a change of basic data, to be filed within 30 days (排污许可管理条例 art. 14).
 *
 * @param filedOn null while it is not filed
 */
@Zh("许可变更")
public record PermitChange(
    Known known,
    @Zh("变更类型") Type type,
    @Zh("变更日期") LocalDate changedOn,
    @Zh("办理日期") @Nullable LocalDate filedOn)
    implements PermitFact {
  /** 变更类型. */
  public enum Type implements Named {
    BASIC("基本信息"),
    REGISTERED("登记信息");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public PermitChange {
    Fit.given("已知", known);
    Fit.given("变更类型", type);
    Fit.given("变更日期", changedOn);
  }
}
