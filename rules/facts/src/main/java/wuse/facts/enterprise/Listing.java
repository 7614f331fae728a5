package wuse.facts.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 名录: the unit stands on a bureau's list of those to whom a duty applies.
 *
 * @param from first day on the list
 * @param to last day on the list; null while it stands there
 */
@Zh("名录")
public record Listing(
    Known known,
    @Zh("名录名称") Roll list,
    @Zh("列入日期") LocalDate from,
    @Zh("移出日期") @Nullable LocalDate to)
    implements EnterpriseFact {
  /** 名录名称. */
  public enum Roll implements Named {
    KEY_UNIT("重点排污单位"),
    DISCLOSURE("环境信息依法披露"),
    AIR_ALERT("重污染天气应急减排"),
    CLEANER_PRODUCTION("强制性清洁生产审核"),
    EMERGENCY_PLAN("应急预案备案"),
    MARKING("自动监测标记"),
    BOUNDARY_NOISE("厂界噪声"),
    ENVIRONMENTAL_TAX("环境保护税"),
    TRAINING("培训对象"),
    QUARTER_REPORT("季度执行报告"),
    MONTH_REPORT("月度执行报告"),
    POWER_MONITORING("用电监控"),
    DEVICE_DUE("自动监测应装");

    private final String zh;

    Roll(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Listing {
    Fit.given("已知", known);
    Fit.given("名录名称", list);
    Fit.given("列入日期", from);
    Fit.ordered("移出日期", from, to);
  }
}
