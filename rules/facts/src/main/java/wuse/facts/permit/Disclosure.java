package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 环境信息披露: an annual or interim disclosure of those listed for it.
 *
 * @param disclosedOn null while it is not disclosed
 */
@Zh("环境信息披露")
public record Disclosure(
    Known known,
    @Zh("类型") Type type,
    @Zh("应披露日期") LocalDate dueOn,
    @Zh("披露日期") @Nullable LocalDate disclosedOn)
    implements PermitFact {
  /** 类型. */
  public enum Type implements Named {
    ANNUAL("年度"),
    INTERIM("临时");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Disclosure {
    Fit.given("已知", known);
    Fit.given("类型", type);
    Fit.given("应披露日期", dueOn);
  }
}
