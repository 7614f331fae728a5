package wuse.facts.monitoring;

import wuse.facts.Fit;
import wuse.facts.Named;

/**
 * A mark on one hour of monitoring data (污染物排放自动监测设备标记规则, 公告2022年第21号): what the firm or the device
 * says about the hour, and whether that takes the hour out of what is held against the limit.
 *
 * @param mark the word
 * @param effect what the mark claims
 * @param inTime set by 12:00 of the next day; who does not mark in time accepts that the data are
 *     valid
 * @param withinAllowance for an abnormal condition: within the time allowed for it and with the
 *     facilities run properly; without meaning for invalid data
 */
public record HourMark(
    StateMark.Mark mark, Effect effect, boolean inTime, boolean withinAllowance) {
  /** What a mark claims. */
  public enum Effect implements Named {
    DATA_INVALID("数据无效"),
    ABNORMAL_CONDITION("异常工况");

    private final String zh;

    Effect(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public HourMark {
    Fit.given("标记", mark);
    Fit.given("标记作用", effect);
  }

  /** True if the hour is not held against the limit. */
  public boolean excuses() {
    return inTime && (effect == Effect.DATA_INVALID || withinAllowance);
  }
}
